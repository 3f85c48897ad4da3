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

/** An area of any NUTS level; of level 3 only that it lies in a known region of level 2 is at hand, not its name. */
/** "Toscana (ITI1)"; the code alone for a region that is not in the list. */
export function nameNutsRegion(code: string): string {
  const region = findNutsRegion(code)
  return region ? `${region.label} (${region.code})` : code
}

export interface NutsArea {
  readonly code: string
  readonly nutsLevel: 1 | 2 | 3
  /** EU code of the country (EL, UK). */
  readonly euCode: string
  readonly label?: string
}

/**
 * The area of a code of level 1, 2 or 3. Which codes of level 3 there are is not at hand: one that is well formed and lies in a
 * known region of level 2 is taken as it stands. Example: `DE212` lies in `DE21`.
 */
export function findNutsArea(code: string): NutsArea | undefined {
  const region = findNutsRegion(code)
  if (region) return region
  const upper = code.trim().toUpperCase()
  const larger = /^[A-Z]{2}[A-Z0-9]{3}$/.test(upper) ? findNutsRegion(upper.slice(0, 4)) : undefined
  return larger && { code: upper, nutsLevel: 3, euCode: larger.euCode }
}

/** Regions of a country (ISO or EU code) on one NUTS level, in code order. */
export function listNutsRegions(country: string, nutsLevel: 1 | 2): readonly NutsRegion[] {
  const upper = country.trim().toUpperCase()
  return regions.filter((region) => region.euCode === (euCodes[upper] ?? upper) && region.nutsLevel === nutsLevel)
}
