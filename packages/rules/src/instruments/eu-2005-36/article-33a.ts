import { allOf, type Answer, anyOf, isAtLeast, isBefore, type Years, years } from '../../three-valued.ts'
import { earlyRule } from '../law-rule.ts'
import { provisionNumber } from '../provisions.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

export interface RomanianNurseFacts {
  readonly nursingTitle: 'certificat-de-competente-profesionale' | 'diploma-de-absolvire' | 'diploma-de-licenta'
  /** ISO day on which the training began. */
  readonly trainingBegan: string
  /** Proof of the special revaluation programme (Order 4317/943/2014). */
  readonly revaluationProved: boolean
  /** Consecutive years in the last five with full responsibility for planning, organising and giving care. */
  readonly practiceInLastFive: Years
}

/** Training begun before these days is covered. */
const begunBefore = {
  'certificat-de-competente-profesionale': '2007-01-01',
  'diploma-de-absolvire': '2003-10-01',
  'diploma-de-licenta': '2003-10-01',
} as const

const practice = provisionNumber('eu/2005-36/33a', 'years')

const latest = Object.values(begunBefore).toSorted().at(-1)

/** Which day counts depends on the title; a training begun after the latest of them is too late for any. */
function begunInTime({ trainingBegan, nursingTitle }: Partial<RomanianNurseFacts>): Answer {
  if (nursingTitle !== undefined) return isBefore(trainingBegan, begunBefore[nursingTitle])
  return isBefore(trainingBegan, latest) === false ? false : undefined
}

/** Two alternative ways for older Romanian nursing titles: certified practice, or the revaluation programme. */
export const romanianNurse = earlyRule<RomanianNurseFacts>(
  'eu/2005-36/33a',
  ['nursingTitle', 'trainingBegan', 'revaluationProved', 'practiceInLastFive'],
  (facts) => allOf(begunInTime(facts), anyOf(facts.revaluationProved, isAtLeast(facts.practiceInLastFive, practice))),
)

const certificate = {
  nursingTitle: 'certificat-de-competente-profesionale',
  trainingBegan: '2006-10-01',
  revaluationProved: false,
} as const

export const article33aCases: readonly RuleCases[] = [
  ruleCases(romanianNurse, {
    yes: [
      { ...certificate, practiceInLastFive: years(3) },
      {
        nursingTitle: 'diploma-de-absolvire',
        trainingBegan: '2003-09-30',
        revaluationProved: true,
        practiceInLastFive: years(0),
      },
    ],
    no: [
      { ...certificate, trainingBegan: '2007-01-01', practiceInLastFive: years(3) },
      { ...certificate, practiceInLastFive: years(2) },
      {
        nursingTitle: 'diploma-de-licenta',
        trainingBegan: '2003-10-01',
        revaluationProved: true,
        practiceInLastFive: years(5),
      },
    ],
    open: [
      { trainingBegan: '2002-09-01', revaluationProved: true },
      certificate,
      { ...certificate, practiceInLastFive: { least: 2, most: 3 } },
    ],
  }),
]
