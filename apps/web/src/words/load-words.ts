import type { Catalogue, Messages } from '@wanderbuch/core/report/words/catalogue'
import { createWords, type Words } from '@wanderbuch/core/report/words/create-words'
import type { Language } from '@wanderbuch/core/vocabulary/request'

/*
 * Words come one language at a time, in two parts: those of the interface, and those of checks, findings and rules, which
 * only pages with a document on them need. A third, of the check page, comes with it. The build puts each part of a language
 * into one file (vite.config.ts).
 */

type MessageFile = Promise<{ readonly default: Messages }>
export type Part = Readonly<Record<Language, () => readonly MessageFile[]>>

const interfacePart: Part = {
  en: () => [
    import('../../words/en.json'),
    import('@wanderbuch/core/words/en/page.json'),
    import('@wanderbuch/core/words/en/countries.json'),
    import('@wanderbuch/core/words/en/problems.json'),
  ],
  de: () => [
    import('../../words/de.json'),
    import('@wanderbuch/core/words/de/page.json'),
    import('@wanderbuch/core/words/de/countries.json'),
    import('@wanderbuch/core/words/de/problems.json'),
  ],
  fr: () => [
    import('../../words/fr.json'),
    import('@wanderbuch/core/words/fr/page.json'),
    import('@wanderbuch/core/words/fr/countries.json'),
    import('@wanderbuch/core/words/fr/problems.json'),
  ],
  it: () => [
    import('../../words/it.json'),
    import('@wanderbuch/core/words/it/page.json'),
    import('@wanderbuch/core/words/it/countries.json'),
    import('@wanderbuch/core/words/it/problems.json'),
  ],
  es: () => [
    import('../../words/es.json'),
    import('@wanderbuch/core/words/es/page.json'),
    import('@wanderbuch/core/words/es/countries.json'),
    import('@wanderbuch/core/words/es/problems.json'),
  ],
  ro: () => [
    import('../../words/ro.json'),
    import('@wanderbuch/core/words/ro/page.json'),
    import('@wanderbuch/core/words/ro/countries.json'),
    import('@wanderbuch/core/words/ro/problems.json'),
  ],
}

const findingPart: Part = {
  en: () => [
    import('@wanderbuch/core/words/en/checks.json'),
    import('@wanderbuch/core/words/en/facts.json'),
    import('@wanderbuch/core/words/en/findings.json'),
    import('@wanderbuch/core/words/en/lessons.json'),
    import('@wanderbuch/rules/words/en.json'),
  ],
  de: () => [
    import('@wanderbuch/core/words/de/checks.json'),
    import('@wanderbuch/core/words/de/facts.json'),
    import('@wanderbuch/core/words/de/findings.json'),
    import('@wanderbuch/core/words/de/lessons.json'),
    import('@wanderbuch/rules/words/de.json'),
  ],
  fr: () => [
    import('@wanderbuch/core/words/fr/checks.json'),
    import('@wanderbuch/core/words/fr/facts.json'),
    import('@wanderbuch/core/words/fr/findings.json'),
    import('@wanderbuch/core/words/fr/lessons.json'),
    import('@wanderbuch/rules/words/fr.json'),
  ],
  it: () => [
    import('@wanderbuch/core/words/it/checks.json'),
    import('@wanderbuch/core/words/it/facts.json'),
    import('@wanderbuch/core/words/it/findings.json'),
    import('@wanderbuch/core/words/it/lessons.json'),
    import('@wanderbuch/rules/words/it.json'),
  ],
  es: () => [
    import('@wanderbuch/core/words/es/checks.json'),
    import('@wanderbuch/core/words/es/facts.json'),
    import('@wanderbuch/core/words/es/findings.json'),
    import('@wanderbuch/core/words/es/lessons.json'),
    import('@wanderbuch/rules/words/es.json'),
  ],
  ro: () => [
    import('@wanderbuch/core/words/ro/checks.json'),
    import('@wanderbuch/core/words/ro/facts.json'),
    import('@wanderbuch/core/words/ro/findings.json'),
    import('@wanderbuch/core/words/ro/lessons.json'),
    import('@wanderbuch/rules/words/ro.json'),
  ],
}

const noWords: Catalogue = { en: {}, de: {}, fr: {}, it: {}, es: {}, ro: {} }

export async function loadCatalogues(part: Part, language: Language): Promise<readonly Catalogue[]> {
  const files = await Promise.all(part[language]())
  return files.map((file) => ({ ...noWords, [language]: file.default }))
}

/** Keeps what was loaded; a failure is forgotten, so that the next try asks again. */
export function loadOnce<Value>(load: (language: Language) => Promise<Value>): (language: Language) => Promise<Value> {
  const loaded = new Map<Language, Promise<Value>>()
  return (language) => {
    const promise = loaded.get(language) ?? load(language)
    loaded.set(language, promise)
    promise.catch(() => loaded.delete(language))
    return promise
  }
}

/** Words of the interface in one language, as catalogues of that language alone. */
export const loadInterfaceCatalogues = loadOnce((language): Promise<readonly Catalogue[]> =>
  loadCatalogues(interfacePart, language),
)

/** Words of the interface in one language. */
export const loadInterfaceWords = loadOnce(async (language): Promise<Words> =>
  createWords(language, await loadInterfaceCatalogues(language)),
)

/** All words a dossier needs in one language, as catalogues of that language alone. */
export const loadDossierCatalogues = loadOnce(async (language): Promise<readonly Catalogue[]> => {
  const parts = await Promise.all([interfacePart, findingPart].map((part) => loadCatalogues(part, language)))
  return parts.flat()
})

/** All words of one language; for single sentences about checks. */
export const loadAllWords = loadOnce(async (language): Promise<Words> =>
  createWords(language, await loadDossierCatalogues(language)),
)
