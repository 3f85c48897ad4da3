import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface EqualTrainingFacts {
  readonly certifiedAsComplete: boolean
  readonly sameRightsAtHome: boolean
}

/** Titles that home certifies as a completed training of equal standing with the same rights count like it. */
export const equalTraining = lawRule<EqualTrainingFacts>(
  'eu/2005-36/12',
  ['certifiedAsComplete', 'sameRightsAtHome'],
  (facts) => facts.certifiedAsComplete && facts.sameRightsAtHome,
)

export const article12Cases: readonly RuleCases[] = [
  ruleCases(equalTraining, {
    yes: [{ certifiedAsComplete: true, sameRightsAtHome: true }],
    no: [{ certifiedAsComplete: true, sameRightsAtHome: false }],
    open: [{ certifiedAsComplete: true }],
  }),
]
