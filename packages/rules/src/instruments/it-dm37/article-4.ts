import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

const collaboration = provisionNumber('it/dm37/4-2', 'years')

/** Six years of collaborating in the firm qualify. */
export const installerExperience = lawRule<{ readonly collaborationYears: number }>(
  'it/dm37/4-2',
  ['collaborationYears'],
  ({ collaborationYears }) => collaborationYears >= collaboration,
)

export const article4Cases: readonly RuleCases[] = [
  ruleCases(installerExperience, {
    yes: [{ collaborationYears: 6 }],
    no: [{ collaborationYears: 5 }],
    open: [{}],
  }),
]
