import rows from '../../data/countries.json' with { type: 'json' }

/** A country. Sources: country authority list of the Publications Office of the EU; names from CLDR. */
export interface Country {
  /** ISO 3166-1 alpha-2; Kosovo is XK by common use. */
  readonly iso: string
  /** Code used in EU texts and statistics: EL for Greece, UK for the United Kingdom, else the ISO code. */
  readonly euCode: string
  readonly uri: string
  readonly names: Readonly<Record<'en' | 'de' | 'fr' | 'it' | 'es' | 'ro', string>>
}

const base = 'http://publications.europa.eu/resource/authority/country/'
const euCodes: Readonly<Record<string, string>> = { GR: 'EL', GB: 'UK' }

const countries: readonly Country[] = rows.map(({ iso, authority, names }) => ({
  iso,
  euCode: euCodes[iso] ?? iso,
  uri: `${base}${authority}`,
  names,
}))

const byKey: ReadonlyMap<string, Country> = new Map(
  countries.flatMap((country) => [country.iso, country.euCode, country.uri].map((key) => [key, country] as const)),
)

/** The country of an ISO code, an EU code (EL, UK) or an authority URI; undefined for anything else. */
export function findCountry(codeOrUri: string): Country | undefined {
  const wanted = codeOrUri.trim()
  return byKey.get(wanted.toUpperCase()) ?? byKey.get(wanted.replace(/^https:/, 'http:'))
}

/** All countries in the order of their ISO codes. */
export function listCountries(): readonly Country[] {
  return countries
}
