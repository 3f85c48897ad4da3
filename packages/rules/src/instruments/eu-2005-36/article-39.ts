import { allOf, isAtLeast, type Years, years } from '../../three-valued.ts'
import { lawRule } from '../law-rule.ts'
import { provisionNumber } from '../provisions.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

const vetYears = provisionNumber('eu/2005-36/39', 'years')

/** Veterinary titles of Estonia: five years in the last seven. */
export const estonianVet = lawRule<{ readonly titleOfEstonia: boolean; readonly practiceInLastSeven: Years }>(
  'eu/2005-36/39',
  ['titleOfEstonia', 'practiceInLastSeven'],
  ({ titleOfEstonia, practiceInLastSeven }) => allOf(titleOfEstonia, isAtLeast(practiceInLastSeven, vetYears)),
)

export const article39Cases: readonly RuleCases[] = [
  ruleCases(estonianVet, {
    yes: [{ titleOfEstonia: true, practiceInLastSeven: years(5) }],
    no: [
      { titleOfEstonia: true, practiceInLastSeven: years(4) },
      { titleOfEstonia: false, practiceInLastSeven: years(7) },
    ],
    open: [{ titleOfEstonia: true }],
  }),
]
