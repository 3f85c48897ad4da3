import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { decodeText, encodeText } from './utf8.ts'

/*
 * A file of named sections. Header, all numbers of four bytes, lowest first: the mark, the version of the format, the
 * length of the whole, the checksum of everything behind the header, the number of sections. Then for each section its
 * name (48 bytes, filled up with zeros), where it begins and its length. Sections begin at multiples of eight.
 */

export type IndexProblem =
  /** Not an index at all. */
  | { readonly code: 'index_not_one' }
  /** Of another version of the format than this software reads. */
  | { readonly code: 'index_other_format'; readonly found: number; readonly read: number }
  /** Cut off, or longer than it says. */
  | { readonly code: 'index_cut'; readonly expected: number; readonly found: number }
  /** Bytes changed: the checksum does not fit. */
  | { readonly code: 'index_damaged' }
  /** Whole, and its sections do not fit together. */
  | { readonly code: 'index_inconsistent'; readonly section: string }
  /** This machine keeps numbers the other way round. */
  | { readonly code: 'index_other_byte_order' }

export type Sections = ReadonlyMap<string, Uint8Array>

const mark = 0x4f435357
export const indexFormat = 1
const headerBytes = 24
const entryBytes = 56
const nameBytes = 48
const mostSections = 4096
const step = 8

const roundUp = (length: number) => Math.ceil(length / step) * step

/** FNV-1a over words of four bytes: fast, and made to find damage, not intent. */
function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5
  // Counted, not iterated: over millions of words the difference is a tenth of a second.
  for (let at = 0; at < words.length; at += 1) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193)
  return sum >>> 0
}

const isLowestFirst = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1

function writeEntry(bytes: Uint8Array, at: number, entry: { name: string; start: number; length: number }): void {
  const name = encodeText(entry.name)
  if (name.length > nameBytes) throw new Error(`section name too long: ${entry.name}`)
  bytes.set(name, at)
  const view = new DataView(bytes.buffer, at + nameBytes, 8)
  view.setUint32(0, entry.start, true)
  view.setUint32(4, entry.length, true)
}

/** Lays sections into one file, in the order of the map. The same sections make the same bytes. */
export function writeContainer(sections: Sections): Uint8Array {
  const start = roundUp(headerBytes + sections.size * entryBytes)
  const total = [...sections.values()].reduce((sum, { length }) => sum + roundUp(length), start)
  const bytes = new Uint8Array(total)
  let at = start
  let entry = headerBytes
  for (const [name, content] of sections) {
    writeEntry(bytes, entry, { name, start: at, length: content.length })
    bytes.set(content, at)
    at += roundUp(content.length)
    entry += entryBytes
  }
  const view = new DataView(bytes.buffer)
  const sum = checksum(new Uint32Array(bytes.buffer, headerBytes))
  ;[mark, indexFormat, total, sum, sections.size, 0].forEach((value, place) => view.setUint32(place * 4, value, true))
  return bytes
}

function readSections(bytes: Uint8Array, view: DataView, count: number): Sections | undefined {
  const sections = new Map<string, Uint8Array>()
  for (let index = 0; index < count; index += 1) {
    const at = headerBytes + index * entryBytes
    if (at + entryBytes > bytes.length) return undefined
    const name = decodeText(bytes.subarray(at, at + nameBytes)).replace(/\0+$/, '')
    const [start, length] = [view.getUint32(at + nameBytes, true), view.getUint32(at + nameBytes + 4, true)]
    if (start % step !== 0 || start + length > bytes.length || sections.has(name)) return undefined
    sections.set(name, bytes.subarray(start, start + length))
  }
  return sections
}

/** Opens a file of sections without copying them; whatever is wrong with it is a code. */
export function readContainer(given: Uint8Array): Result<Sections, IndexProblem> {
  if (!isLowestFirst) return fail({ code: 'index_other_byte_order' })
  // Numbers of four bytes must lie at multiples of four to be used in place.
  const bytes = given.byteOffset % step === 0 ? given : given.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (bytes.length < headerBytes || view.getUint32(0, true) !== mark) return fail({ code: 'index_not_one' })
  const [found, expected, sum, count] = [4, 8, 12, 16].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ]
  if (found !== indexFormat) return fail({ code: 'index_other_format', found, read: indexFormat })
  if (expected !== bytes.length || expected % step !== 0)
    return fail({ code: 'index_cut', expected, found: bytes.length })
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + headerBytes, (expected - headerBytes) / 4)
  if (checksum(words) !== sum) return fail({ code: 'index_damaged' })
  const sections = count <= mostSections ? readSections(bytes, view, count) : undefined
  return sections ? succeed(sections) : fail({ code: 'index_inconsistent', section: 'sections' })
}
