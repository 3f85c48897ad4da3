import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

const shorter = provisionNumber('ch/afmp/14', 'shorterYears')

/** A training shorter by a year or more may lead to a compensation measure: length is a ground here. */
export const swissShorterTraining = lawRule<{ readonly yearsShorter: number }>(
  'ch/afmp/14',
  ['yearsShorter'],
  ({ yearsShorter }) => yearsShorter >= shorter,
)

export const article14Cases: readonly RuleCases[] = [
  ruleCases(swissShorterTraining, { yes: [{ yearsShorter: 1 }], no: [{ yearsShorter: 0.5 }], open: [{}] }),
]
