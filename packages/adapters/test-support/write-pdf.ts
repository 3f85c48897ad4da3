import { deflateSync } from 'node:zlib'

/** A PDF file written by hand, small and exact, for tests of reading. */
export interface WrittenPdf {
  /** Bodies of objects by number, without `obj` and `endobj`. */
  readonly objects: Readonly<Record<number, string | Uint8Array>>
  /** Entries of the trailer besides Size. */
  readonly trailer?: string
  /** Numbers of objects that stand in a compressed stream of objects; then the cross-reference is a stream too. */
  readonly packed?: readonly number[]
  /** Zeros behind the packed objects: a bomb. */
  readonly padding?: number
}

const latin1 = (text: string) => Buffer.from(text, 'latin1')

/** A stream object: dictionary entries and bytes. */
export function streamBody(entries: string, data: Uint8Array): Uint8Array {
  return Buffer.concat([latin1(`<< ${entries} /Length ${data.length} >>\nstream\n`), data, latin1('\nendstream')])
}

export function deflated(entries: string, data: Uint8Array): Uint8Array {
  return streamBody(`${entries} /Filter /FlateDecode`, deflateSync(data))
}

/** Catalog, name tree and file specification around one attached stream, which is object 5. */
export function attachedObjects(
  attached: string | Uint8Array,
  name = '(dossier.json)',
): Record<number, string | Uint8Array> {
  return {
    1: '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 3 0 R >> >>',
    2: '<< /Type /Pages /Kids [] /Count 0 >>',
    3: `<< /Names [${name} 4 0 R] >>`,
    4: `<< /Type /Filespec /F ${name} /UF ${name} /EF << /F 5 0 R >> >>`,
    5: attached,
  }
}

interface Body {
  readonly bytes: Buffer
  readonly offsets: ReadonlyMap<number, number>
}

function writeObjects(start: Buffer, objects: WrittenPdf['objects']): Body {
  const offsets = new Map<number, number>()
  let bytes = start
  for (const [number, body] of Object.entries(objects)) {
    offsets.set(Number(number), bytes.length)
    bytes = Buffer.concat([bytes, latin1(`${number} 0 obj\n`), Buffer.from(body as Uint8Array), latin1('\nendobj\n')])
  }
  return { bytes, offsets }
}

function writeTable({ bytes, offsets }: Body, size: number, trailer: string): Buffer {
  const lines = [...offsets].map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 1\n0000000000 65535 f \n${lines.join('')}trailer\n<< /Size ${size} ${trailer} >>\n`
  return Buffer.concat([bytes, latin1(`${table}startxref\n${bytes.length}\n%%EOF\n`)])
}

/** Rows of type, offset or stream, and index, each predicted from the row above as PNG does. */
function writeRows(rows: readonly (readonly [number, number, number])[]): Buffer {
  const plain = rows.map(([type, second, third]) => [
    type,
    (second >> 16) & 255,
    (second >> 8) & 255,
    second & 255,
    third,
  ])
  return Buffer.from(
    plain.flatMap((row, index) => [2, ...row.map((byte, at) => (byte - (plain[index - 1]?.[at] ?? 0)) & 255)]),
  )
}

function writeStreams(pdf: WrittenPdf, packed: readonly number[], start: Buffer): Buffer {
  const numbers = Object.keys(pdf.objects).map(Number)
  const [stream, reference] = [Math.max(...numbers) + 1, Math.max(...numbers) + 2]
  const bodies = packed.map((number) => String(pdf.objects[number]))
  let offset = 0
  const header = packed.map((number, index) => {
    const entry = `${number} ${offset}`
    offset += (bodies[index]?.length ?? 0) + 1
    return entry
  })
  const first = `${header.join(' ')} `
  const data = deflated(
    `/Type /ObjStm /N ${packed.length} /First ${first.length}`,
    Buffer.concat([latin1(`${first}${bodies.join(' ')}`), Buffer.alloc(pdf.padding ?? 0)]),
  )
  const plain = Object.fromEntries(Object.entries(pdf.objects).filter(([number]) => !packed.includes(Number(number))))
  const { bytes, offsets } = writeObjects(start, { ...plain, [stream]: data })
  const rows = Array.from({ length: reference + 1 }, (_, number): readonly [number, number, number] => {
    if (packed.includes(number)) return [2, stream, packed.indexOf(number)]
    return number === 0 ? [0, 0, 255] : [1, number === reference ? bytes.length : (offsets.get(number) ?? 0), 0]
  })
  const entries = `/Type /XRef /W [1 3 1] /Size ${reference + 1} ${pdf.trailer ?? '/Root 1 0 R'} /DecodeParms << /Predictor 12 /Columns 5 >>`
  const xref = deflated(entries, writeRows(rows))
  const end = Buffer.concat([
    latin1(`${reference} 0 obj\n`),
    xref,
    latin1(`\nendobj\nstartxref\n${bytes.length}\n%%EOF\n`),
  ])
  return Buffer.concat([bytes, end])
}

export function writePdf(pdf: WrittenPdf): Uint8Array {
  const start = latin1('%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n')
  if (pdf.packed) return new Uint8Array(writeStreams(pdf, pdf.packed, start))
  const body = writeObjects(start, pdf.objects)
  return new Uint8Array(writeTable(body, 100, pdf.trailer ?? '/Root 1 0 R'))
}

/** The file with an update behind it, as programs save a change: newer objects, and a reference to the older ones. */
export function updatePdf(bytes: Uint8Array, { objects, trailer = '/Root 1 0 R' }: WrittenPdf): Uint8Array {
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
  const body = writeObjects(Buffer.from(bytes), objects)
  return new Uint8Array(writeTable(body, 100, `${trailer} /Prev ${previous}`))
}
