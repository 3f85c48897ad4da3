import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

const months = provisionNumber('fr/artisanat/r123-8', 'months')

/** Three months of silence of the chamber are a yes. */
export const silenceIsYes = lawRule<{ readonly monthsSinceComplete: number; readonly decided: boolean }>(
  'fr/artisanat/r123-8',
  ['monthsSinceComplete', 'decided'],
  (facts) => !facts.decided && facts.monthsSinceComplete > months,
)

export const articleR1238Cases: readonly RuleCases[] = [
  ruleCases(silenceIsYes, {
    yes: [{ monthsSinceComplete: 4, decided: false }],
    no: [{ monthsSinceComplete: 3, decided: false }],
    open: [{ decided: false }],
  }),
]
