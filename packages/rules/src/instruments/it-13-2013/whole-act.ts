import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** Regions are the bodies that identify, validate and certify skills. */
export const regionalValidation = lawRule<{ readonly titularBody: 'region' | 'other' }>(
  'it/13-2013/regions',
  ['titularBody'],
  ({ titularBody }) => titularBody === 'region',
)

export const wholeActCases: readonly RuleCases[] = [
  ruleCases(regionalValidation, { yes: [{ titularBody: 'region' }], no: [{ titularBody: 'other' }], open: [{}] }),
]
