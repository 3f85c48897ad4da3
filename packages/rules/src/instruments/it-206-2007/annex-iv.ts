import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** Recalled: the decree also carries the way by years of work. */
export const italianExperience = lawRule<{ readonly experienceRowMet: boolean }>(
  'it/206-2007/annex-iv',
  ['experienceRowMet'],
  (facts) => facts.experienceRowMet,
)

export const annexIvCases: readonly RuleCases[] = [
  ruleCases(italianExperience, {
    yes: [{ experienceRowMet: true }],
    no: [{ experienceRowMet: false }],
    open: [{}],
  }),
]
