import { buildPage } from '@wanderbuch/core/report/from-explained'
import type { DossierPage } from '@wanderbuch/core/report/page-model'
import { renderDossierDocument } from '@wanderbuch/core/report/html/render-dossier-document'
import { renderDossierPdf } from '../pdf/render-dossier-pdf.ts'
import { allWords } from './all-words.ts'
import { softwareVersion } from './software-version.ts'
import type { SignedDossier } from './workbench.ts'

type Pages = readonly [DossierPage] | readonly [DossierPage, DossierPage]

/** The dossier in the words of each language it was asked for. */
function pagesOf(dossier: SignedDossier): Pages {
  const [first, second] = dossier.request.languages
  const page = buildPage(dossier, first, allWords)
  return second === undefined ? [page] : [page, buildPage(dossier, second, allWords)]
}

/** Self-contained HTML without scripts, the signed data inside. */
export function renderHtmlForm(dossier: SignedDossier, dossierJson: string): string {
  return renderDossierDocument({ dossierJson, pages: pagesOf(dossier) })
}

/** Tagged PDF, the signed data attached. */
export function renderPdfForm(dossier: SignedDossier, dossierJson: string): Promise<Uint8Array> {
  const { day } = dossier.request
  return renderDossierPdf({ pages: pagesOf(dossier), dossierJson, day, producer: `Wanderbuch ${softwareVersion}` })
}
