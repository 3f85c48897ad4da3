import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface CraftExperienceFacts {
  /** Number of the craft in Annex A. */
  readonly craft: number
  /** Any row of Article 17 is met; the section restates them. */
  readonly experienceRowMet: boolean
}

/** Years of work count for all crafts of Annex A but 33 to 37. */
export const craftExperience = lawRule<CraftExperienceFacts>(
  'de/eu-ewr-hwv/2',
  ['craft', 'experienceRowMet'],
  ({ craft, experienceRowMet }) => experienceRowMet && (craft < 33 || craft > 37),
)

export const section2Cases: readonly RuleCases[] = [
  ruleCases(craftExperience, {
    yes: [{ craft: 25, experienceRowMet: true }],
    no: [
      { craft: 33, experienceRowMet: true },
      { craft: 25, experienceRowMet: false },
    ],
    open: [{ craft: 25 }],
  }),
]
