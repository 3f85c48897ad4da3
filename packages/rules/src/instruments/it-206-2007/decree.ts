import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'

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

/** Recalled: the decree also carries the way by years of work. */
export const italianExperience = lawRule<{ readonly experienceRowMet: boolean }>(
  'it/206-2007/annex-iv',
  ['experienceRowMet'],
  (facts) => facts.experienceRowMet,
)

export const decreeCases = [
  ruleCases(italianDecree, {
    yes: [{ foreignQualification: true, titleFromThirdCountry: false }],
    no: [{ foreignQualification: true, titleFromThirdCountry: true }],
    open: [{ foreignQualification: true }],
  }),
  ruleCases(italianExperience, {
    yes: [{ experienceRowMet: true }],
    no: [{ experienceRowMet: false }],
    open: [{}],
  }),
]
