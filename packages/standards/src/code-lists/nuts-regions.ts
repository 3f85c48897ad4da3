import rows from '../../data/nuts-regions.json' with { type: 'json' }

/** A region of the NUTS classification, level 1 or 2. Source: NUTS code list of the European Learning Model. */
export interface NutsRegion {
  readonly code: string
  readonly uri: string
  readonly nutsLevel: 1 | 2
  /** EU code of the country (EL, UK). */
  readonly euCode: string
  /** Name in the language(s) of the region. */
  readonly label: string
}

const base = 'http://data.europa.eu/nuts/code/'

const regions: readonly NutsRegion[] = rows.map(({ code, label }) => ({
  code,
  uri: `${base}${code}`,
  nutsLevel: code.length === 3 ? 1 : 2,
  euCode: code.slice(0, 2),
  label,
}))

const euCodes: Readonly<Record<string, string>> = { GR: 'EL', GB: 'UK' }

/** The region of a code (`ITI1`) or URI; undefined for other levels and unknown codes. */
export function findNutsRegion(codeOrUri: string): NutsRegion | undefined {
  const wanted = codeOrUri.trim().replace(/^https:/, 'http:')
  return regions.find(({ code, uri }) => uri === wanted || code === wanted.toUpperCase())
}

/** Regions of a country (ISO or EU code) on one NUTS level, in code order. */
export function listNutsRegions(country: string, nutsLevel: 1 | 2): readonly NutsRegion[] {
  const upper = country.trim().toUpperCase()
  return regions.filter((region) => region.euCode === (euCodes[upper] ?? upper) && region.nutsLevel === nutsLevel)
}
