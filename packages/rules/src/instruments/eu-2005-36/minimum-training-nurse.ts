import type { Rule } from '../../rule.ts'
import { provision, provisionValues } from '../provisions.ts'

export interface NurseTrainingFacts {
  readonly years: number
  readonly hours: number
  /** Shares of the whole, 0 to 1. */
  readonly theoryShare: number
  readonly clinicalShare: number
}

const { years = 3, hours = 4600 } = provisionValues('eu/2005-36/31')

/** Three years and 4 600 hours, at least a third theory and at least half clinical. */
export const minimumTrainingNurse: Rule<NurseTrainingFacts> = {
  ...provision('eu/2005-36/31'),
  needs: ['years', 'hours', 'theoryShare', 'clinicalShare'],
  applies: (facts) =>
    facts.years >= years && facts.hours >= hours && facts.theoryShare >= 1 / 3 && facts.clinicalShare >= 1 / 2,
}
