import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** No permission or full registration with a professional body; a registration for form only may be kept. */
export const noRegistration = lawRule<{ readonly temporaryService: boolean }>(
  'eu/2005-36/6',
  ['temporaryService'],
  (facts) => facts.temporaryService,
)

export const article6Cases: readonly RuleCases[] = [
  ruleCases(noRegistration, { yes: [{ temporaryService: true }], no: [{ temporaryService: false }], open: [{}] }),
]
