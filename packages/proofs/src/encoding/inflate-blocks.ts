import { readBits, skipToByte, type BitReader } from './bit-reader.ts'
import { createHuffmanCode, readSymbol, type HuffmanCode } from './huffman.ts'

/** Where unpacked bytes go: a window of the last 64 KiB, handed on in pieces. Nothing else is kept. */
export interface Unpacking {
  readonly reader: BitReader
  readonly window: Uint8Array
  /** Unpacked so far. */
  length: number
  readonly maxLength: number
  /** Called with each finished piece; the bytes are overwritten afterwards. */
  readonly take: (piece: Uint8Array) => void
}

export type BlockProblem = 'deflate_ill_formed' | 'deflate_too_long'

const windowSize = 65_536
const pieceSize = 32_768
const windowMask = windowSize - 1

export const createWindow = () => new Uint8Array(windowSize)

/** Unpacks all blocks of a DEFLATE stream; undefined when it went well. Source: RFC 1951. */
export function inflateBlocks(unpacking: Unpacking): BlockProblem | undefined {
  const { reader } = unpacking
  for (;;) {
    const isLast = readBits(reader, 1)
    const type = readBits(reader, 2)
    if (isLast < 0 || type < 0 || type === 3) return 'deflate_ill_formed'
    const problem = type === 0 ? copyStored(unpacking) : inflateCoded(unpacking, type === 1 ? fixed : readCodes(reader))
    if (problem) return problem
    if (isLast === 1) break
  }
  handOnRest(unpacking)
  return undefined
}

function put(unpacking: Unpacking, byte: number): void {
  unpacking.window[unpacking.length & windowMask] = byte
  unpacking.length += 1
  if (unpacking.length % pieceSize === 0) {
    const end = ((unpacking.length - 1) & windowMask) + 1
    unpacking.take(unpacking.window.subarray(end - pieceSize, end))
  }
}

function handOnRest({ window, length, take }: Unpacking): void {
  const rest = length % pieceSize
  const end = ((length - 1) & windowMask) + 1
  if (rest > 0) take(window.subarray(end - rest, end))
}

function copyStored(unpacking: Unpacking): BlockProblem | undefined {
  const { reader } = unpacking
  skipToByte(reader)
  const length = readBits(reader, 16)
  const inverse = readBits(reader, 16)
  skipToByte(reader)
  if (length < 0 || inverse !== (~length & 0xffff) || reader.at + length > reader.bytes.length)
    return 'deflate_ill_formed'
  if (unpacking.length + length > unpacking.maxLength) return 'deflate_too_long'
  for (const byte of reader.bytes.subarray(reader.at, reader.at + length)) put(unpacking, byte)
  reader.at += length
  return undefined
}

interface BlockCodes {
  readonly lengths: HuffmanCode
  readonly distances: HuffmanCode
}

const endOfBlock = 256
const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
]
const distanceBits = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]

function inflateCoded(unpacking: Unpacking, codes: BlockCodes | undefined): BlockProblem | undefined {
  if (!codes) return 'deflate_ill_formed'
  for (;;) {
    const symbol = readSymbol(unpacking.reader, codes.lengths)
    if (symbol === endOfBlock) return undefined
    if (symbol < 0) return 'deflate_ill_formed'
    if (symbol < endOfBlock) {
      if (unpacking.length >= unpacking.maxLength) return 'deflate_too_long'
      put(unpacking, symbol)
    } else {
      const problem = repeat(unpacking, symbol - endOfBlock - 1, codes.distances)
      if (problem) return problem
    }
  }
}

function repeat(unpacking: Unpacking, lengthSymbol: number, distances: HuffmanCode): BlockProblem | undefined {
  const length = readCoded(unpacking.reader, lengthBases[lengthSymbol], lengthBits[lengthSymbol])
  const symbol = readSymbol(unpacking.reader, distances)
  const distance = readCoded(unpacking.reader, distanceBases[symbol], distanceBits[symbol])
  if (length < 0 || distance < 0 || distance > unpacking.length) return 'deflate_ill_formed'
  if (unpacking.length + length > unpacking.maxLength) return 'deflate_too_long'
  for (let count = 0; count < length; count += 1)
    put(unpacking, unpacking.window[(unpacking.length - distance) & windowMask] ?? 0)
  return undefined
}

function readCoded(reader: BitReader, base: number | undefined, bits: number | undefined): number {
  if (base === undefined || bits === undefined) return -1
  const more = readBits(reader, bits)
  return more < 0 ? -1 : base + more
}

const fixed: BlockCodes | undefined = toCodes(
  Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
  new Uint8Array(32).fill(5),
)

function toCodes(lengthLengths: ArrayLike<number>, distanceLengths: ArrayLike<number>): BlockCodes | undefined {
  const lengths = createHuffmanCode(lengthLengths)
  const distances = createHuffmanCode(distanceLengths)
  return lengths && distances && { lengths, distances }
}

const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** The codes a block describes itself; undefined when it describes none. */
function readCodes(reader: BitReader): BlockCodes | undefined {
  const lengthCount = readBits(reader, 5) + 257
  const distanceCount = readBits(reader, 5) + 1
  const codeCount = readBits(reader, 4) + 4
  if (lengthCount < 257 || lengthCount > 286 || distanceCount < 1 || distanceCount > 30 || codeCount < 4)
    return undefined
  const codeLengths = new Uint8Array(19)
  for (const place of orderOfLengths.slice(0, codeCount)) {
    const length = readBits(reader, 3)
    if (length < 0) return undefined
    codeLengths[place] = length
  }
  const code = createHuffmanCode(codeLengths)
  const all = code && readLengths(reader, code, lengthCount + distanceCount)
  if (!all || all[endOfBlock] === 0) return undefined
  return toCodes(all.subarray(0, lengthCount), all.subarray(lengthCount))
}

function readLengths(reader: BitReader, code: HuffmanCode, count: number): Uint8Array | undefined {
  const lengths = new Uint8Array(count)
  let at = 0
  while (at < count) {
    const symbol = readSymbol(reader, code)
    if (symbol < 0 || (symbol === 16 && at === 0)) return undefined
    const value = symbol < 16 ? symbol : symbol === 16 ? (lengths[at - 1] ?? 0) : 0
    const times = symbol < 16 ? 1 : readTimes(reader, symbol)
    if (times < 1 || at + times > count) return undefined
    lengths.fill(value, at, at + times)
    at += times
  }
  return lengths
}

function readTimes(reader: BitReader, symbol: number): number {
  if (symbol === 16) return readCoded(reader, 3, 2)
  return symbol === 17 ? readCoded(reader, 3, 3) : readCoded(reader, 11, 7)
}
