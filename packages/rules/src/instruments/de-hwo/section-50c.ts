import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface ComparisonFacts {
  readonly comparedWith: 'journeyman' | 'master'
}

/** Comparison with the master examination of a licensed craft: not with the journeyman's. */
export const masterComparison = lawRule<ComparisonFacts>(
  'de/hwo/50c',
  ['comparedWith'],
  ({ comparedWith }) => comparedWith === 'master',
)

export const section50cCases: readonly RuleCases[] = [
  ruleCases(masterComparison, { yes: [{ comparedWith: 'master' }], no: [{ comparedWith: 'journeyman' }], open: [{}] }),
]
