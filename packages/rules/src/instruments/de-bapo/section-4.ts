import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface LicenceFacts {
  /** The European Professional Card, or evidence the section lists. */
  readonly cardOrListedEvidence: boolean
  readonly germanForWork: boolean
}

/** The licence (Approbation) of pharmacists. */
export const pharmacistLicence = lawRule<LicenceFacts>(
  'de/bapo/4',
  ['cardOrListedEvidence', 'germanForWork'],
  (facts) => facts.cardOrListedEvidence && facts.germanForWork,
)

/** Whoever asks for it gets a separate decision on whether the training is equal. */
export const pharmacistStatement = lawRule<{ readonly decisionAskedFor: boolean }>(
  'de/bapo/4/statement',
  ['decisionAskedFor'],
  (facts) => facts.decisionAskedFor,
)

export const section4Cases: readonly RuleCases[] = [
  ruleCases(pharmacistLicence, {
    yes: [{ cardOrListedEvidence: true, germanForWork: true }],
    no: [
      { cardOrListedEvidence: false, germanForWork: true },
      { cardOrListedEvidence: true, germanForWork: false },
    ],
    open: [{ cardOrListedEvidence: true }],
  }),
  ruleCases(pharmacistStatement, { yes: [{ decisionAskedFor: true }], no: [{ decisionAskedFor: false }], open: [{}] }),
]
