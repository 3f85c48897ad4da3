import type { Rule } from '../../rule.ts'
import { provision, provisionValues } from '../provisions.ts'

export interface AcquiredRightsFacts {
  /** ISO day on which the training began. */
  readonly trainingBegan: string
  /** Reference day of Annex V for the home state, ISO day. */
  readonly referenceDay: string
  readonly meetsMinimumTraining: boolean
  /** Consecutive years of practice within the last five, as certified. */
  readonly consecutiveYearsInLastFive: number
}

const { years = 3 } = provisionValues('eu/2005-36/23')

/** Training begun before the reference day that misses the minimum counts with three consecutive years in the last five. */
export const acquiredRights: Rule<AcquiredRightsFacts> = {
  ...provision('eu/2005-36/23'),
  needs: ['trainingBegan', 'referenceDay', 'meetsMinimumTraining', 'consecutiveYearsInLastFive'],
  applies: (facts) =>
    facts.trainingBegan < facts.referenceDay &&
    !facts.meetsMinimumTraining &&
    facts.consecutiveYearsInLastFive >= years,
}
