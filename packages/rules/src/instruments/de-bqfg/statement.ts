import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** Whoever holds a foreign certificate may ask for the comparison; for work that is not regulated it is a choice. */
export const comparisonByChoice = lawRule<{ readonly holdsForeignCertificate: boolean; readonly regulated: boolean }>(
  'de/bqfg/statement',
  ['holdsForeignCertificate', 'regulated'],
  (facts) => facts.holdsForeignCertificate && !facts.regulated,
)

export const statementCases: readonly RuleCases[] = [
  ruleCases(comparisonByChoice, {
    yes: [{ holdsForeignCertificate: true, regulated: false }],
    no: [
      { holdsForeignCertificate: true, regulated: true },
      { holdsForeignCertificate: false, regulated: false },
    ],
    open: [{ holdsForeignCertificate: true }],
  }),
]
