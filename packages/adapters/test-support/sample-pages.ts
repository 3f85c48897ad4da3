import { buildPage } from '@wanderbuch/core/report/from-explained'
import type { DossierPage } from '@wanderbuch/core/report/page-model'
import { sampleDossier } from '@wanderbuch/core/report/sample-dossier'
import { sampleWords } from '@wanderbuch/core/report/sample-words'
import { checkWords } from '@wanderbuch/core/report/words/check-words'
import { countryWords } from '@wanderbuch/core/report/words/country-words'
import { factWords } from '@wanderbuch/core/report/words/fact-words'
import { pageWords } from '@wanderbuch/core/report/words/page-words'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { type DossierPdf, renderDossierPdf } from '../src/pdf/render-dossier-pdf.ts'

const catalogues = [pageWords, checkWords, factWords, countryWords, sampleWords]

/** Page of a dossier with every kind of block and outcome. */
export const samplePage = (language: Language): DossierPage => buildPage(sampleDossier, language, catalogues)

export const sampleJson = `${JSON.stringify(sampleDossier)}\n`

export function samplePdf(pages: DossierPdf['pages']): DossierPdf {
  return { pages, dossierJson: sampleJson, day: '2026-11-22' as IsoDay, producer: 'Wanderbuch 0.1.0' }
}

export const renderPages = (...pages: DossierPdf['pages']): Promise<Uint8Array> => renderDossierPdf(samplePdf(pages))

/** The same page with words exchanged, wherever they stand. */
export function exchangeWords(page: DossierPage, words: Readonly<Record<string, string>>): DossierPage {
  const text = Object.entries(words).reduce(
    (all, [from, to]) => all.replaceAll(JSON.stringify(from).slice(1, -1), () => JSON.stringify(to).slice(1, -1)),
    JSON.stringify(page),
  )
  return JSON.parse(text) as DossierPage
}
