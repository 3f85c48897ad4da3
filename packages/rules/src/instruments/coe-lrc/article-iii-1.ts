import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** Right to an assessment of a foreign qualification for further study. */
export const rightToAssessment = lawRule<{ readonly furtherStudy: boolean }>(
  'coe/lrc/iii-1',
  ['furtherStudy'],
  (facts) => facts.furtherStudy,
)

export const articleIii1Cases: readonly RuleCases[] = [
  ruleCases(rightToAssessment, { yes: [{ furtherStudy: true }], no: [{ furtherStudy: false }], open: [{}] }),
]
