import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface ValidatedFacts {
  readonly validationCertificate: boolean
  /** The work is regulated: Directive 2005/36/EC stays untouched by validation. */
  readonly regulated: boolean
}

/** A whole or part qualification may rest on validated learning; for regulated work it is evidence in the file. */
export const validationAsQualification = lawRule<ValidatedFacts>(
  'eu/rec-2012/qualification',
  ['validationCertificate', 'regulated'],
  (facts) => facts.validationCertificate && !facts.regulated,
)

export const qualificationCases: readonly RuleCases[] = [
  ruleCases(validationAsQualification, {
    yes: [{ validationCertificate: true, regulated: false }],
    no: [{ validationCertificate: true, regulated: true }],
    open: [{ validationCertificate: true }],
  }),
]
