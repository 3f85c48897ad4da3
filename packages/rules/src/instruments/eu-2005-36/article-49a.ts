import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface FrameworkFacts {
  /** Member States that regulate the profession or training, and all Member States. */
  readonly regulatingStates: number
  readonly memberStates: number
  readonly coveredByOtherSystem: boolean
}

const share = provisionNumber('eu/2005-36/49a', 'shareOfStates')

/** A common training framework is possible where a third of the states regulate and no other system covers it. */
export const commonFramework = lawRule<FrameworkFacts>(
  'eu/2005-36/49a',
  ['regulatingStates', 'memberStates', 'coveredByOtherSystem'],
  (facts) => facts.regulatingStates >= facts.memberStates * share && !facts.coveredByOtherSystem,
)

export const article49aCases: readonly RuleCases[] = [
  ruleCases(commonFramework, {
    yes: [{ regulatingStates: 9, memberStates: 27, coveredByOtherSystem: false }],
    no: [
      { regulatingStates: 8, memberStates: 27, coveredByOtherSystem: false },
      { regulatingStates: 20, memberStates: 27, coveredByOtherSystem: true },
    ],
    open: [{ regulatingStates: 9, memberStates: 27 }],
  }),
]
