import type { Catalogue } from '@wanderbuch/core/report/words/catalogue'
import { loadCatalogues, loadDossierCatalogues, loadOnce, type Part } from './load-words.ts'

const handoutPart: Part = {
  en: () => [import('@wanderbuch/core/words/en/handouts.json')],
  de: () => [import('@wanderbuch/core/words/de/handouts.json')],
  fr: () => [import('@wanderbuch/core/words/fr/handouts.json')],
  it: () => [import('@wanderbuch/core/words/it/handouts.json')],
  es: () => [import('@wanderbuch/core/words/es/handouts.json')],
  ro: () => [import('@wanderbuch/core/words/ro/handouts.json')],
}

/** All words a handout needs in one language. */
export const loadHandoutCatalogues = loadOnce(async (language): Promise<readonly Catalogue[]> => {
  const parts = await Promise.all([loadDossierCatalogues(language), loadCatalogues(handoutPart, language)])
  return parts.flat()
})
