import { inflateSync } from 'node:zlib'

interface Table {
  readonly tag: Uint8Array
  readonly checksum: number
  readonly bytes: Uint8Array
}

const headerLength = 44
const entryLength = 20

function readTables(woff: Uint8Array, view: DataView): readonly Table[] {
  const count = view.getUint16(12)
  return Array.from({ length: count }, (_, index) => {
    const entry = headerLength + index * entryLength
    const offset = view.getUint32(entry + 4)
    const stored = woff.subarray(offset, offset + view.getUint32(entry + 8))
    const length = view.getUint32(entry + 12)
    const bytes = stored.length < length ? inflateSync(stored, { maxOutputLength: length }) : stored
    return { tag: woff.subarray(entry, entry + 4), checksum: view.getUint32(entry + 16), bytes }
  })
}

const padded = (length: number) => (length + 3) & ~3

/** Fields for binary search that every sfnt file begins with. */
function writeHeader(view: DataView, flavor: number, count: number): void {
  const power = Math.floor(Math.log2(count))
  view.setUint32(0, flavor)
  view.setUint16(4, count)
  view.setUint16(6, 16 * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * (count - 2 ** power))
}

/**
 * A WOFF 1.0 font (W3C Recommendation of 13 December 2012) as the sfnt file it packs. fontkit reads WOFF too, but unpacks a
 * table again for each glyph it looks up: a page took ten times as long. For our own font files: a wrong one throws.
 */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  if (view.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF file')
  const tables = readTables(woff, view)
  const start = 12 + 16 * tables.length
  const sfnt = new Uint8Array(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), start))
  const out = new DataView(sfnt.buffer)
  writeHeader(out, view.getUint32(4), tables.length)
  let offset = start
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const entry = 12 + 16 * index
    sfnt.set(tag, entry)
    out.setUint32(entry + 4, checksum)
    out.setUint32(entry + 8, offset)
    out.setUint32(entry + 12, bytes.length)
    sfnt.set(bytes, offset)
    offset += padded(bytes.length)
  })
  return sfnt
}
