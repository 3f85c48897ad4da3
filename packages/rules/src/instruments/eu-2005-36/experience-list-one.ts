import type { Rule } from '../../rule.ts'
import { provision } from '../provisions.ts'

/** Years are full years of the same activity in a Member State; training years are those of an attested training. */
export interface ExperienceFacts {
  /** As self-employed person only, consecutive. */
  readonly selfEmployedYears: number
  /** As self-employed person or manager of a firm (Article 3(1)(i)), consecutive. */
  readonly selfEmployedOrManagerYears: number
  readonly employedYears: number
  /** In an executive post, at least three of them with technical duties and as head of a department. */
  readonly executiveYears: number
  readonly trainingYears: number
  readonly yearsSinceEnd: number
}

const longestPause = 10

/** Article 17(1)(a) to (e), list I: experience that stands in for the qualification. A plain employee meets none of it. */
export const experienceListOne: Rule<ExperienceFacts> = {
  ...provision('eu/2005-36/17'),
  needs: [
    'selfEmployedYears',
    'selfEmployedOrManagerYears',
    'employedYears',
    'executiveYears',
    'trainingYears',
    'yearsSinceEnd',
  ],
  applies: (facts) =>
    (facts.selfEmployedOrManagerYears >= 6 && facts.yearsSinceEnd <= longestPause) ||
    (facts.selfEmployedOrManagerYears >= 3 && facts.trainingYears >= 3) ||
    (facts.selfEmployedOrManagerYears >= 4 && facts.trainingYears >= 2) ||
    (facts.selfEmployedYears >= 3 && facts.employedYears >= 5 && facts.yearsSinceEnd <= longestPause) ||
    (facts.executiveYears >= 5 && facts.trainingYears >= 3),
}
