import type { Language } from '../../vocabulary/request.ts'

/**
 * Language of the administration of a state, as far as it is one of ours; by region where a state has several. A state
 * with several and no region named is not in the list: there the person chooses, and English stands in.
 */
const byCountry: Readonly<Record<string, Language>> = {
  AT: 'de',
  DE: 'de',
  ES: 'es',
  FR: 'fr',
  IE: 'en',
  IT: 'it',
  LI: 'de',
  MD: 'ro',
  MT: 'en',
  RO: 'ro',
  UK: 'en',
  GB: 'en',
}

const byRegion: readonly (readonly [prefix: string, language: Language])[] = [
  ['BE336', 'de'],
  ['BE3', 'fr'],
  ['CH01', 'fr'],
  ['CH04', 'de'],
  ['CH07', 'it'],
]

/**
 * The language a letter to an authority there is written in: one of the six, else English.
 * Example: `letterLanguage('DE')` is `de`, `letterLanguage('PL')` is `en`.
 */
export function letterLanguage(country: string, region?: string): Language {
  const found = byRegion.find(([prefix]) => region?.startsWith(prefix))
  return found?.[1] ?? byCountry[country] ?? 'en'
}
