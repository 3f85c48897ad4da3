import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { PdfDocument } from './pdf-document.ts'

/** Name of the attached file that holds the signed dossier. */
export const attachedName = 'dossier.json'

/** Attaches the signed dossier, marked as the data this document was made from (PDF 2.0, 14.13; PDF/A-3). */
export function attachDossier(
  document: PdfDocument,
  {
    dossierJson,
    day,
    description,
  }: { readonly dossierJson: string; readonly day: IsoDay; readonly description: string },
): void {
  const created = new Date(`${day}T00:00:00Z`)
  const options = {
    name: attachedName,
    type: 'application/json',
    description,
    creationDate: created,
    modifiedDate: created,
    relationship: 'Data',
  }
  document.file(Buffer.from(dossierJson), options)
}
