import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** In the United Kingdom the Directive is over and its regulations are revoked: each profession has its own rule. */
export const directiveEnded = lawRule<{ readonly hostZone: string }>(
  'uk/2023-revoked',
  ['hostZone'],
  ({ hostZone }) => hostZone === 'uk',
)

export const revoked2023Cases: readonly RuleCases[] = [
  ruleCases(directiveEnded, { yes: [{ hostZone: 'uk' }], no: [{ hostZone: 'eu-eea' }], open: [{}] }),
]
