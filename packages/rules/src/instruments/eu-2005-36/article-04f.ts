import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'

export interface PartialAccessFacts {
  readonly fullyQualifiedAtHome: boolean
  /** The difference is so large that a compensation measure would be the whole training. */
  readonly measureWouldBeWholeTraining: boolean
  readonly activityCanBeSeparated: boolean
  /** The person benefits from Annex IV, Annex V or common training principles. */
  readonly automaticSystemOpen: boolean
}

/** All three conditions together, and never where an automatic system is open. */
export const partialAccess = lawRule<PartialAccessFacts>(
  'eu/2005-36/4f',
  ['fullyQualifiedAtHome', 'measureWouldBeWholeTraining', 'activityCanBeSeparated', 'automaticSystemOpen'],
  (facts) =>
    facts.fullyQualifiedAtHome &&
    facts.measureWouldBeWholeTraining &&
    facts.activityCanBeSeparated &&
    !facts.automaticSystemOpen,
)

const three = { fullyQualifiedAtHome: true, measureWouldBeWholeTraining: true, activityCanBeSeparated: true }
export const article4fCases = [
  ruleCases(partialAccess, {
    yes: [{ ...three, automaticSystemOpen: false }],
    no: [
      { ...three, automaticSystemOpen: true },
      { ...three, activityCanBeSeparated: false, automaticSystemOpen: false },
      { ...three, measureWouldBeWholeTraining: false, automaticSystemOpen: false },
      { ...three, fullyQualifiedAtHome: false, automaticSystemOpen: false },
    ],
    open: [three],
  }),
]
