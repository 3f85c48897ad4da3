import { readBit, type BitReader } from './bit-reader.ts'

/** A canonical Huffman code: how many codes there are of each length, and their symbols in order. */
export interface HuffmanCode {
  /** Index is the length in bits, 1 to 15; index 0 counts symbols without a code. */
  readonly counts: Uint16Array
  readonly symbols: Uint16Array
}

export const longestCode = 15

/**
 * The code of these lengths; undefined when they describe none. An incomplete code is accepted only when it has a single
 * symbol of one bit. Source: RFC 1951 section 3.2.2.
 */
export function createHuffmanCode(lengths: ArrayLike<number>): HuffmanCode | undefined {
  const counts = new Uint16Array(longestCode + 1)
  for (let symbol = 0; symbol < lengths.length; symbol += 1) countUp(counts, lengths[symbol] ?? 0)
  const left = countFree(counts)
  const isSingle = lengths.length - (counts[0] ?? 0) === 1 && counts[1] === 1
  const isEmpty = counts[0] === lengths.length
  if (left < 0 || (left > 0 && !isSingle && !isEmpty)) return undefined
  return { counts, symbols: sortSymbols(lengths, counts) }
}

function countUp(counts: Uint16Array, length: number): void {
  counts[length] = (counts[length] ?? 0) + 1
}

/** Codes of the greatest length still free; negative when more are used than exist. */
function countFree(counts: Uint16Array): number {
  let left = 1
  for (let length = 1; length <= longestCode; length += 1) {
    left = left * 2 - (counts[length] ?? 0)
    if (left < 0) return left
  }
  return left
}

function sortSymbols(lengths: ArrayLike<number>, counts: Uint16Array): Uint16Array {
  const starts = new Uint16Array(longestCode + 2)
  for (let length = 1; length <= longestCode; length += 1)
    starts[length + 1] = (starts[length] ?? 0) + (counts[length] ?? 0)
  const symbols = new Uint16Array(lengths.length)
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0
    if (length === 0) continue
    symbols[starts[length] ?? 0] = symbol
    countUp(starts, length)
  }
  return symbols
}

/** Next symbol; -1 when the bits end or belong to no symbol. */
export function readSymbol(reader: BitReader, { counts, symbols }: HuffmanCode): number {
  let code = 0
  let first = 0
  let index = 0
  for (let length = 1; length <= longestCode; length += 1) {
    const bit = readBit(reader)
    if (bit < 0) return -1
    code |= bit
    const count = counts[length] ?? 0
    if (code - count < first) return symbols[index + (code - first)] ?? -1
    index += count
    first = (first + count) << 1
    code <<= 1
  }
  return -1
}
