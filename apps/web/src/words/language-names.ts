import { type Language, languages } from '@wanderbuch/core/vocabulary/request'

/** Names of the languages in themselves. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  it: 'Italiano',
  es: 'Español',
  ro: 'Română',
}

/** For a choice of language; each name is written in its own. */
export const languageOptions = languages.map((code) => ({ value: code, label: languageNames[code], lang: code }))

export function parseLanguage(text: string | null | undefined): Language | undefined {
  return languages.find((language) => language === text?.slice(0, 2).toLowerCase())
}
