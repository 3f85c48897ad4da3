import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface SpecialistFacts {
  /** Duration Annex V 5.1.3 sets for the specialty, years; not at hand here. */
  readonly specialtyYears: number
  readonly trainingYearsDone: number
  readonly fullTimePaidPost: boolean
}

/** Specialist doctor: not below the duration of the specialty, in a full-time paid post. */
export const specialistTraining = lawRule<SpecialistFacts>(
  'eu/2005-36/25',
  ['specialtyYears', 'trainingYearsDone', 'fullTimePaidPost'],
  (facts) => facts.trainingYearsDone >= facts.specialtyYears && facts.fullTimePaidPost,
)

export const article25Cases: readonly RuleCases[] = [
  ruleCases(specialistTraining, {
    yes: [{ specialtyYears: 5, trainingYearsDone: 5, fullTimePaidPost: true }],
    no: [
      { specialtyYears: 5, trainingYearsDone: 4, fullTimePaidPost: true },
      { specialtyYears: 5, trainingYearsDone: 5, fullTimePaidPost: false },
    ],
    open: [{ trainingYearsDone: 5, fullTimePaidPost: true }],
  }),
]
