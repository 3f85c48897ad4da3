import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface CraftFacts {
  /** Number of the craft in Annex A; `null`: it is not in that annex. */
  readonly craft: number | null
  readonly craftRole: 'self-employed' | 'technical-manager' | 'employee'
}

/** Only running a craft of Annex A independently and permanently is reserved, and being the technical manager of it. */
export const independentOperation = lawRule<CraftFacts>(
  'de/hwo/1',
  ['craft', 'craftRole'],
  ({ craft, craftRole }) => craft !== null && craftRole !== 'employee',
)

export const section1Cases: readonly RuleCases[] = [
  ruleCases(independentOperation, {
    yes: [
      { craft: 25, craftRole: 'self-employed' },
      { craft: 25, craftRole: 'technical-manager' },
    ],
    no: [
      { craft: 25, craftRole: 'employee' },
      { craft: null, craftRole: 'self-employed' },
    ],
    open: [{ craft: 25 }],
  }),
]
