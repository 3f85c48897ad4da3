import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

export interface JourneymanFacts {
  /** Number of the craft in Annex A. */
  readonly craft: number
  /** Years in the craft after the German finding under s. 40a; earlier years abroad do not count. */
  readonly yearsAfterFinding: number
  readonly leadingYearsAfterFinding: number
}

const excluded = [12, 33, 34, 35, 36, 37]

const inCraft = provisionNumber('de/hwo/7b', 'years')

const leading = provisionNumber('de/hwo/7b', 'leadingYears')

/** Old-journeyman rule for holders of a foreign certificate: six years, four of them leading, after the finding. */
export const experiencedJourneyman = lawRule<JourneymanFacts>(
  'de/hwo/7b',
  ['craft', 'yearsAfterFinding', 'leadingYearsAfterFinding'],
  (facts) =>
    !excluded.includes(facts.craft) && facts.yearsAfterFinding >= inCraft && facts.leadingYearsAfterFinding >= leading,
)

export const section7bCases: readonly RuleCases[] = [
  ruleCases(experiencedJourneyman, {
    yes: [{ craft: 25, yearsAfterFinding: 6, leadingYearsAfterFinding: 4 }],
    no: [
      { craft: 25, yearsAfterFinding: 0, leadingYearsAfterFinding: 0 }, // whatever was worked abroad
      { craft: 33, yearsAfterFinding: 9, leadingYearsAfterFinding: 9 },
      { craft: 25, yearsAfterFinding: 6, leadingYearsAfterFinding: 3 },
    ],
    open: [{ craft: 25 }],
  }),
]
