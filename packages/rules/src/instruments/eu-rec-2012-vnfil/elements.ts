import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

export type ValidationElement = 'identification' | 'documentation' | 'assessment' | 'certification'

/** The four elements; only the last gives a certificate. */
export const certifiedLearning = lawRule<{ readonly elementReached: ValidationElement }>(
  'eu/rec-2012/elements',
  ['elementReached'],
  ({ elementReached }) => elementReached === 'certification',
)

export const elementsCases: readonly RuleCases[] = [
  ruleCases(certifiedLearning, {
    yes: [{ elementReached: 'certification' }],
    no: [{ elementReached: 'documentation' }, { elementReached: 'assessment' }],
    open: [{}],
  }),
]
