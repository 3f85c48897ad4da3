import { createWords, type Words } from '@wanderbuch/core/report/words/create-words'
import { loadCatalogues, loadDossierCatalogues, loadOnce, type Part } from './load-words.ts'

const skillsPart: Part = {
  en: () => [import('../../words/skills/en.json'), import('@wanderbuch/core/words/en/skills.json')],
  de: () => [import('../../words/skills/de.json'), import('@wanderbuch/core/words/de/skills.json')],
  fr: () => [import('../../words/skills/fr.json'), import('@wanderbuch/core/words/fr/skills.json')],
  it: () => [import('../../words/skills/it.json'), import('@wanderbuch/core/words/it/skills.json')],
  es: () => [import('../../words/skills/es.json'), import('@wanderbuch/core/words/es/skills.json')],
  ro: () => [import('../../words/skills/ro.json'), import('@wanderbuch/core/words/ro/skills.json')],
}

/** All words of one language with those of the page about skills in a text. */
export const loadSkillsWords = loadOnce(async (language): Promise<Words> => {
  const parts = await Promise.all([loadDossierCatalogues(language), loadCatalogues(skillsPart, language)])
  return createWords(language, parts.flat())
})
