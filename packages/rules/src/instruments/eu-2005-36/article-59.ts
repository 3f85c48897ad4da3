import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface NewRuleFacts {
  readonly newRequirement: boolean
}

/** Recalled: states publish and justify what they ask. */
export const requirementsPublished = lawRule<NewRuleFacts>(
  'eu/2005-36/59',
  ['newRequirement'],
  (facts) => facts.newRequirement,
)

export const article59Cases: readonly RuleCases[] = [
  ruleCases(requirementsPublished, { yes: [{ newRequirement: true }], no: [{ newRequirement: false }], open: [{}] }),
]
