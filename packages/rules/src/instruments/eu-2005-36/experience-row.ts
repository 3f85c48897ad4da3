import rows from '../../../data/annex-iv-rows.json' with { type: 'json' }
import type { Rule } from '../../rule.ts'
import { allOf, type Answer, isAtLeast, isAtMost, notSo, type Years, years } from '../../three-valued.ts'
import { earlyRule, partOf } from '../law-rule.ts'
import { ruleCases, type RuleCases } from '../rule-cases.ts'
import type { ExperienceList } from './activity-groups.ts'

/** Work of the same activity in Member States, as bounds of full years; training as attested years. */
export interface ExperienceFacts {
  readonly experienceList: ExperienceList
  /** Self-employed only, consecutive. */
  readonly ownYears: Years
  /** Self-employed or leading (Article 3(1)(i)), consecutive. */
  readonly leadingYears: Years
  readonly employedYears: Years
  readonly consecutiveEmployedYears: Years
  /** In an executive post, consecutive. */
  readonly executiveYears: Years
  /** Of these, with technical duties and as head of at least one department. */
  readonly technicalYears: Years
  /** Earlier training with a certificate that the state accepts or a professional body judged fully valid. */
  readonly trainingYears: Years
  /** Since the leading work ended: rows without employed years. */
  readonly yearsSinceLeading: Years
  /** Since the activity ended, in whatever role: rows with employed years. */
  readonly yearsSinceEnd: Years
  readonly isHairdressing: boolean
}

type Name = keyof ExperienceFacts
type Row = (typeof rows)[number]

const articles = { I: '17', II: '18', III: '19' } as const

function conditionsOf(row: Row): readonly (readonly [Name, (facts: Partial<ExperienceFacts>) => Answer])[] {
  const { own, leading, employed, consecutive, executive, technical, training, recent, without } = row
  const least = (name: Exclude<Name, 'experienceList' | 'isHairdressing'>, count: number | undefined) =>
    count === undefined ? [] : [[name, (facts: Partial<ExperienceFacts>) => isAtLeast(facts[name], count)] as const]
  const trained = training === 'any' ? Number.MIN_VALUE : training
  const ended = employed === undefined ? 'yearsSinceLeading' : 'yearsSinceEnd'
  return [
    [
      'experienceList',
      ({ experienceList }) => (experienceList === undefined ? undefined : experienceList === row.list),
    ],
    ...least('ownYears', own),
    ...least('leadingYears', leading),
    ...least(consecutive ? 'consecutiveEmployedYears' : 'employedYears', employed),
    ...least('executiveYears', executive),
    ...least('technicalYears', technical),
    ...least('trainingYears', trained),
    ...(recent === undefined
      ? []
      : [[ended, (facts: Partial<ExperienceFacts>) => isAtMost(facts[ended], recent)] as const]),
    ...(without ? [['isHairdressing', (facts: Partial<ExperienceFacts>) => notSo(facts.isHairdressing)] as const] : []),
  ]
}

function rowRule(row: Row): Rule<ExperienceFacts> {
  const article = articles[row.list]
  const conditions = conditionsOf(row)
  const whole = earlyRule<ExperienceFacts>(
    `eu/2005-36/${article}`,
    conditions.map(([name]) => name),
    (facts) => allOf(...conditions.map(([, holds]) => holds(facts))),
  )
  const provision = `Article ${article}(1)(${row.letter}) and Annex IV list ${row.list}`
  return partOf(whole, { letter: row.letter, provision })
}

/** The rows of one list: `eu/2005-36/17/a` and so on, in the order of the article. */
export const experienceRows = (list: ExperienceList): readonly Rule<ExperienceFacts>[] =>
  rows.filter((row) => row.list === list).map(rowRule)

const nothing: Omit<ExperienceFacts, 'experienceList'> = {
  ownYears: years(0),
  leadingYears: years(0),
  employedYears: years(0),
  consecutiveEmployedYears: years(0),
  executiveYears: years(0),
  technicalYears: years(0),
  trainingYears: years(0),
  yearsSinceLeading: years(0),
  yearsSinceEnd: years(0),
  isHairdressing: false,
}

/** Exactly what a row asks for; and a little less of each. */
function exactFacts(row: Row): ExperienceFacts {
  const { own = 0, leading = 0, employed = 0, executive = 0, technical = 0, training = 0, recent = 0 } = row
  return {
    ...nothing,
    experienceList: row.list,
    ownYears: years(own),
    leadingYears: years(leading),
    employedYears: years(employed),
    consecutiveEmployedYears: years(employed),
    executiveYears: years(executive),
    technicalYears: years(technical),
    trainingYears: years(training === 'any' ? 1 : training),
    yearsSinceLeading: years(recent),
    yearsSinceEnd: years(recent),
  }
}

function lessOfEach(row: Row): readonly ExperienceFacts[] {
  const facts = exactFacts(row)
  const counted = conditionsOf(row).map(([name]) => name)
  return counted.flatMap((name): readonly ExperienceFacts[] => {
    if (name === 'experienceList') return [{ ...facts, experienceList: row.list === 'II' ? 'I' : 'II' }]
    if (name === 'isHairdressing') return [{ ...facts, isHairdressing: true }]
    const change = name.startsWith('yearsSince') ? 1 : -1
    return [{ ...facts, [name]: years(Math.max(0, facts[name].least + change)) }]
  })
}

/** The row with a number of which only the bounds are known, and with a number nobody stated. */
function openOfEach(row: Row): readonly Partial<ExperienceFacts>[] {
  const facts = exactFacts(row)
  const { trainingYears: _, leadingYears: __, ownYears: ___, employedYears: ____, ...rest } = facts
  const bounded = conditionsOf(row).find(([name]) => name.endsWith('Years'))?.[0]
  const isWithout = conditionsOf(row).some(([name]) =>
    ['trainingYears', 'leadingYears', 'ownYears', 'employedYears'].includes(name),
  )
  return [...(isWithout ? [rest] : []), ...(bounded ? [{ ...facts, [bounded]: { least: 0, most: 40 } }] : [])]
}

/** Every row with exactly what it asks for, with a little less of each, and with a number left open. */
export const experienceRowCases = (list: ExperienceList): readonly RuleCases[] =>
  rows
    .filter((row) => row.list === list)
    .map((row) => ruleCases(rowRule(row), { yes: [exactFacts(row)], no: lessOfEach(row), open: openOfEach(row) }))
