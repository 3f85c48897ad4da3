import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { minimumHours } from './minimum-training.ts'

/** Dental practitioner: five years and 5 000 hours, both. */
export const dentistTraining = minimumHours('eu/2005-36/34')

export const article34Cases: readonly RuleCases[] = [
  ruleCases(dentistTraining, {
    yes: [{ trainingYearsDone: 5, trainingHours: 5000 }],
    no: [{ trainingYearsDone: 5, trainingHours: 4999 }],
    open: [{ trainingHours: 5000 }],
  }),
]
