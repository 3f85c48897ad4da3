import type { Rule } from '../../rule.ts'
import { provision } from '../provisions.ts'

export interface PartialAccessFacts {
  readonly fullyQualifiedAtHome: boolean
  /** The difference is so large that a compensation measure would be the whole training. */
  readonly measureWouldBeWholeTraining: boolean
  readonly activityCanBeSeparated: boolean
  /** The person benefits from Annex IV, Annex V or common training principles. */
  readonly automaticSystemOpen: boolean
}

/** All three conditions together, and never where an automatic system is open. */
export const partialAccess: Rule<PartialAccessFacts> = {
  ...provision('eu/2005-36/4f'),
  needs: ['fullyQualifiedAtHome', 'measureWouldBeWholeTraining', 'activityCanBeSeparated', 'automaticSystemOpen'],
  applies: (facts) =>
    facts.fullyQualifiedAtHome &&
    facts.measureWouldBeWholeTraining &&
    facts.activityCanBeSeparated &&
    !facts.automaticSystemOpen,
}
