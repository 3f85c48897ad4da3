import { lawRule } from '../law-rule.ts'
import { provisionNumber } from '../provisions.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface ArchitectFacts {
  readonly studyYears: number
  /** After the third year of study, one year of it building on the studies and supervised. */
  readonly traineeshipYears: number
}

const architect = (name: 'years' | 'shortYears' | 'traineeshipYears') => provisionNumber('eu/2005-36/46', name)

/** Architect: five years of study, or four and two of traineeship. */
export const architectTraining = lawRule<ArchitectFacts>(
  'eu/2005-36/46',
  ['studyYears', 'traineeshipYears'],
  ({ studyYears, traineeshipYears }) =>
    studyYears >= architect('years') ||
    (studyYears >= architect('shortYears') && traineeshipYears >= architect('traineeshipYears')),
)

export const article46Cases: readonly RuleCases[] = [
  ruleCases(architectTraining, {
    yes: [
      { studyYears: 5, traineeshipYears: 0 },
      { studyYears: 4, traineeshipYears: 2 },
    ],
    no: [
      { studyYears: 4, traineeshipYears: 1 },
      { studyYears: 3, traineeshipYears: 4 },
    ],
    open: [{ studyYears: 4 }],
  }),
]
