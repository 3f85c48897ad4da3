import type { EqfLevel } from '../eqf-level.ts'
import type { IsoDay } from '../iso-day.ts'
import {
  type FrameworkRow,
  ledgerSources,
  type LegacyRow,
  type LevelRow,
  levelRows,
  type NumberingRow,
} from './ledger-data.ts'
import type { LevelCandidate, LevelPlacement } from './level-placement.ts'
import type { LevelReading } from './level-readings.ts'

/** The part of an answer that one reading gives; the rest is the same for all readings of a query. */
export type ReadingAnswer = Omit<LevelPlacement, 'framework' | 'nationalCode' | 'awardedOn' | 'whoCanAnswer'>

interface Award {
  readonly framework: FrameworkRow
  readonly awardedOn: IsoDay
  readonly day: IsoDay
}

const nothing = { params: {}, missing: [], candidates: [] } as const

/** Whether the framework is linked to the EQF on a day. */
export function linkedOn(framework: FrameworkRow, day: string): boolean {
  return (framework.linkedFrom ?? '9999') <= day && day <= (framework.linkedUntil ?? '9999')
}

/** EQF level that may be shown for a national level today; undefined when it rests on memory or does not exist. */
export function shownEqf(framework: FrameworkRow, code: string | undefined): EqfLevel | undefined {
  const row = levelRows.find((level) => level.framework === framework.id && level.code === code)
  return row && row.certainty !== 'recalled' ? row.eqf : undefined
}

function current(framework: FrameworkRow, code: string, day: string) {
  const eqf = linkedOn(framework, day) ? shownEqf(framework, code) : undefined
  return { currentNqfLevel: code, ...(eqf !== undefined && { currentEqfLevel: eqf }) }
}

/** Readings as offers for a person; recalled rows are offered without a number. */
export function candidatesOf(framework: FrameworkRow, reading: LevelReading): readonly LevelCandidate[] {
  const { from, until } = reading
  const period = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
  const numbering = reading.kind === 'legacy' ? { numbering: reading.numbering.name } : {}
  const base = {
    frameworkId: framework.id,
    ...numbering,
    ...(reading.row && { nationalCode: reading.row.code }),
    ...period,
  }
  const levels = reading.kind === 'own' ? [reading.row.code] : (reading.row?.nqf ?? [])
  if (levels.length === 0 || reading.row?.certainty === 'recalled') return [base]
  return levels.map((currentNqfLevel) => {
    const eqfLevel = shownEqf(framework, currentNqfLevel)
    return { ...base, currentNqfLevel, ...(eqfLevel !== undefined && { eqfLevel }) }
  })
}

function periodAnswer({
  framework,
  awardedOn,
  day,
}: Award): Pick<ReadingAnswer, 'outcome' | 'reasonCode' | 'params'> | undefined {
  if (day < (framework.linkedFrom ?? '9999')) {
    return {
      outcome: 'no',
      reasonCode: 'framework_not_yet_referenced',
      params: { linkedSince: framework.linkedSince ?? '' },
    }
  }
  if (framework.linkedUntil !== undefined && awardedOn > framework.linkedUntil) {
    return { outcome: 'no', reasonCode: 'referencing_ended', params: { linkedUntil: framework.linkedUntil } }
  }
  return undefined
}

function rowWithoutNumber(row: LevelRow): Pick<ReadingAnswer, 'outcome' | 'reasonCode'> | undefined {
  if (row.certainty === 'recalled') return { outcome: 'not-determined', reasonCode: 'level_recalled_only' }
  if (row.notStated) return { outcome: 'not-determined', reasonCode: 'level_undetermined' }
  if (row.noEqf) return { outcome: 'no', reasonCode: 'national_level_without_eqf' }
  return undefined
}

function judgeOwn(row: LevelRow, award: Award): ReadingAnswer {
  const { framework, awardedOn, day } = award
  const base = {
    ...nothing,
    sources: ledgerSources([...new Set([...row.sources, ...framework.linkSources])]),
    certainty: row.certainty,
    ...current(framework, row.code, day),
  }
  const without = rowWithoutNumber(row) ?? periodAnswer(award)
  if (without) return { ...base, missing: without.outcome === 'no' ? [] : ['level'], ...without }
  if (row.eqf === undefined) {
    throw new Error(`level row without EQF level and without a reason: ${row.framework} ${row.code}`)
  }
  if (framework.linkedBetween && awardedOn < (framework.linkedFrom ?? '9999')) {
    const [notBefore, notAfter] = framework.linkedBetween
    return {
      ...base,
      outcome: 'not-determined',
      reasonCode: 'referencing_date_unknown',
      params: { notBefore, notAfter },
      missing: ['referencingDate'],
    }
  }
  return { ...base, outcome: 'yes', eqfLevel: row.eqf, ...groundsOf(award) }
}

/** Why the level of the row holds for the day of award: the link was there, or today's level is carried back. */
function groundsOf({
  framework,
  awardedOn,
}: Award): Pick<ReadingAnswer, 'basis' | 'reasonCode' | 'params'> & Partial<Pick<ReadingAnswer, 'certainty'>> {
  const { linkedSince = '', linkedFrom = '9999', linkedUntil, levelledSince = '', levelledFrom = '' } = framework
  const carried = { certainty: 'carried-back', basis: 'carried-back' } as const
  const beforeLink = awardedOn < linkedFrom
  if (linkedUntil !== undefined) {
    const params = { linkedSince, linkedUntil }
    const grounds = beforeLink ? carried : ({ basis: 'level-row' } as const)
    return { ...grounds, reasonCode: 'level_by_former_link', params }
  }
  if (beforeLink) return { ...carried, reasonCode: 'carried_back_before_safe_from', params: { linkedSince } }
  if (awardedOn < levelledFrom) {
    return { ...carried, reasonCode: 'carried_back_before_levelled', params: { levelledSince } }
  }
  return { basis: 'level-row', reasonCode: 'level_by_current_row', params: {} }
}

function legacyWithoutNumber(
  numbering: NumberingRow,
  row: LegacyRow | undefined,
): Pick<ReadingAnswer, 'reasonCode' | 'missing'> | undefined {
  if (numbering.table === 'not-at-hand' || !row)
    return { reasonCode: 'legacy_table_not_at_hand', missing: ['legacyTable'] }
  if (row.certainty === 'recalled') return { reasonCode: 'legacy_recalled_only', missing: ['legacyTable'] }
  if (numbering.per) return { reasonCode: 'legacy_not_separable_by_code', missing: [numbering.per] }
  if ((row.nqf ?? []).length > 1) return { reasonCode: 'legacy_not_separable_by_code', missing: ['title'] }
  if (row.eqf === undefined) return { reasonCode: 'legacy_without_conversion', missing: ['title'] }
  return undefined
}

function legacyParams(numbering: NumberingRow, until: string | undefined) {
  return {
    numbering: numbering.name,
    ...(numbering.act !== undefined && { act: numbering.act }),
    per: numbering.per ?? 'title',
    ...(until !== undefined && { until }),
  }
}

function judgeLegacy(reading: LevelReading & { readonly kind: 'legacy' }, award: Award): ReadingAnswer {
  const { framework, awardedOn, day } = award
  const { numbering, row, until } = reading
  const params = legacyParams(numbering, until)
  const sources = ledgerSources((row ?? numbering).sources)
  const base = { ...nothing, numbering: numbering.name, sources, params, ...(row && { certainty: row.certainty }) }
  const without = legacyWithoutNumber(numbering, row)
  if (without) return { ...base, outcome: 'not-determined', ...without, candidates: candidatesOf(framework, reading) }
  const [nqf] = row?.nqf ?? []
  if (!row || row.eqf === undefined || nqf === undefined) throw new Error(`legacy row without a level: ${numbering.id}`)
  const placed = { ...base, certainty: row.certainty, ...current(framework, row.nqfToday ?? nqf, day) }
  const period = periodAnswer(award)
  if (period) return { ...placed, ...period }
  const before = awardedOn < (framework.linkedFrom ?? '9999') && framework.linkedSince !== undefined
  return {
    ...placed,
    outcome: 'yes',
    eqfLevel: row.eqf,
    basis: 'legacy-row',
    reasonCode: 'level_by_legacy_row',
    params: { ...params, currentNqfLevel: nqf, ...(before && { linkedSince: framework.linkedSince }) },
  }
}

/** What one reading says about a certificate of this day. */
export function judgeReading(reading: LevelReading, award: Award): ReadingAnswer {
  return reading.kind === 'own' ? judgeOwn(reading.row, award) : judgeLegacy(reading, award)
}
