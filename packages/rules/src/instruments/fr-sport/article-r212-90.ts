import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface SportDecisionFacts {
  readonly monthsSinceComplete: number
  readonly decided: boolean
  readonly extendedWithReasons: boolean
}

const months = (name: 'months' | 'extensionMonths') => provisionNumber('fr/sport/r212-90', name)

/** Three months, one more with reasons. */
export const sportDecisionLate = lawRule<SportDecisionFacts>(
  'fr/sport/r212-90',
  ['monthsSinceComplete', 'decided', 'extendedWithReasons'],
  (facts) =>
    !facts.decided &&
    facts.monthsSinceComplete > months('months') + (facts.extendedWithReasons ? months('extensionMonths') : 0),
)

export const articleR21290Cases: readonly RuleCases[] = [
  ruleCases(sportDecisionLate, {
    yes: [{ monthsSinceComplete: 4, decided: false, extendedWithReasons: false }],
    no: [{ monthsSinceComplete: 4, decided: false, extendedWithReasons: true }],
    open: [{ decided: false, extendedWithReasons: false }],
  }),
]
