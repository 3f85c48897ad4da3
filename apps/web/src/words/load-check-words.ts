import { createWords, type Words } from '@wanderbuch/core/report/words/create-words'
import { loadCatalogues, loadDossierCatalogues, loadOnce, type Part } from './load-words.ts'

const checkPart: Part = {
  en: () => [import('../../words/check/en.json'), import('@wanderbuch/core/words/en/reasons.json')],
  de: () => [import('../../words/check/de.json'), import('@wanderbuch/core/words/de/reasons.json')],
  fr: () => [import('../../words/check/fr.json'), import('@wanderbuch/core/words/fr/reasons.json')],
  it: () => [import('../../words/check/it.json'), import('@wanderbuch/core/words/it/reasons.json')],
  es: () => [import('../../words/check/es.json'), import('@wanderbuch/core/words/es/reasons.json')],
  ro: () => [import('../../words/check/ro.json'), import('@wanderbuch/core/words/ro/reasons.json')],
}

/** All words of one language with those of the check page. */
export const loadCheckWords = loadOnce(async (language): Promise<Words> => {
  const parts = await Promise.all([loadDossierCatalogues(language), loadCatalogues(checkPart, language)])
  return createWords(language, parts.flat())
})
