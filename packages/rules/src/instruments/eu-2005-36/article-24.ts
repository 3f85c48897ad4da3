import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { minimumHours } from './minimum-training.ts'

/** Doctor, basic training: five years and 5 500 hours, both. */
export const doctorTraining = minimumHours('eu/2005-36/24')

const long = { trainingYearsDone: 5, trainingHours: 5500 }

export const article24Cases: readonly RuleCases[] = [
  ruleCases(doctorTraining, {
    yes: [long],
    no: [
      { ...long, trainingHours: 5499 },
      { ...long, trainingYearsDone: 4 },
    ],
    open: [{ trainingYearsDone: 6 }],
  }),
]
