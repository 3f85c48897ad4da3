import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** The host may have the provider of a service give information to clients. */
export const informationForClients = lawRule<{ readonly temporaryService: boolean }>(
  'eu/2005-36/9',
  ['temporaryService'],
  (facts) => facts.temporaryService,
)

export const article9Cases: readonly RuleCases[] = [
  ruleCases(informationForClients, {
    yes: [{ temporaryService: true }],
    no: [{ temporaryService: false }],
    open: [{}],
  }),
]
