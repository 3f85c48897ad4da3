/** Which law of recognition a state stands in. Decides which routes are looked at, never their outcome. */
export type CountryZone = 'eu-eea' | 'ch' | 'uk' | 'third-country'

const members = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')
const otherCodes: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' }

/** ISO 3166-1 alpha-2 of a country; the Union's own codes EL and UK are read as GR and GB. */
export function isoCountry(code: string): string {
  const upper = code.trim().toUpperCase()
  return otherCodes[upper] ?? upper
}

export function countryZone(code: string): CountryZone {
  const country = isoCountry(code)
  if (members.includes(country)) return 'eu-eea'
  if (country === 'CH') return 'ch'
  return country === 'GB' ? 'uk' : 'third-country'
}
