import { type FrameworkRow, frameworkRows, type LevelRow, levelRows } from './ledger-data.ts'

/** Codes in use for the same country: Greece is EL in EU texts, the United Kingdom UK. */
const otherCountryCodes: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' }

/** ISO 3166 code of a country given by its ISO or EU code; XK is Kosovo by common use. */
function isoCountry(code: string): string {
  const upper = code.trim().toUpperCase()
  return otherCountryCodes[upper] ?? upper
}

/** Frameworks of one country, in the order of the ledger; empty for a country without one. */
export function listFrameworksOfCountry(country: string): readonly FrameworkRow[] {
  return frameworkRows.filter((row) => row.country === isoCountry(country))
}

/** All national frameworks of the ledger (46, the three former ones of the United Kingdom included). */
export function listFrameworks(): readonly FrameworkRow[] {
  return frameworkRows
}

/** The framework of an id (`romania`) or a concept URI; undefined for anything else. For countries see `listFrameworksOfCountry`. */
export function findFramework(idOrUri: string): FrameworkRow | undefined {
  const wanted = idOrUri.trim()
  return frameworkRows.find((row) => row.id === wanted.toLowerCase() || (row.uri !== undefined && row.uri === wanted))
}

/** Level rows of a framework, highest first as the sources give them; umbrella levels are marked. */
export function listLevels(frameworkId: string): readonly LevelRow[] {
  return levelRows.filter((row) => row.framework === frameworkId)
}

/** The level of a concept URI, in whichever framework. */
export function findLevelByUri(uri: string): LevelRow | undefined {
  return levelRows.find((row) => row.uri === uri.trim())
}
