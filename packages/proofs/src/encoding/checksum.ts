const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** CRC-32 over more bytes, from the value so far; starts at 0. Source: RFC 1952 section 8. */
export function addToCrc32(sum: number, bytes: Uint8Array): number {
  let value = ~sum
  for (const byte of bytes) value = (value >>> 8) ^ (crcTable[(value ^ byte) & 0xff] ?? 0)
  return ~value >>> 0
}

/** Bytes that can be added before the sums must be reduced, without leaving 32 bits. */
const adlerStep = 5552

/** Adler-32 over more bytes, from the value so far; starts at 1. Source: RFC 1950 section 8.2. */
export function addToAdler32(sum: number, bytes: Uint8Array): number {
  let low = sum & 0xffff
  let high = sum >>> 16
  for (let start = 0; start < bytes.length; start += adlerStep) {
    for (const byte of bytes.subarray(start, start + adlerStep)) high += low += byte
    low %= 65_521
    high %= 65_521
  }
  return ((high << 16) | low) >>> 0
}
