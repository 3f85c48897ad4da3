import type { Rule } from '../../rule.ts'
import { provision, provisionValues } from '../provisions.ts'

export interface RomanianNurseFacts {
  readonly title: 'certificat-de-competente-profesionale' | 'diploma-de-absolvire' | 'diploma-de-licenta'
  /** ISO day on which the training began. */
  readonly trainingBegan: string
  /** Proof of the special revaluation programme (Order 4317/943/2014). */
  readonly revaluationProved: boolean
  /** Consecutive years in the last five with full responsibility for planning, organising and giving care. */
  readonly consecutiveYearsInLastFive: number
}

/** Training begun before these days is covered. */
const begunBefore = {
  'certificat-de-competente-profesionale': '2007-01-01',
  'diploma-de-absolvire': '2003-10-01',
  'diploma-de-licenta': '2003-10-01',
} as const
const { years = 3 } = provisionValues('eu/2005-36/33a')

/** Two alternative ways for older Romanian nursing titles: certified practice, or the revaluation programme. */
export const romanianNurse: Rule<RomanianNurseFacts> = {
  ...provision('eu/2005-36/33a'),
  needs: ['title', 'trainingBegan', 'revaluationProved', 'consecutiveYearsInLastFive'],
  applies: (facts) =>
    facts.trainingBegan < begunBefore[facts.title] &&
    (facts.revaluationProved || facts.consecutiveYearsInLastFive >= years),
}
