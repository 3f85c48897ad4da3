import { createWords, type Words } from '@wanderbuch/core/report/words/create-words'
import { loadCatalogues, loadDossierCatalogues, loadOnce, type Part } from './load-words.ts'

const skillsPart: Part = {
  en: () => [import('../../words/skills/en.json')],
  de: () => [import('../../words/skills/de.json')],
  fr: () => [import('../../words/skills/fr.json')],
  it: () => [import('../../words/skills/it.json')],
  es: () => [import('../../words/skills/es.json')],
  ro: () => [import('../../words/skills/ro.json')],
}

/** All words of one language with those of the page about skills in a text. */
export const loadSkillsWords = loadOnce(async (language): Promise<Words> => {
  const parts = await Promise.all([loadDossierCatalogues(language), loadCatalogues(skillsPart, language)])
  return createWords(language, parts.flat())
})
