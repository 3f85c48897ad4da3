import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** Recalled: code 95 is taken in every Member State without a compensation measure. */
export const codeTakenEverywhere = lawRule<{ readonly holdsCode95: boolean }>(
  'eu/2022-2561/accepted',
  ['holdsCode95'],
  (facts) => facts.holdsCode95,
)

export const acceptedCases: readonly RuleCases[] = [
  ruleCases(codeTakenEverywhere, { yes: [{ holdsCode95: true }], no: [{ holdsCode95: false }], open: [{}] }),
]
