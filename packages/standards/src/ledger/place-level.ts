import { weakerCertainty } from '../certainty.ts'
import type { IsoDay } from '../iso-day.ts'
import { findQualificationCandidates } from './find-qualification-candidates.ts'
import { findFramework, findLevelByUri, listFrameworksOfCountry, listLevels } from './find-framework.ts'
import { candidatesOf, judgeReading, linkedOn, type ReadingAnswer, shownEqf } from './judge-reading.ts'
import { type FrameworkRow, ledgerSources, numberingRows } from './ledger-data.ts'
import type { LevelCandidate, LevelPlacement, LevelQuery, LevelReasonCode } from './level-placement.ts'
import { type LevelReading, listReadings, readingsOn } from './level-readings.ts'

interface OpenOptions {
  readonly params?: LevelPlacement['params']
  readonly missing?: readonly string[]
  readonly candidates?: readonly LevelCandidate[]
}

function open(
  reasonCode: LevelReasonCode,
  { params = {}, missing = [], candidates = [] }: OpenOptions = {},
): ReadingAnswer {
  return { outcome: 'not-determined', reasonCode, params, missing, candidates, sources: [] }
}

function frameworksAsked(query: LevelQuery): { readonly found: readonly FrameworkRow[]; readonly byCountry: boolean } {
  const { framework, nationalCode } = query
  const asked = typeof framework === 'string' ? framework.trim() : framework.country.trim()
  const one = typeof framework === 'string' ? findFramework(asked) : undefined
  if (one) return { found: [one], byCountry: false }
  const ofCountry = listFrameworksOfCountry(asked)
  const level = findLevelByUri(nationalCode)
  const named =
    level && (asked === '' || ofCountry.some((row) => row.id === level.framework)) && findFramework(level.framework)
  return named ? { found: [named], byCountry: false } : { found: ofCountry, byCountry: true }
}

function withoutFramework(query: LevelQuery, found: readonly FrameworkRow[]): ReadingAnswer {
  const asked = typeof query.framework === 'string' ? query.framework.trim() : query.framework.country.trim()
  const candidates = found.map((row) => ({ frameworkId: row.id, frameworkName: row.nameEn }))
  if (asked === '' || found.length > 1) return open('framework_missing', { missing: ['framework'], candidates })
  const isOldStructure = numberingRows.some((row) => row.framework === asked.toUpperCase())
  if (isOldStructure)
    return open('legacy_without_conversion', {
      params: { numbering: 'Decision 85/368/EEC' },
      missing: ['title', 'framework'],
    })
  return open('framework_unknown', { params: { asked }, missing: ['framework'] })
}

const closedStatuses = {
  'not-referenced': { outcome: 'no', reasonCode: 'framework_not_referenced', missing: [] },
  comparison: { outcome: 'no', reasonCode: 'framework_only_compared', missing: [] },
  doubtful: { outcome: 'not-determined', reasonCode: 'referencing_doubtful', missing: ['referencing'] },
} as const

function byStatus(framework: FrameworkRow): ReadingAnswer | undefined {
  if (framework.status === 'referenced' || framework.status === 'former') return undefined
  const [row] = listLevels(framework.id)
  const certainty = row ? { certainty: row.certainty } : {}
  return { params: {}, candidates: [], sources: [], ...certainty, ...closedStatuses[framework.status] }
}

function withoutDay(framework: FrameworkRow, readings: readonly LevelReading[], day: IsoDay): ReadingAnswer {
  const candidates = readings.flatMap((reading) => candidatesOf(framework, reading))
  const answer = open('award_day_missing', { missing: ['awardedOn'], candidates })
  const [only] = readings
  if (readings.length !== 1 || only?.kind !== 'own' || only.from !== undefined || !linkedOn(framework, day))
    return answer
  const eqf = shownEqf(framework, only.row.code)
  const sources = ledgerSources(only.row.sources)
  return {
    ...answer,
    sources,
    currentNqfLevel: only.row.code,
    ...(eqf !== undefined && { currentEqfLevel: eqf, certainty: only.row.certainty }),
  }
}

function combine(
  framework: FrameworkRow,
  readings: readonly LevelReading[],
  answers: readonly ReadingAnswer[],
): ReadingAnswer {
  const [first, ...others] = answers
  if (!first) throw new Error('no reading to combine')
  if (others.length === 0) return first
  const sources = answers.flatMap((answer) => answer.sources)
  const agree = first.eqfLevel !== undefined && others.every(({ eqfLevel }) => eqfLevel === first.eqfLevel)
  if (!agree) {
    const candidates = readings.flatMap((reading) => candidatesOf(framework, reading))
    return { ...open('numbering_ambiguous', { missing: ['numbering'], candidates }), sources }
  }
  const certainty = answers.map((answer) => answer.certainty ?? 'recalled').reduce(weakerCertainty)
  const params = Object.assign({}, ...answers.map((answer) => answer.params)) as LevelPlacement['params']
  return { ...first, sources, certainty, params, reasonCode: 'numberings_agree' }
}

function onAwardDay(
  framework: FrameworkRow,
  readings: readonly LevelReading[],
  query: LevelQuery & { awardedOn: IsoDay },
) {
  const { awardedOn, day } = query
  if (awardedOn > day) return open('award_day_after_query_day', { params: { awardedOn, day }, missing: ['awardedOn'] })
  const possible = readingsOn(readings, awardedOn)
  if (possible.length === 0) {
    const candidates = readings.flatMap((reading) => candidatesOf(framework, reading))
    return open('numbering_not_in_force', { params: { awardedOn }, missing: ['numbering'], candidates })
  }
  return combine(
    framework,
    possible,
    possible.map((reading) => judgeReading(reading, { framework, awardedOn, day })),
  )
}

/** The code is no level of the framework: its levels are named, and titles that resemble what was written. */
function unknownCode(framework: FrameworkRow, nationalCode: string): ReadingAnswer {
  const known = listLevels(framework.id).map(({ code }) => code)
  const candidates = findQualificationCandidates(framework.id, nationalCode, 3).map((found): LevelCandidate => {
    const eqfLevel = shownEqf(framework, found.nationalCode)
    const { titleEn, titleNative = titleEn, nationalCode: code } = found
    return { frameworkId: framework.id, title: titleNative, nationalCode: code, ...(eqfLevel && { eqfLevel }) }
  })
  return open('national_code_unknown', { params: { nationalCode, known }, missing: ['nationalCode'], candidates })
}

function answerIn(framework: FrameworkRow, byCountry: boolean, query: LevelQuery): ReadingAnswer {
  const { nationalCode, awardedOn, day } = query
  const closed = byStatus(framework)
  if (closed) return closed
  if (nationalCode.trim() === '') return open('national_code_missing', { missing: ['nationalCode'] })
  const level = findLevelByUri(nationalCode)
  if (level && level.framework !== framework.id) {
    return open('national_code_of_other_framework', { params: { other: level.framework }, missing: ['framework'] })
  }
  const readings = listReadings({ framework, nationalCode, byCountry })
  if (readings.every((reading) => reading.kind === 'legacy' && reading.numbering.anyCode)) {
    return unknownCode(framework, nationalCode)
  }
  if (awardedOn === undefined) return withoutDay(framework, readings, day)
  return onAwardDay(framework, readings, { ...query, awardedOn })
}

/**
 * Places a national level in the EQF. Key: framework, national code, day of award; "level 3" alone means nothing.
 * Where an earlier numbering was in use on the day of award, it decides. Without a day of award the level at award stays
 * open, and only where the numbers never changed is the level of today given, as `currentEqfLevel`. A day before the
 * link to the EQF takes today's level with certainty `carried-back`. Facts that rest on memory give no number.
 * Never throws for any query; every answer says why (`reasonCode`) and, when open, whom to ask.
 * Example: `placeLevel({ framework: 'FR', nationalCode: 'III', awardedOn: '2010-06-30', day })` gives EQF 5.
 */
export function placeLevel(query: LevelQuery): LevelPlacement {
  const { found, byCountry } = frameworksAsked(query)
  const [framework] = found
  const asked = { nationalCode: query.nationalCode, ...(query.awardedOn && { awardedOn: query.awardedOn }) }
  if (found.length !== 1 || !framework) return { ...asked, ...withoutFramework(query, found) }
  const { name, url } = framework.authority
  const answer = answerIn(framework, byCountry, query)
  return {
    ...asked,
    framework: { id: framework.id, name: framework.nameEn, country: framework.country },
    ...answer,
    sources: answer.sources.length > 0 ? answer.sources : ledgerSources(framework.sources),
    whoCanAnswer: { name, ...(url !== undefined && { url }) },
  }
}
