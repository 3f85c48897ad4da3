import type { Rule } from '../../rule.ts'
import { provision, provisionValues } from '../provisions.ts'

export interface JourneymanFacts {
  /** Number of the craft in Annex A. */
  readonly craft: number
  /** Years in the craft after the German finding under s. 40a; earlier years abroad do not count. */
  readonly yearsAfterFinding: number
  readonly leadingYearsAfterFinding: number
}

const excluded = [12, 33, 34, 35, 36, 37]
const { years = 6, leadingYears = 4 } = provisionValues('de/hwo/7b')

/** Old-journeyman rule for holders of a foreign certificate: six years, four of them leading, after the finding. */
export const experiencedJourneyman: Rule<JourneymanFacts> = {
  ...provision('de/hwo/7b'),
  needs: ['craft', 'yearsAfterFinding', 'leadingYearsAfterFinding'],
  applies: (facts) =>
    !excluded.includes(facts.craft) &&
    facts.yearsAfterFinding >= years &&
    facts.leadingYearsAfterFinding >= leadingYears,
}
