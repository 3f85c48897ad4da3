import { isAtLeast, type Years, years } from '../../three-valued.ts'
import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

const enough = provisionNumber('fr/artisanat/r121-3', 'years')

/** Three effective years in the EU or EEA qualify by themselves: as manager, self-employed or employee. */
export const frenchExperience = lawRule<{ readonly practiceAnyRole: Years }>(
  'fr/artisanat/r121-3',
  ['practiceAnyRole'],
  ({ practiceAnyRole }) => isAtLeast(practiceAnyRole, enough),
)

export const articleR1213Cases: readonly RuleCases[] = [
  ruleCases(frenchExperience, {
    yes: [{ practiceAnyRole: years(3) }],
    no: [{ practiceAnyRole: years(2.9) }],
    open: [{ practiceAnyRole: { least: 2, most: 4 } }, {}],
  }),
]
