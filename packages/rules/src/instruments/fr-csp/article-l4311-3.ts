import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface Facts {
  readonly registeredWithOrder: boolean
}

/** Nurses are registered with their order. */
export const frenchNurseRegistration = lawRule<Facts>(
  'fr/csp/l4311-3',
  ['registeredWithOrder'],
  (facts) => facts.registeredWithOrder,
)

export const articleL43113Cases: readonly RuleCases[] = [
  ruleCases(frenchNurseRegistration, {
    yes: [{ registeredWithOrder: true }],
    no: [{ registeredWithOrder: false }],
    open: [{}],
  }),
]
