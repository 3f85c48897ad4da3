import { addToAdler32, addToCrc32 } from '../encoding/checksum.ts'

/** Longest repetition DEFLATE can name at once. */
const longestRun = 258

interface BitWriter {
  readonly bytes: number[]
  hold: number
  held: number
}

function writeBits(writer: BitWriter, value: number, count: number): void {
  writer.hold |= value << writer.held
  writer.held += count
  while (writer.held >= 8) {
    writer.bytes.push(writer.hold & 0xff)
    writer.hold >>>= 8
    writer.held -= 8
  }
}

/** Huffman codes are written from their most significant bit. */
function writeCode(writer: BitWriter, code: number, count: number): void {
  for (let bit = count - 1; bit >= 0; bit -= 1) writeBits(writer, (code >> bit) & 1, 1)
}

/** Fixed codes of RFC 1951 section 3.2.6. */
function writeSymbol(writer: BitWriter, symbol: number): void {
  if (symbol < 144) writeCode(writer, 0x30 + symbol, 8)
  else if (symbol < 256) writeCode(writer, 0x190 + symbol - 144, 9)
  else if (symbol < 280) writeCode(writer, symbol - 256, 7)
  else writeCode(writer, 0xc0 + symbol - 280, 8)
}

/** First length of each code from 257 on (RFC 1951 section 3.2.5). */
const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]
const moreBits = (code: number) => (code < 8 || code === 28 ? 0 : (code >> 2) - 1)

/** "The byte before, `length` times more": distance 1 is code 0 of five bits. */
function writeRun(writer: BitWriter, length: number): void {
  const code = lengthBases.findLastIndex((base) => base <= length)
  writeSymbol(writer, 257 + code)
  writeBits(writer, length - (lengthBases[code] ?? 0), moreBits(code))
  writeCode(writer, 0, 5)
}

function countRepeats(bytes: Uint8Array, start: number): number {
  let end = start
  while (end < bytes.length && end - start < longestRun && bytes[end] === bytes[start - 1]) end += 1
  return end - start
}

/**
 * Packs bytes as one DEFLATE block in which only repetitions of one byte are shortened: a list of mostly equal entries
 * becomes small, and the same list gives the same bytes on every machine. Source: RFC 1951.
 */
export function deflateRuns(bytes: Uint8Array): Uint8Array {
  const writer: BitWriter = { bytes: [], hold: 0, held: 0 }
  writeBits(writer, 1, 1)
  writeBits(writer, 1, 2)
  for (let at = 0; at < bytes.length;) {
    const run = at > 0 ? countRepeats(bytes, at) : 0
    if (run >= 3) writeRun(writer, run)
    else writeSymbol(writer, bytes[at] ?? 0)
    at += run >= 3 ? run : 1
  }
  writeSymbol(writer, 256)
  writeBits(writer, 0, 7)
  return Uint8Array.from(writer.bytes)
}

const bigEndian = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)

/** In a zlib container (RFC 1950), as Token Status Lists are packed. */
export function packZlib(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([0x78, 0xda, ...deflateRuns(bytes), ...bigEndian(addToAdler32(1, bytes))])
}

/** In a gzip container without name and time (RFC 1952), as Bitstring Status Lists are packed. */
export function packGzip(bytes: Uint8Array): Uint8Array {
  const header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]
  const trailer = [...bigEndian(addToCrc32(0, bytes)).reverse(), ...bigEndian(bytes.length).reverse()]
  return Uint8Array.from([...header, ...deflateRuns(bytes), ...trailer])
}
