import { attachedName } from '@wanderbuch/core/document/pdf/extract-attached-dossier'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { PdfDocument } from './pdf-document.ts'

export interface DossierAttachment {
  readonly dossierJson: string
  readonly day: IsoDay
  /** Says to a reader of the list of attachments what the file is. */
  readonly description: string
}

/** pdfkit writes a plain text as a name and a text object as a string. */
const string = (text: string) => Object(text) as object

/**
 * Attaches the signed dossier, marked as the data this document was made from (ISO 32000-2, 14.13; so in PDF/A-3). pdfkit's
 * own way would add a checksum in a form of its own.
 */
export function attachDossier(document: PdfDocument, { dossierJson, day, description }: DossierAttachment): void {
  const bytes = Buffer.from(dossierJson)
  const created = new Date(`${day}T00:00:00Z`)
  const file = document.ref({
    Type: 'EmbeddedFile',
    Subtype: 'application#2Fjson',
    Params: { Size: bytes.length, CreationDate: created, ModDate: created },
  })
  file.end(bytes)
  const specification = document.ref({
    Type: 'Filespec',
    AFRelationship: 'Data',
    F: string(attachedName),
    UF: string(attachedName),
    EF: { F: file, UF: file },
    Desc: string(description),
  })
  specification.end(undefined)
  document.addNamedEmbeddedFile(attachedName, specification)
  document._root.data.AF = [specification]
}
