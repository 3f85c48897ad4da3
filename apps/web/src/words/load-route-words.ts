import { createWords, type Words } from '@wanderbuch/core/report/words/create-words'
import { loadCatalogues, loadDossierCatalogues, loadOnce, type Part } from './load-words.ts'

const routePart: Part = {
  en: () => [import('../../words/route/en.json'), import('@wanderbuch/rules/words/route-tree/en.json')],
  de: () => [import('../../words/route/de.json'), import('@wanderbuch/rules/words/route-tree/de.json')],
  fr: () => [import('../../words/route/fr.json'), import('@wanderbuch/rules/words/route-tree/fr.json')],
  it: () => [import('../../words/route/it.json'), import('@wanderbuch/rules/words/route-tree/it.json')],
  es: () => [import('../../words/route/es.json'), import('@wanderbuch/rules/words/route-tree/es.json')],
  ro: () => [import('../../words/route/ro.json'), import('@wanderbuch/rules/words/route-tree/ro.json')],
}

/** All words of one language with those of routes, of clocks and of what a person says of themselves. */
export const loadRouteWords = loadOnce(async (language): Promise<Words> => {
  const parts = await Promise.all([loadDossierCatalogues(language), loadCatalogues(routePart, language)])
  return createWords(language, parts.flat())
})
