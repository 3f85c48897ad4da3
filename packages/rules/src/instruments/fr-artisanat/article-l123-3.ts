import { allOf } from '../../three-valued.ts'
import { earlyRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

const yearly = provisionNumber('fr/artisanat/l123-3', 'months')

/** A declaration every year; the service may start on the receipt of a complete one. */
export const frenchService = earlyRule<{
  readonly declarationComplete: boolean
  readonly monthsSinceDeclaration: number
}>(
  'fr/artisanat/l123-3',
  ['declarationComplete', 'monthsSinceDeclaration'],
  ({ declarationComplete, monthsSinceDeclaration: months }) =>
    allOf(declarationComplete, months === undefined ? undefined : months < yearly),
)

export const articleL1233Cases: readonly RuleCases[] = [
  ruleCases(frenchService, {
    yes: [{ declarationComplete: true, monthsSinceDeclaration: 0 }],
    no: [
      { declarationComplete: true, monthsSinceDeclaration: 12 },
      { declarationComplete: false, monthsSinceDeclaration: 0 },
    ],
    open: [{ declarationComplete: true }],
  }),
]
