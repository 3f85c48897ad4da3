import { countryWords } from '@wanderbuch/core/report/words/country-words'
import type { Catalogue } from '@wanderbuch/core/report/words/catalogue'
import { createWords, type Words } from '@wanderbuch/core/report/words/create-words'
import { pageWords } from '@wanderbuch/core/report/words/page-words'
import { problemWords } from '@wanderbuch/core/report/words/problem-words'
import { type Language, languages } from '@wanderbuch/core/vocabulary/request'
import de from '../words/de.json' with { type: 'json' }
import en from '../words/en.json' with { type: 'json' }
import es from '../words/es.json' with { type: 'json' }
import fr from '../words/fr.json' with { type: 'json' }
import it from '../words/it.json' with { type: 'json' }
import ro from '../words/ro.json' with { type: 'json' }

const webWords: Catalogue = { en, de, fr, it, es, ro }
const made = new Map<Language, Words>()

/** Words of the interface in one language; made once. */
export function interfaceWords(language: Language): Words {
  const known = made.get(language)
  if (known) return known
  const words = createWords(language, [webWords, pageWords, problemWords, countryWords])
  made.set(language, words)
  return words
}

/** Names of the languages in themselves. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  it: 'Italiano',
  es: 'Español',
  ro: 'Română',
}

export function parseLanguage(text: string | null | undefined): Language | undefined {
  return languages.find((language) => language === text?.slice(0, 2).toLowerCase())
}
