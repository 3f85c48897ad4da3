import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** With a positive decision the host title is used, except with partial access and, as a rule, for services. */
export const hostTitle = lawRule<{ readonly positiveDecision: boolean; readonly partialAccess: boolean }>(
  'eu/2005-36/52',
  ['positiveDecision', 'partialAccess'],
  (facts) => facts.positiveDecision && !facts.partialAccess,
)

export const article52Cases: readonly RuleCases[] = [
  ruleCases(hostTitle, {
    yes: [{ positiveDecision: true, partialAccess: false }],
    no: [
      { positiveDecision: true, partialAccess: true },
      { positiveDecision: false, partialAccess: false },
    ],
    open: [{ positiveDecision: true }],
  }),
]
