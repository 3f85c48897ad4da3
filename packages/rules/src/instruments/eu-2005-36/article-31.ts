import { lawRule } from '../law-rule.ts'
import { provisionNumber } from '../provisions.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

export interface NurseTrainingFacts {
  readonly trainingYearsDone: number
  readonly trainingHours: number
  /** Shares of the whole, 0 to 1. */
  readonly theoryShare: number
  readonly clinicalShare: number
}

const nurseYears = provisionNumber('eu/2005-36/31', 'years')

const nurseHours = provisionNumber('eu/2005-36/31', 'hours')

/** Nurse for general care: three years and 4 600 hours, at least a third theory and at least half clinical. */
export const nurseTraining = lawRule<NurseTrainingFacts>(
  'eu/2005-36/31',
  ['trainingYearsDone', 'trainingHours', 'theoryShare', 'clinicalShare'],
  (facts) =>
    facts.trainingYearsDone >= nurseYears &&
    facts.trainingHours >= nurseHours &&
    facts.theoryShare >= 1 / 3 &&
    facts.clinicalShare >= 1 / 2,
)

const whole = { trainingYearsDone: 3, trainingHours: 4600, theoryShare: 1 / 3, clinicalShare: 1 / 2 }

export const article31Cases: readonly RuleCases[] = [
  ruleCases(nurseTraining, {
    yes: [whole],
    no: [
      { ...whole, trainingHours: 4599 },
      { ...whole, trainingYearsDone: 2 },
      { ...whole, theoryShare: 0.3 },
      { ...whole, clinicalShare: 0.49 },
    ],
    open: [{ trainingYearsDone: 3, trainingHours: 4600, theoryShare: 0.4 }],
  }),
]
