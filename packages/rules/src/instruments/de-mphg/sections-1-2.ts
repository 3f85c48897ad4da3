import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** The permission to use the title of physiotherapist asks for the German for the work, beside the training. */
export const physiotherapistTitle = lawRule<{ readonly germanForWork: boolean }>(
  'de/mphg/1-2',
  ['germanForWork'],
  (facts) => facts.germanForWork,
)

export const sections12Cases: readonly RuleCases[] = [
  ruleCases(physiotherapistTitle, { yes: [{ germanForWork: true }], no: [{ germanForWork: false }], open: [{}] }),
]
