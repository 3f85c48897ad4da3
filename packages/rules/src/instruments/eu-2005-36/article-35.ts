import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { minimumLength } from './minimum-training.ts'

/** Specialist dentist: three years. */
export const specialistDentistTraining = minimumLength('eu/2005-36/35')

export const article35Cases: readonly RuleCases[] = [
  ruleCases(specialistDentistTraining, {
    yes: [{ trainingYearsDone: 3 }],
    no: [{ trainingYearsDone: 2.5 }],
    open: [{}],
  }),
]
