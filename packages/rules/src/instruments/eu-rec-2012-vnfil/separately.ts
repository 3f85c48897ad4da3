import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** Recalled: the elements may be used one by one. */
export const elementsAlone = lawRule<{ readonly elementsUsed: number }>(
  'eu/rec-2012/separately',
  ['elementsUsed'],
  ({ elementsUsed }) => elementsUsed > 0 && elementsUsed < 4,
)

export const separatelyCases: readonly RuleCases[] = [
  ruleCases(elementsAlone, { yes: [{ elementsUsed: 2 }], no: [{ elementsUsed: 4 }], open: [{}] }),
]
