import { addToCrc32 } from '@wanderbuch/proofs/encoding/checksum'
import { inflate } from '@wanderbuch/proofs/encoding/inflate'
import { decodeLatin1 } from '@wanderbuch/proofs/encoding/latin1'
import { decodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { succeed } from '@wanderbuch/standards/result'
import {
  allowedOutput,
  type ContainerPart,
  containerLimits,
  type OpenedContainer,
  refusePart,
  type UnpackingBudget,
} from './container-part.ts'

/*
 * ZIP by its central directory alone (APPNOTE 6.3, sections 4.3 and 4.4). What cannot be read is told entry by entry;
 * entries that lie over each other, the trick of archives that unpack to terabytes, make the whole refused.
 */

interface Entry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly unpacked: number
  /** Of its local header. */
  readonly offset: number
}

interface Directory {
  readonly count: number
  readonly start: number
  readonly end: number
}

const marks = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const
const sizes = { end: 22, central: 46, local: 30, maxComment: 0xffff } as const
/** What stands in place of a number that is too large for the classical form (ZIP64). */
const elsewhere = { short: 0xffff, long: 0xffffffff } as const

function findDirectory(view: DataView): Directory | 'zip64' | undefined {
  const last = view.byteLength - sizes.end
  for (let at = last; at >= Math.max(0, last - sizes.maxComment); at -= 1) {
    if (view.getUint32(at, true) !== marks.end) continue
    if (at + sizes.end + view.getUint16(at + 20, true) !== view.byteLength) continue
    const count = view.getUint16(at + 10, true)
    const [length, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)]
    if (count === elsewhere.short || length === elsewhere.long || start === elsewhere.long) return 'zip64'
    const isWhole = view.getUint32(at + 4, true) === 0 && view.getUint16(at + 8, true) === count
    return isWhole && start + length <= at ? { count, start, end: start + length } : undefined
  }
  return undefined
}

/** UTF-8 where the entry says so or it fits, else one byte a letter: it is shown, nothing depends on it. */
function readName(bytes: Uint8Array): string {
  const utf8 = decodeUtf8(bytes)
  return (utf8.ok ? utf8.value : decodeLatin1(bytes)).slice(0, containerLimits.maxName)
}

function readEntries(
  bytes: Uint8Array,
  view: DataView,
  { count, start, end }: Directory,
): readonly Entry[] | undefined {
  const entries: Entry[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + sizes.central > end || view.getUint32(at, true) !== marks.central) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const next = at + sizes.central + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return undefined
    entries.push({
      name: readName(bytes.subarray(at + sizes.central, at + sizes.central + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

/** Where the bytes of an entry lie; undefined when its local header does not lead there. */
function findData(view: DataView, { offset, packed }: Entry, directoryStart: number) {
  if (offset + sizes.local > directoryStart || view.getUint32(offset, true) !== marks.local) return undefined
  const start = offset + sizes.local + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + packed <= directoryStart ? { start, end: start + packed } : undefined
}

function unpackEntry(entry: Entry, packed: Uint8Array, budget: UnpackingBudget): ContainerPart['content'] {
  const { method, unpacked, checksum } = entry
  const most = allowedOutput(packed.length, budget)
  if (unpacked > most) return refusePart('container_too_large', { format: 'zip' })
  if (method === 0 && packed.length !== unpacked) return refusePart('container_ill_formed', { format: 'zip' })
  const found = method === 0 ? succeed({ bytes: packed }) : inflate({ packed, container: 'raw', maxLength: unpacked })
  if (!found.ok) return refusePart('container_ill_formed', { format: 'zip', reason: found.problem.code })
  const { bytes } = found.value
  budget.bytesLeft -= bytes.length
  const isRight = bytes.length === unpacked && addToCrc32(0, bytes) === checksum
  return isRight ? succeed(bytes) : refusePart('container_ill_formed', { format: 'zip', reason: 'checksum' })
}

interface Archive {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly directoryStart: number
  readonly budget: UnpackingBudget
}

function readEntry(entry: Entry, { bytes, view, directoryStart, budget }: Archive): ContainerPart['content'] {
  const { flags, method, packed, unpacked, offset } = entry
  if (flags & 0x2041) return refusePart('container_encrypted', { format: 'zip' })
  if ([packed, unpacked, offset].includes(elsewhere.long))
    return refusePart('container_method_unsupported', { format: 'zip', method: 'ZIP64' })
  if (method !== 0 && method !== 8) return refusePart('container_method_unsupported', { format: 'zip', method })
  const data = findData(view, entry, directoryStart)
  if (!data) return refusePart('container_ill_formed', { format: 'zip', reason: 'entry' })
  return unpackEntry(entry, bytes.subarray(data.start, data.end), budget)
}

function lieOverEachOther(entries: readonly Entry[], view: DataView, directoryStart: number): boolean {
  const ranges = entries
    .flatMap((entry) => {
      const data = findData(view, entry, directoryStart)
      return data ? [{ start: entry.offset, end: data.end }] : []
    })
    .toSorted((one, other) => one.start - other.start)
  return ranges.some(({ start }, index) => start < (ranges[index - 1]?.end ?? 0))
}

/** Folders, and what macOS adds for itself, hold no document. */
const isDocument = ({ name }: Entry) => !name.endsWith('/') && !/^__MACOSX\/|(^|\/)\.DS_Store$/.test(name)

/** An entry as it lies in its archive, for readers that unpack with limits of their own. */
export interface PackedEntry {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  readonly packed: Uint8Array
  /** Length and CRC-32 the archive states; neither is checked yet. */
  readonly unpacked: number
  readonly checksum: number
}

/** Finds the data of an entry without unpacking it; undefined for what is locked, packed otherwise or ill-formed. */
function findPacked(entry: Entry, { bytes, view, directoryStart }: Omit<Archive, 'budget'>): PackedEntry | undefined {
  const { name, flags, method, unpacked, checksum } = entry
  const data = findData(view, entry, directoryStart)
  if (!data || flags & 0x2041 || (method !== 0 && method !== 8) || unpacked === elsewhere.long) return undefined
  const packed = bytes.subarray(data.start, data.end)
  return { name, method: method === 0 ? 'stored' : 'deflated', packed, unpacked, checksum }
}

/** The files of an archive, still packed; undefined where one of them or the whole cannot be made out. */
export function listPackedEntries(bytes: Uint8Array): readonly PackedEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = bytes.length < sizes.end ? undefined : findDirectory(view)
  if (directory === undefined || directory === 'zip64') return undefined
  const all = readEntries(bytes, view, directory)
  if (!all || lieOverEachOther(all, view, directory.start)) return undefined
  const archive = { bytes, view, directoryStart: directory.start }
  const found = all.filter(isDocument).map((entry) => findPacked(entry, archive))
  return found.every((entry) => entry !== undefined) ? found : undefined
}

/** The files of an archive, in the order of its directory. */
export function readZip(bytes: Uint8Array, budget: UnpackingBudget): OpenedContainer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = bytes.length < sizes.end ? undefined : findDirectory(view)
  if (directory === 'zip64') return refusePart('container_method_unsupported', { format: 'zip', method: 'ZIP64' })
  const all = directory && readEntries(bytes, view, directory)
  if (!directory || !all) return refusePart('container_ill_formed', { format: 'zip', reason: 'directory' })
  if (all.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype'))
    return refusePart('container_without_credential', { format: 'office' })
  const entries = all.filter(isDocument)
  if (entries.length > containerLimits.maxParts)
    return refusePart('container_too_many_parts', { format: 'zip', most: containerLimits.maxParts })
  if (lieOverEachOther(all, view, directory.start))
    return refusePart('container_ill_formed', { format: 'zip', reason: 'overlapping' })
  const archive = { bytes, view, directoryStart: directory.start, budget }
  return succeed(entries.map((entry) => ({ place: entry.name, content: readEntry(entry, archive) })))
}
