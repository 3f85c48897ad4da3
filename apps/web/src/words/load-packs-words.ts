import { createWords, type Words } from '@wanderbuch/core/report/words/create-words'
import { loadCatalogues, loadInterfaceCatalogues, loadOnce, type Part } from './load-words.ts'

const packsPart: Part = {
  en: () => [import('../../words/packs/en.json')],
  de: () => [import('../../words/packs/de.json')],
  fr: () => [import('../../words/packs/fr.json')],
  it: () => [import('../../words/packs/it.json')],
  es: () => [import('../../words/packs/es.json')],
  ro: () => [import('../../words/packs/ro.json')],
}

/** Words of the interface in one language with those of the pages about packs. */
export const loadPacksWords = loadOnce(async (language): Promise<Words> => {
  const parts = await Promise.all([loadInterfaceCatalogues(language), loadCatalogues(packsPart, language)])
  return createWords(language, parts.flat())
})
