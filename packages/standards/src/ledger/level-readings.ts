import { codeKey, codeTokens, splitNumberingName } from './level-code.ts'
import {
  type FrameworkRow,
  type LegacyRow,
  legacyRows,
  type LevelRow,
  levelRows,
  type NumberingRow,
  numberingRows,
} from './ledger-data.ts'

/** One way to read a code: as the framework's own level, or as a code of an earlier or parallel numbering. */
export type LevelReading =
  | { readonly kind: 'own'; readonly row: LevelRow; readonly from?: string; readonly until?: string }
  | {
      readonly kind: 'legacy'
      readonly numbering: NumberingRow
      /** Absent where the numbering is known to have existed and its table is not at hand. */
      readonly row?: LegacyRow
      readonly from?: string
      readonly until?: string
    }

/** Which readings the query leaves open: a concept URI or a named numbering settles it, a bare country does not. */
export interface CodeQuery {
  readonly framework: FrameworkRow
  readonly nationalCode: string
  readonly byCountry: boolean
}

function ownNames(framework: FrameworkRow): readonly string[] {
  return (framework.acronym ?? '').split('/').flatMap((part) => codeTokens(part).slice(0, 1))
}

function window(from: string | undefined, until: string | undefined) {
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
}

function ownReading(framework: FrameworkRow, row: LevelRow): LevelReading {
  return { kind: 'own', row, ...window(framework.numberingFrom, undefined) }
}

function legacyReadings(numbering: NumberingRow, key: string): readonly LevelReading[] {
  if (numbering.anyCode) return [{ kind: 'legacy', numbering, ...window(numbering.from, numbering.until) }]
  return legacyRows
    .filter((row) => row.numbering === numbering.id && codeKey(row.code) === key)
    .map((row) => ({ kind: 'legacy', numbering, row, ...window(row.from ?? numbering.from, row.until) }))
}

function mayMean(numbering: NumberingRow, name: string | undefined, byCountry: boolean): boolean {
  if (name !== undefined) return numbering.names.includes(name)
  return numbering.plain === 'always' || (numbering.plain === 'by-country' && byCountry)
}

function ownRows(framework: FrameworkRow, key: string): readonly LevelRow[] {
  const rows = levelRows.filter((row) => row.framework === framework.id)
  const exact = rows.filter((row) => codeKey(row.code) === key)
  if (exact.length > 0 || framework.id !== 'spain') return exact
  // Spain writes 5A and 5B for the two halves of level 5; its table has one row for both.
  return rows.filter((row) => /^5\.[AB]$/.test(key) && row.code === '5')
}

/** All readings of a code in a framework, whatever the day. */
export function listReadings({ framework, nationalCode, byCountry }: CodeQuery): readonly LevelReading[] {
  const byUri = levelRows.find((row) => row.framework === framework.id && row.uri === nationalCode.trim())
  if (byUri) return [ownReading(framework, byUri)]
  const numberings = numberingRows.filter((row) => row.framework === framework.id)
  const names = new Set([...ownNames(framework), ...numberings.flatMap((row) => row.names)])
  const { key, name } = splitNumberingName(nationalCode, names)
  const ownAllowed = name === undefined || ownNames(framework).includes(name)
  const own = ownAllowed ? ownRows(framework, key).map((row) => ownReading(framework, row)) : []
  const legacy = numberings.filter((row) => mayMean(row, name, byCountry)).flatMap((row) => legacyReadings(row, key))
  return [...own, ...legacy]
}

/** The readings that were possible on a day. A numbering that decided while it ran leaves only its own reading. */
export function readingsOn(readings: readonly LevelReading[], day: string): readonly LevelReading[] {
  const open = readings.filter(({ from, until }) => (from ?? '') <= day && day <= (until ?? '9999'))
  const deciding = open.filter((reading) => reading.kind === 'legacy' && reading.numbering.decides)
  return deciding.length > 0 ? deciding : open
}
