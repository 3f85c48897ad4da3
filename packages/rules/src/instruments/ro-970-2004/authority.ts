import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface Facts {
  readonly decisionOfMinistry: boolean
}

/** Pharmacists: the Ministry of Health decides, with the college. An older text: to be checked. */
export const romanianPharmacist = lawRule<Facts>(
  'ro/970-2004/authority',
  ['decisionOfMinistry'],
  (facts) => facts.decisionOfMinistry,
)

export const authorityCases: readonly RuleCases[] = [
  ruleCases(romanianPharmacist, {
    yes: [{ decisionOfMinistry: true }],
    no: [{ decisionOfMinistry: false }],
    open: [{}],
  }),
]
