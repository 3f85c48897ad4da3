import { createReadStream, readFileSync } from 'node:fs'
import { createInflateRaw, crc32, inflateRawSync } from 'node:zlib'
import type { PackedEntry } from '@wanderbuch/core/document/containers/read-zip'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'

/** What may be imported at once. The whole of ESCO in Turtle and all languages is a little over a gigabyte. */
export const importLimits = {
  /** Bytes of a table or a JSON text. */
  tableBytes: 256 * 1024 * 1024,
  /** Bytes of a Turtle file, which is read in pieces. */
  turtleBytes: 2 * 1024 * 1024 * 1024 - 1,
  /** Bytes of an archive. */
  archiveBytes: 1024 * 1024 * 1024,
  /** How often packed data may grow; texts shrink to a fiftieth at best. */
  maxGrowth: 100,
  smallOutput: 1024 * 1024,
  files: 2_000,
} as const

export type ReadProblem =
  | { readonly code: 'esco_archive_damaged'; readonly file: string }
  | { readonly code: 'esco_file_too_large'; readonly file: string; readonly most: number }

/** One file to import, wherever it lies. */
export interface ImportFile {
  /** Names of the folders or the archive it lies in: the version may stand in them. */
  readonly bundle: string
  readonly name: string
  readonly bytes: number
  readonly readWhole: () => Result<Uint8Array, ReadProblem>
  readonly readPieces: () => AsyncIterable<Uint8Array>
}

export const isTurtleName = (name: string): boolean => /\.(ttl|turtle|nt)$/i.test(name)

/** The most bytes a file of that name may have. */
export const mostBytes = (name: string): number =>
  isTurtleName(name) ? importLimits.turtleBytes : importLimits.tableBytes

/** Refuses a file by what it says of itself, before anything is read. */
export function tooLarge({ name, bytes }: Pick<ImportFile, 'name' | 'bytes'>): ReadProblem | undefined {
  const most = mostBytes(name)
  return bytes > most ? { code: 'esco_file_too_large', file: name, most: Math.floor(most / 1_048_576) } : undefined
}

/** A file on the disk. */
export function fileOnDisk(path: string, place: Pick<ImportFile, 'bundle' | 'name' | 'bytes'>): ImportFile {
  return {
    ...place,
    readWhole: () => succeed(new Uint8Array(readFileSync(path))),
    readPieces: () => createReadStream(path, { highWaterMark: 1024 * 1024 }),
  }
}

function unpackWhole(
  { method, packed, unpacked, checksum }: PackedEntry,
  file: string,
): Result<Uint8Array, ReadProblem> {
  try {
    // More than the archive states ends the unpacking.
    const bytes = method === 'stored' ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) })
    const isRight = bytes.length === unpacked && crc32(bytes) === checksum
    return isRight ? succeed(new Uint8Array(bytes)) : fail({ code: 'esco_archive_damaged', file })
  } catch {
    return fail({ code: 'esco_archive_damaged', file })
  }
}

/** Thrown by `readPieces` when an archive is damaged; other errors are bugs or the disk. */
export class DamagedArchive extends Error {}

async function* unpackPieces({ method, packed, unpacked, checksum }: PackedEntry): AsyncIterable<Uint8Array> {
  if (method === 'stored') return yield packed
  const inflating = createInflateRaw()
  inflating.end(packed)
  let [length, sum] = [0, 0]
  try {
    for await (const piece of inflating as AsyncIterable<Uint8Array>) {
      length += piece.length
      sum = crc32(piece, sum)
      if (length > unpacked) break
      yield piece
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code?.startsWith('Z_') ? new DamagedArchive() : error
  }
  if (length !== unpacked || sum !== checksum) throw new DamagedArchive()
}

/** Whether an entry claims to grow beyond measure: archives made to fill a disk do. */
export function growsTooMuch({ packed, unpacked }: PackedEntry): boolean {
  const { smallOutput, maxGrowth } = importLimits
  return unpacked > Math.max(smallOutput, packed.length * maxGrowth)
}

/** A file in an archive. */
export function fileInArchive(entry: PackedEntry, archive: string): ImportFile {
  const parts = entry.name.split('/')
  const name = parts.at(-1) ?? entry.name
  return {
    bundle: [archive, ...parts.slice(0, -1)].join('/'),
    name,
    bytes: entry.unpacked,
    readWhole: () => unpackWhole(entry, name),
    readPieces: () => unpackPieces(entry),
  }
}
