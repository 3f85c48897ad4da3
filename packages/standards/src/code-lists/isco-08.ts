import rows from '../../data/isco-08.json' with { type: 'json' }

/** A group of occupations. Source: ISCO-08 (ILO), names as ESCO gives them. */
export interface IscoGroup {
  /** One digit: major, two: sub-major, three: minor, four: unit group. */
  readonly code: string
  readonly names: Readonly<Record<'en' | 'de' | 'fr' | 'it' | 'es' | 'ro', string>>
}

const groups: ReadonlyMap<string, IscoGroup> = new Map(rows.map((row) => [row.code, row]))

/** The group of a code (`741`) or its ESCO address; undefined when it is not in the list. */
export function findIscoGroup(codeOrUri: string): IscoGroup | undefined {
  return groups.get(codeOrUri.trim().replace(/^https?:\/\/data\.europa\.eu\/esco\/isco\/C/, ''))
}

/** All 619 groups in code order. */
export function listIscoGroups(): readonly IscoGroup[] {
  return rows
}
