import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface Facts {
  readonly registeredWithOrder: boolean
}

/** Pharmacists are registered with their order. */
export const frenchPharmacistRegistration = lawRule<Facts>(
  'fr/csp/l4221-1',
  ['registeredWithOrder'],
  (facts) => facts.registeredWithOrder,
)

export const articleL42211Cases: readonly RuleCases[] = [
  ruleCases(frenchPharmacistRegistration, {
    yes: [{ registeredWithOrder: true }],
    no: [{ registeredWithOrder: false }],
    open: [{}],
  }),
]
