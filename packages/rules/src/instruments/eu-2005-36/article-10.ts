import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** Closed list of Article 10: why the general system stands in where another chapter was meant. */
export type FallBackReason =
  | 'annex-iv-not-met' // (a)
  | 'sectoral-without-practice' // (b)
  | 'architect-not-in-annex-v' // (c)
  | 'specialist-without-listed-title' // (d)
  | 'specialised-nurse' // (e), (f)
  | 'third-country-with-practice' // (g)
  | 'none'

/** The general system stands in for a special and exceptional reason, and only for those the list names. */
export const fallBack = lawRule<{ readonly fallBackReason: FallBackReason }>(
  'eu/2005-36/10',
  ['fallBackReason'],
  ({ fallBackReason }) => fallBackReason !== 'none',
)

export const article10Cases: readonly RuleCases[] = [
  ruleCases(fallBack, {
    yes: [{ fallBackReason: 'annex-iv-not-met' }, { fallBackReason: 'third-country-with-practice' }],
    no: [{ fallBackReason: 'none' }],
    open: [{}],
  }),
]
