import { lawRule } from '../law-rule.ts'
import { provisionNumber } from '../provisions.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { type LengthFacts } from './minimum-training.ts'

interface PharmacistFacts extends LengthFacts {
  readonly fullTimeTheoryYears: number
  readonly traineeshipMonths: number
}

const pharmacist = (name: 'years' | 'fullTimeYears' | 'traineeshipMonths') => provisionNumber('eu/2005-36/44', name)

/** Pharmacist: five years, four of them full-time theory and practice, and six months' traineeship. */
export const pharmacistTraining = lawRule<PharmacistFacts>(
  'eu/2005-36/44',
  ['trainingYearsDone', 'fullTimeTheoryYears', 'traineeshipMonths'],
  (facts) =>
    facts.trainingYearsDone >= pharmacist('years') &&
    facts.fullTimeTheoryYears >= pharmacist('fullTimeYears') &&
    facts.traineeshipMonths >= pharmacist('traineeshipMonths'),
)

export const article44Cases: readonly RuleCases[] = [
  ruleCases(pharmacistTraining, {
    yes: [{ trainingYearsDone: 5, fullTimeTheoryYears: 4, traineeshipMonths: 6 }],
    no: [
      { trainingYearsDone: 5, fullTimeTheoryYears: 4, traineeshipMonths: 5 },
      { trainingYearsDone: 5, fullTimeTheoryYears: 3, traineeshipMonths: 6 },
      { trainingYearsDone: 4, fullTimeTheoryYears: 4, traineeshipMonths: 6 },
    ],
    open: [{ trainingYearsDone: 5, fullTimeTheoryYears: 4 }],
  }),
]
