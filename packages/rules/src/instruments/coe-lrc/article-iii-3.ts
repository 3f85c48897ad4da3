import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** The body that assesses bears the burden of showing that conditions are not met. */
export const burdenOfBody = lawRule<{ readonly assessmentRefused: boolean }>(
  'coe/lrc/iii-3',
  ['assessmentRefused'],
  (facts) => facts.assessmentRefused,
)

export const articleIii3Cases: readonly RuleCases[] = [
  ruleCases(burdenOfBody, { yes: [{ assessmentRefused: true }], no: [{ assessmentRefused: false }], open: [{}] }),
]
