import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

const testMonths = provisionNumber('fr/artisanat/r123-11', 'months')

/** A test not held within six months is a yes too. */
export const lateTestIsYes = lawRule<{ readonly monthsSinceDecision: number; readonly testHeld: boolean }>(
  'fr/artisanat/r123-11',
  ['monthsSinceDecision', 'testHeld'],
  (facts) => !facts.testHeld && facts.monthsSinceDecision > testMonths,
)

export const articleR12311Cases: readonly RuleCases[] = [
  ruleCases(lateTestIsYes, {
    yes: [{ monthsSinceDecision: 7, testHeld: false }],
    no: [
      { monthsSinceDecision: 6, testHeld: false },
      { monthsSinceDecision: 9, testHeld: true },
    ],
    open: [{ testHeld: false }],
  }),
]
