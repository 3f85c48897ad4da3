import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

const periodYears = provisionNumber('eu/rec-2018-444/period', 'years')

/** Secondary level: outcomes of learning periods of up to a year are taken over. */
export const learningPeriod = lawRule<{ readonly secondaryLevel: boolean; readonly periodYears: number }>(
  'eu/rec-2018-444/period',
  ['secondaryLevel', 'periodYears'],
  (facts) => facts.secondaryLevel && facts.periodYears <= periodYears,
)

export const periodCases: readonly RuleCases[] = [
  ruleCases(learningPeriod, {
    yes: [{ secondaryLevel: true, periodYears: 1 }],
    no: [
      { secondaryLevel: true, periodYears: 2 },
      { secondaryLevel: false, periodYears: 1 },
    ],
    open: [{ secondaryLevel: true }],
  }),
]
