import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** Alpinism is an activity in a special environment: the qualification for it is asked by itself. */
export const specialEnvironment = lawRule<{ readonly activity: 'alpinism' | 'other' }>(
  'fr/sport/r212-7',
  ['activity'],
  ({ activity }) => activity === 'alpinism',
)

export const articleR2127Cases: readonly RuleCases[] = [
  ruleCases(specialEnvironment, { yes: [{ activity: 'alpinism' }], no: [{ activity: 'other' }], open: [{}] }),
]
