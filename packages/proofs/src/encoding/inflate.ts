import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import { addToAdler32, addToCrc32 } from './checksum.ts'
import { createWindow, inflateBlocks, type BlockProblem } from './inflate-blocks.ts'

export interface InflateInput {
  readonly packed: Uint8Array
  /**
   * `zlib`: RFC 1950, as Token Status Lists, PNG and PDF. `gzip`: RFC 1952, as Bitstring Status Lists. `raw`: RFC 1951 alone,
   * as in a ZIP archive, which keeps the checksum elsewhere.
   */
  readonly container: 'zlib' | 'gzip' | 'raw'
  /** Longest content that is unpacked; beyond it the work stops. */
  readonly maxLength: number
  /** Part of the content to keep; without it the whole is kept. */
  readonly keep?: { readonly from: number; readonly length: number }
  /** Bytes after the end are left aside: some writers of PDF count a line break in. */
  readonly mayContinue?: true
}

export interface Inflated {
  /** The whole content, or the part asked for, as far as the content reaches. */
  readonly bytes: Uint8Array
  /** Length of the whole content. */
  readonly length: number
}

export interface InflateProblem {
  readonly code: BlockProblem | 'deflate_checksum_wrong'
}

/**
 * Unpacks a compressed text under a limit, one member and nothing after it. Works in a window of 64 KiB, so that a list of
 * any length is read through without being held when only a part is asked for.
 */
export function inflate(input: InflateInput): Result<Inflated, InflateProblem> {
  const { packed, container, maxLength, keep, mayContinue } = input
  const { skipHeader, firstSum, addTo, trailerLength } = frames[container]
  const start = skipHeader(packed)
  if (start === undefined) return fail({ code: 'deflate_ill_formed' })
  const collected = collect(keep)
  let sum: number = firstSum
  const reader = { bytes: packed, at: start, hold: 0, held: 0 }
  const take = (piece: Uint8Array) => {
    sum = addTo(sum, piece)
    collected.take(piece)
  }
  const unpacking = { reader, window: createWindow(), length: 0, maxLength, take }
  const problem = inflateBlocks(unpacking)
  if (problem) return fail({ code: problem })
  const end = reader.at - (reader.held >> 3)
  const trailer = packed.subarray(end, mayContinue ? end + trailerLength : undefined)
  if (trailer.length !== trailerLength) return fail({ code: 'deflate_ill_formed' })
  const { length } = unpacking
  return fitsTrailer(container, trailer, { sum, length })
    ? succeed({ bytes: collected.join(), length })
    : fail({ code: 'deflate_checksum_wrong' })
}

type Container = InflateInput['container']

function fitsTrailer(
  container: Container,
  trailer: Uint8Array,
  { sum, length }: { readonly sum: number; readonly length: number },
): boolean {
  if (container === 'raw') return true
  return container === 'zlib' ? readBigEndian(trailer) === sum : fitsGzipTrailer(trailer, sum, length)
}

function collect(keep: InflateInput['keep']) {
  const pieces: Uint8Array[] = []
  let seen = 0
  const from = keep?.from ?? 0
  const until = keep ? from + keep.length : Infinity
  const take = (piece: Uint8Array) => {
    const wanted = piece.subarray(Math.max(from - seen, 0), Math.max(Math.min(until - seen, piece.length), 0))
    if (wanted.length > 0) pieces.push(wanted.slice())
    seen += piece.length
  }
  return { take, join: () => joinPieces(pieces) }
}

function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

/** Method 8, window of at most 32 KiB, no preset dictionary, check bits right. */
function skipZlibHeader(bytes: Uint8Array): number | undefined {
  const [method = 0, flags = 0] = bytes
  const isRight = bytes.length > 2 && (method & 0x0f) === 8 && method >> 4 <= 7
  return isRight && (flags & 0x20) === 0 && (method * 256 + flags) % 31 === 0 ? 2 : undefined
}

const gzipFlags = { headerCheck: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 } as const

function skipGzipHeader(bytes: Uint8Array): number | undefined {
  const [first, second, method, flags = 0] = bytes
  if (first !== 0x1f || second !== 0x8b || method !== 8 || (flags & gzipFlags.reserved) !== 0) return undefined
  let at = 10
  if (flags & gzipFlags.extra) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)
  for (const flag of [gzipFlags.name, gzipFlags.comment]) {
    if ((flags & flag) === 0) continue
    const end = bytes.indexOf(0, at)
    if (end < 0) return undefined
    at = end + 1
  }
  if (flags & gzipFlags.headerCheck) at += 2
  return at < bytes.length ? at : undefined
}

const readBigEndian = (bytes: Uint8Array) => bytes.reduce((value, byte) => value * 256 + byte, 0)

function fitsGzipTrailer(trailer: Uint8Array, crc: number, length: number): boolean {
  const [checksum, stated] = [trailer.subarray(0, 4), trailer.subarray(4)].map((part) =>
    readBigEndian(Uint8Array.from(part).reverse()),
  )
  return checksum === crc && stated === length % 2 ** 32
}

const frames = {
  zlib: { skipHeader: skipZlibHeader, firstSum: 1, addTo: addToAdler32, trailerLength: 4 },
  gzip: { skipHeader: skipGzipHeader, firstSum: 0, addTo: addToCrc32, trailerLength: 8 },
  raw: { skipHeader: () => 0, firstSum: 0, addTo: (sum: number) => sum, trailerLength: 0 },
} as const
