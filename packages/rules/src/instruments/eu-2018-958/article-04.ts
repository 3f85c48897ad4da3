import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface NewRuleFacts {
  readonly newRequirement: boolean
}

/** Before new rules on access to a profession, proportionality is tested. */
export const proportionalityTest = lawRule<NewRuleFacts>(
  'eu/2018-958/4',
  ['newRequirement'],
  (facts) => facts.newRequirement,
)

export const article4Cases: readonly RuleCases[] = [
  ruleCases(proportionalityTest, { yes: [{ newRequirement: true }], no: [{ newRequirement: false }], open: [{}] }),
]
