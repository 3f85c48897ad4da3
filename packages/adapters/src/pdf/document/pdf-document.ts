import { createHash } from 'node:crypto'
import { zlibSync } from 'fflate'
import PDFDocument from 'pdfkit'
import type { PdfDescription } from './pdf-description.ts'
import { xmpDescription } from './xmp-metadata.ts'

/** An object of the file before it is written. */
export interface PdfReference {
  readonly data: Record<string, unknown>
  compress: boolean
  buffer: readonly Uint8Array[]
  finalize: () => void
}

/** pdfkit's document with the seams its types do not name. */
export type PdfDocument = InstanceType<typeof PDFDocument> & {
  _id: Uint8Array
  _addInfo: () => void
  readonly _root: PdfReference
}

/** A4 in points. */
export const pageSize = { width: 595.28, height: 841.89 } as const

/** Bytes of the identifier in the trailer (ISO 32000-1, 14.4). */
const identifierBytes = 16

function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((total, { length }) => total + length, 0))
  let offset = 0
  for (const chunk of chunks) {
    joined.set(chunk, offset)
    offset += chunk.length
  }
  return joined
}

/**
 * Streams are compressed here and not by Node's zlib, whose output may differ between releases and processors: the same
 * dossier must give the same bytes everywhere.
 */
function compressSteadily(document: PdfDocument): void {
  const makeReference = document.ref.bind(document)
  document.ref = (data: object) => {
    const reference = makeReference(data)
    const steady = reference as unknown as PdfReference
    const finalize = steady.finalize.bind(steady)
    steady.finalize = () => {
      if (steady.compress && steady.buffer.length > 0) {
        steady.buffer = [zlibSync(joinBytes(steady.buffer), { level: 6 })]
        steady.compress = false
      }
      finalize()
    }
    return reference
  }
}

/** The root of a tree of names or numbers has no limits (ISO 32000-1, tables 36 and 37); pdfkit writes them. */
function leaveOutLimits(document: PdfDocument): void {
  const names = document._root.data.Names as PdfReference
  const structure = document.getStructTreeRoot() as unknown as PdfReference
  const trees = [names.data.Dests, structure.data.ParentTree] as { limits: boolean }[]
  for (const tree of trees) tree.limits = false
}

/** Opens an empty A4 document that knows no clock and no chance; `title` is shown instead of the file name. */
export function openPdf({ title, language, day, producer, content }: PdfDescription): PdfDocument {
  const created = new Date(`${day}T00:00:00Z`)
  const info = { Title: title, Creator: 'Wanderbuch', Producer: producer, CreationDate: created, ModDate: created }
  const document = new PDFDocument({
    pdfVersion: '1.7',
    size: [pageSize.width, pageSize.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    lang: language,
    // No default font: the standard ones are not embedded.
    font: '',
    info,
  }) as PdfDocument
  compressSteadily(document)
  leaveOutLimits(document)
  document._id = createHash('sha256').update(content).update(producer).digest().subarray(0, identifierBytes)
  // pdfkit writes the title into XML as it stands; a title holds words of documents.
  document._addInfo = () => document.appendXML(xmpDescription({ title, language, day, producer }))
  return document
}

/** Ends the document and gives its bytes. */
export async function collectPdf(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', resolve)
    document.on('error', reject)
  })
  document.end()
  await ended
  return joinBytes(chunks)
}
