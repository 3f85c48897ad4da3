import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** The card alone gives no right to practise where the host keeps a register or other controls. */
export const cardIsNoPermission = lawRule<{ readonly hostKeepsRegistration: boolean }>(
  'eu/2005-36/4e',
  ['hostKeepsRegistration'],
  (facts) => facts.hostKeepsRegistration,
)

export const article4eCases: readonly RuleCases[] = [
  ruleCases(cardIsNoPermission, {
    yes: [{ hostKeepsRegistration: true }],
    no: [{ hostKeepsRegistration: false }],
    open: [{}],
  }),
]
