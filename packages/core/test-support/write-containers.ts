import { deflateRawSync, deflateSync } from 'node:zlib'
import { addToCrc32 } from '@wanderbuch/proofs/encoding/checksum'

/*
 * Containers written by hand, small and exact, for tests of reading them. Every number can be changed to a wrong one.
 */

const latin1 = (text: string) => Buffer.from(text, 'latin1')

export interface ZipEntry {
  readonly name: string
  readonly content: Uint8Array | string
  readonly method?: number
  readonly flags?: number
  /** Sizes and place as they are stated, where they are not to be the true ones. */
  readonly unpacked?: number
  readonly packed?: number
  readonly offset?: number
  readonly checksum?: number
}

const fields = (...numbers: readonly (readonly [number, 2 | 4])[]) => {
  const bytes = Buffer.alloc(numbers.reduce((sum, [, width]) => sum + width, 0))
  let at = 0
  for (const [value, width] of numbers) at = bytes.writeUIntLE(value, at, width)
  return bytes
}

interface Placed {
  readonly entry: ZipEntry
  readonly data: Buffer
  readonly plain: Buffer
  readonly offset: number
}

function shared({ entry, data, plain }: Placed) {
  const { flags = 0, method = 8, checksum = addToCrc32(0, plain) } = entry
  return [
    [20, 2],
    [flags, 2],
    [method, 2],
    [0, 4],
    [checksum, 4],
    [entry.packed ?? data.length, 4],
    [entry.unpacked ?? plain.length, 4],
    [Buffer.byteLength(entry.name), 2],
    [0, 2],
  ] as const
}

const localHeader = (placed: Placed) =>
  Buffer.concat([fields([0x04034b50, 4], ...shared(placed)), Buffer.from(placed.entry.name)])

function centralHeader(placed: Placed) {
  const { entry, offset } = placed
  const rest = [
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [entry.offset ?? offset, 4],
  ] as const
  return Buffer.concat([fields([0x02014b50, 4], [20, 2], ...shared(placed), ...rest), Buffer.from(entry.name)])
}

/** A ZIP archive; entries are deflated unless `method` says otherwise. */
export function writeZip(
  entries: readonly ZipEntry[],
  stated: { readonly count?: number; readonly start?: number } = {},
) {
  let bytes = Buffer.alloc(0)
  const placed = entries.map((entry): Placed => {
    const plain = Buffer.from(entry.content as Uint8Array)
    const one = { entry, plain, data: entry.method === 0 ? plain : deflateRawSync(plain), offset: bytes.length }
    bytes = Buffer.concat([bytes, localHeader(one), one.data])
    return one
  })
  const directory = Buffer.concat(placed.map(centralHeader))
  const count = stated.count ?? entries.length
  const start = stated.start ?? bytes.length
  const end = fields([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [directory.length, 4], [start, 4], [0, 2])
  return new Uint8Array(Buffer.concat([bytes, directory, end]))
}

/** A chunk of a PNG; `checksum` where it is not to be the true one. */
export function pngChunk(type: string, data: Uint8Array, checksum?: number): Buffer {
  const body = Buffer.concat([latin1(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(checksum ?? addToCrc32(0, body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A picture of one pixel with these chunks in it. */
export function writePng(...chunks: readonly Buffer[]): Uint8Array {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const pixels = pngChunk('IDAT', deflateSync(Buffer.from([0, 0])))
  const start = [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), pngChunk('IHDR', header)]
  return new Uint8Array(Buffer.concat([...start, ...chunks, pixels, pngChunk('IEND', Buffer.alloc(0))]))
}

/** An international text chunk, compressed or not. */
export function iTxt(keyword: string, text: Uint8Array | string, isPacked = false): Buffer {
  const bytes = Buffer.from(text as Uint8Array)
  const data = isPacked ? deflateSync(bytes) : bytes
  return pngChunk('iTXt', Buffer.concat([latin1(`${keyword}\0${isPacked ? '\x01' : '\0'}\0\0\0`), data]))
}

const streamObject = (entries: string, data: Uint8Array) =>
  Buffer.concat([latin1(`<< ${entries} /Length ${data.length} >>\nstream\n`), data, latin1('\nendstream')])

export const pdfStream = (data: Uint8Array | string, entries = '') =>
  streamObject(entries, Buffer.from(data as Uint8Array))
export const packedPdfStream = (data: Uint8Array | string, entries = '') =>
  streamObject(`${entries} /Filter /FlateDecode`, deflateSync(Buffer.from(data as Uint8Array)))

/** A PDF of these objects, the first being the catalog. */
export function writePdf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  let bytes = latin1('%PDF-1.7\n')
  const offsets = objects.map((body, index) => {
    const offset = bytes.length
    bytes = Buffer.concat([
      bytes,
      latin1(`${index + 1} 0 obj\n`),
      Buffer.from(body as Uint8Array),
      latin1('\nendobj\n'),
    ])
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`
  return new Uint8Array(Buffer.concat([bytes, latin1(`${table}startxref\n${bytes.length}\n%%EOF\n`)]))
}
