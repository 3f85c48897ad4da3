import { lawRule } from '../law-rule.ts'
import { provisionNumber } from '../provisions.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface MidwifeFacts {
  readonly afterNursingTraining: boolean
  readonly trainingMonths: number
  readonly trainingHours: number
  /** Attested by home; asked only on the shortest of the three ways. */
  readonly attestedPracticeYears: number
}

const midwife = (
  name: 'years' | 'hours' | 'afterNursingYears' | 'afterNursingHours' | 'shortMonths' | 'shortHours' | 'practiceYears',
) => provisionNumber('eu/2005-36/40', name)

/** Midwife: the direct way, or after nursing two years, or after nursing eighteen months and then a year of practice. */
export const midwifeTraining = lawRule<MidwifeFacts>(
  'eu/2005-36/40',
  ['afterNursingTraining', 'trainingMonths', 'trainingHours', 'attestedPracticeYears'],
  ({ afterNursingTraining, trainingMonths, trainingHours, attestedPracticeYears }) => {
    const lasts = (months: number, hours: number) => trainingMonths >= months && trainingHours >= hours
    if (lasts(midwife('years') * 12, midwife('hours'))) return true
    if (!afterNursingTraining) return false
    if (lasts(midwife('afterNursingYears') * 12, midwife('afterNursingHours'))) return true
    return lasts(midwife('shortMonths'), midwife('shortHours')) && attestedPracticeYears >= midwife('practiceYears')
  },
)

const short = { afterNursingTraining: true, trainingMonths: 18, trainingHours: 3000 }

export const article40Cases: readonly RuleCases[] = [
  ruleCases(midwifeTraining, {
    yes: [
      { afterNursingTraining: false, trainingMonths: 36, trainingHours: 4600, attestedPracticeYears: 0 },
      { afterNursingTraining: true, trainingMonths: 24, trainingHours: 3600, attestedPracticeYears: 0 },
      { ...short, attestedPracticeYears: 1 },
    ],
    no: [
      { ...short, attestedPracticeYears: 0 },
      { afterNursingTraining: false, trainingMonths: 24, trainingHours: 3600, attestedPracticeYears: 5 },
    ],
    open: [short],
  }),
]
