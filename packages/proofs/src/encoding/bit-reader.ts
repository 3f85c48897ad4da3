/** Reads bits from the least significant end of each byte, as DEFLATE packs them. */
export interface BitReader {
  readonly bytes: Uint8Array
  at: number
  /** Bits taken from the bytes and not yet used. */
  hold: number
  held: number
}

/** Next bit; -1 at the end. */
export function readBit(reader: BitReader): number {
  if (reader.held === 0) {
    if (reader.at >= reader.bytes.length) return -1
    reader.hold = reader.bytes[reader.at++] ?? 0
    reader.held = 8
  }
  const bit = reader.hold & 1
  reader.hold >>= 1
  reader.held -= 1
  return bit
}

/** A number of `count` bits (at most 16); -1 at the end. */
export function readBits(reader: BitReader, count: number): number {
  while (reader.held < count) {
    if (reader.at >= reader.bytes.length) return -1
    reader.hold |= (reader.bytes[reader.at++] ?? 0) << reader.held
    reader.held += 8
  }
  const value = reader.hold & ((1 << count) - 1)
  reader.hold >>= count
  reader.held -= count
  return value
}

/** Leaves the rest of the byte begun. */
export function skipToByte(reader: BitReader): void {
  reader.at -= reader.held >> 3
  reader.hold = 0
  reader.held = 0
}
