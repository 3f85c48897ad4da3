import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'

export type ValidationElement = 'identification' | 'documentation' | 'assessment' | 'certification'

/** The four elements; only the last gives a certificate. */
export const certifiedLearning = lawRule<{ readonly elementReached: ValidationElement }>(
  'eu/rec-2012/elements',
  ['elementReached'],
  ({ elementReached }) => elementReached === 'certification',
)

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

/** Recalled: the elements may be used one by one. */
export const elementsAlone = lawRule<{ readonly elementsUsed: number }>(
  'eu/rec-2012/separately',
  ['elementsUsed'],
  ({ elementsUsed }) => elementsUsed > 0 && elementsUsed < 4,
)

export const validationCases = [
  ruleCases(certifiedLearning, {
    yes: [{ elementReached: 'certification' }],
    no: [{ elementReached: 'documentation' }, { elementReached: 'assessment' }],
    open: [{}],
  }),
  ruleCases(validationAsQualification, {
    yes: [{ validationCertificate: true, regulated: false }],
    no: [{ validationCertificate: true, regulated: true }],
    open: [{ validationCertificate: true }],
  }),
  ruleCases(elementsAlone, { yes: [{ elementsUsed: 2 }], no: [{ elementsUsed: 4 }], open: [{}] }),
]
