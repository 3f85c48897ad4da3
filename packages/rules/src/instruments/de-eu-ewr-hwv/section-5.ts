import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** The person chooses between test and adaptation period. */
export const craftChoice = lawRule<{ readonly measureDecided: boolean }>(
  'de/eu-ewr-hwv/5',
  ['measureDecided'],
  (facts) => facts.measureDecided,
)

interface OffsetFacts {
  readonly experienceRelevant: boolean
  readonly learningFormallyValidated: boolean
  /** By an authority or public body of the other home state: narrower than "in any state" of the Directive. */
  readonly validatedByHomeState: boolean
}

/** Experience offsets without a form; other learning only when the home state has confirmed it. */
export const craftOffset = lawRule<OffsetFacts>(
  'de/eu-ewr-hwv/5-2',
  ['experienceRelevant', 'learningFormallyValidated', 'validatedByHomeState'],
  (facts) => facts.experienceRelevant || (facts.learningFormallyValidated && facts.validatedByHomeState),
)

export const section5Cases: readonly RuleCases[] = [
  ruleCases(craftChoice, { yes: [{ measureDecided: true }], no: [{ measureDecided: false }], open: [{}] }),
  ruleCases(craftOffset, {
    yes: [
      { experienceRelevant: true, learningFormallyValidated: false, validatedByHomeState: false },
      { experienceRelevant: false, learningFormallyValidated: true, validatedByHomeState: true },
    ],
    no: [{ experienceRelevant: false, learningFormallyValidated: true, validatedByHomeState: false }],
    open: [{ experienceRelevant: false, learningFormallyValidated: true }],
  }),
]
