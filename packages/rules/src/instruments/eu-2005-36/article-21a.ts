import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** Recalled: states notify new titles and the Commission updates Annex V. */
export const annexUpdated = lawRule<{ readonly titleNewerThanText: boolean }>(
  'eu/2005-36/21a',
  ['titleNewerThanText'],
  (facts) => facts.titleNewerThanText,
)

export const article21aCases: readonly RuleCases[] = [
  ruleCases(annexUpdated, { yes: [{ titleNewerThanText: true }], no: [{ titleNewerThanText: false }], open: [{}] }),
]
