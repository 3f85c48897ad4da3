import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface ComparisonFacts {
  readonly comparedWith: 'journeyman' | 'master'
}

/** Comparison with the journeyman examination, by choice. */
export const journeymanComparison = lawRule<ComparisonFacts>(
  'de/hwo/40a',
  ['comparedWith'],
  ({ comparedWith }) => comparedWith === 'journeyman',
)

export const section40aCases: readonly RuleCases[] = [
  ruleCases(journeymanComparison, {
    yes: [{ comparedWith: 'journeyman' }],
    no: [{ comparedWith: 'master' }],
    open: [{}],
  }),
]
