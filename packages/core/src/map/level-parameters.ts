import { detailParameters } from '../vocabulary/detail-parameters.ts'
import type { Parameter, Parameters } from '../vocabulary/finding.ts'
import type { LevelReading, PlacedLevel } from '../vocabulary/mapped-record.ts'

const message = (key: string, parameters: Parameters = {}): Parameter => ({ kind: 'message', key, parameters })
const dayOf = (day: string | undefined): Parameter => (day ? { kind: 'day', day } : '')

/** "EQF level 7 or EQF level 8"; without a number, that none is known. */
function meaningOf(eqfLevels: readonly number[]): Parameter {
  const [first, ...rest] = eqfLevels.map((eqfLevel) => message('level.meaning-eqf', { eqfLevel }))
  if (first === undefined) return message('level.no-number')
  return rest.reduce<Parameter>((all, last) => message('level.meaning-either', { first: all, last }), first)
}

function periodOf({ from, until }: LevelReading): string {
  if (from && until) return 'both'
  return from ? 'since' : until ? 'until' : 'none'
}

function numberingOf({ numbering }: LevelReading): Parameter {
  return numbering ? message('level.named-numbering', { name: numbering }) : message('level.own-numbering')
}

/** One line for all readings that differ in nothing but the EQF level. */
function readingParameter(reading: LevelReading, eqfLevels: readonly number[]): Parameter {
  const { frameworkName, title, nationalCode = '?', from, until } = reading
  if (frameworkName) return { kind: 'text', text: frameworkName }
  if (title) {
    const [eqfLevel] = eqfLevels
    const plain = { title, nationalCode }
    return eqfLevel === undefined
      ? message('level.candidate', plain)
      : message('level.candidate-eqf', { ...plain, eqfLevel })
  }
  return message('level.reading', {
    code: nationalCode,
    numbering: numberingOf(reading),
    period: periodOf(reading),
    from: dayOf(from),
    until: dayOf(until),
    meaning: meaningOf(eqfLevels),
  })
}

function readingParameters(readings: readonly LevelReading[]): readonly Parameter[] {
  const groups = new Map<string, LevelReading[]>()
  for (const reading of readings) {
    const { eqfLevel: _, ...rest } = reading
    const key = JSON.stringify(rest)
    groups.set(key, [...(groups.get(key) ?? []), reading])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [readingParameter(first, [...new Set(group.flatMap(({ eqfLevel }) => eqfLevel ?? []))])] : []
  })
}

/** Dates that a source may state to the month or year only. */
const partialDays = ['linkedSince', 'linkedUntil', 'notBefore', 'notAfter', 'levelledSince']

function partialDayParameters(details: PlacedLevel['details']): Parameters {
  const found = partialDays.flatMap((name) => {
    const day = details[name]
    return typeof day === 'string' && day !== '' ? [[name, { kind: 'day', day }] as const] : []
  })
  return Object.fromEntries(found)
}

/** The framework's own level stands by its code of the table, anything else as written on the document. */
const byOwnLevel = [
  'level_by_current_row',
  'level_by_former_link',
  'carried_back_before_safe_from',
  'carried_back_before_levelled',
]

/** What the sentence `level.REASON` may use; `today`, `since`, `choice` and `per` choose a branch. */
export function placementParameters(level: PlacedLevel): Parameters {
  const { nationalCode, frameworkName, country, eqfLevel, currentEqfLevel, currentNationalCode, details } = level
  const own = byOwnLevel.includes(level.reason) ? currentNationalCode : undefined
  return {
    ...detailParameters(details),
    ...partialDayParameters(details),
    nationalCode: own ?? nationalCode,
    framework: frameworkName ? { kind: 'text', text: frameworkName } : message('level.framework-not-known'),
    readings: { kind: 'list', items: readingParameters(level.readings), clauses: true },
    choice: level.readings.length > 0 ? 'some' : 'none',
    today: currentEqfLevel === undefined ? 'no' : 'yes',
    since: details.linkedSince ? 'yes' : 'no',
    per: typeof details.per === 'string' ? details.per : 'title',
    ...(country && { country: { kind: 'country', country } as const }),
    ...(eqfLevel !== undefined && { eqfLevel }),
    ...(currentEqfLevel !== undefined && { currentEqfLevel }),
    ...(currentNationalCode !== undefined && { currentNationalCode }),
  }
}
