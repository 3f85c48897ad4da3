import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface TitleDecisionFacts {
  readonly monthsSinceComplete: number
  readonly decided: boolean
}

const months = provisionNumber('de/physth-aprv/21c', 'months')

/** The decision on the title comes within four months. */
export const physiotherapistDecisionLate = lawRule<TitleDecisionFacts>(
  'de/physth-aprv/21c',
  ['monthsSinceComplete', 'decided'],
  (facts) => !facts.decided && facts.monthsSinceComplete > months,
)

export const section21cCases: readonly RuleCases[] = [
  ruleCases(physiotherapistDecisionLate, {
    yes: [{ monthsSinceComplete: 5, decided: false }],
    no: [
      { monthsSinceComplete: 4, decided: false },
      { monthsSinceComplete: 9, decided: true },
    ],
    open: [{ decided: false }],
  }),
]
