import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface DecreeFacts {
  readonly foreignQualification: boolean
  readonly titleFromThirdCountry: boolean
}

/** A decree of the ministry; adaptation period or test by the person's choice, for titles from outside the test only. */
export const italianDecree = lawRule<DecreeFacts>(
  'it/206-2007/foreign',
  ['foreignQualification', 'titleFromThirdCountry'],
  (facts) => facts.foreignQualification && !facts.titleFromThirdCountry,
)

export const foreignCases: readonly RuleCases[] = [
  ruleCases(italianDecree, {
    yes: [{ foreignQualification: true, titleFromThirdCountry: false }],
    no: [{ foreignQualification: true, titleFromThirdCountry: true }],
    open: [{ foreignQualification: true }],
  }),
]
