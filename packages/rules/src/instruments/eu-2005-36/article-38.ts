import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { minimumLength } from './minimum-training.ts'

/** Veterinary surgeon: five years. */
export const vetTraining = minimumLength('eu/2005-36/38')

export const article38Cases: readonly RuleCases[] = [
  ruleCases(vetTraining, { yes: [{ trainingYearsDone: 5 }], no: [{ trainingYearsDone: 4 }], open: [{}] }),
]
