import { allOf, anyOf, isAtLeast, notSo, type Years, years } from '../../three-valued.ts'
import type { Article11Level } from '../eu-2005-36/article-11-level.ts'
import { earlyRule, lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface SwissPracticeFacts {
  readonly homeRegulatesProfession: boolean
  readonly homeRegulatesTraining: boolean
  readonly yearsInLastTen: Years
}

const practice = (id: 'ch/afmp/5' | 'ch/afmp/13') => provisionNumber(id, 'years')

/** Two years in the last ten, not one, where home regulates neither. */
export const swissAccess = earlyRule<SwissPracticeFacts>(
  'ch/afmp/13',
  ['homeRegulatesProfession', 'homeRegulatesTraining', 'yearsInLastTen'],
  (facts) =>
    allOf(
      notSo(facts.homeRegulatesProfession),
      anyOf(facts.homeRegulatesTraining, isAtLeast(facts.yearsInLastTen, practice('ch/afmp/13'))),
    ),
)

interface SwissLevelFacts {
  readonly levelHeld: Article11Level
  readonly levelRequiredByHost: Article11Level
  /** The exception for level c that the older text keeps; its conditions are not worded in what was read. */
  readonly levelCException: boolean
}

const ladder = 'abcde'

/** The host may refuse when the levels differ by more than one. */
export const swissLevelGap = lawRule<SwissLevelFacts>(
  'ch/afmp/13-4',
  ['levelHeld', 'levelRequiredByHost', 'levelCException'],
  (facts) => ladder.indexOf(facts.levelRequiredByHost) - ladder.indexOf(facts.levelHeld) > 1 && !facts.levelCException,
)

const neither = { homeRegulatesProfession: false, homeRegulatesTraining: false }

export const article13Cases: readonly RuleCases[] = [
  ruleCases(swissAccess, {
    yes: [
      { ...neither, yearsInLastTen: years(2) },
      { ...neither, homeRegulatesTraining: true, yearsInLastTen: years(0) },
    ],
    no: [
      { ...neither, yearsInLastTen: years(1) },
      { ...neither, homeRegulatesProfession: true, yearsInLastTen: years(9) },
    ],
    open: [neither, { ...neither, yearsInLastTen: { least: 1, most: 3 } }],
  }),
  ruleCases(swissLevelGap, {
    yes: [{ levelHeld: 'a', levelRequiredByHost: 'c', levelCException: false }],
    no: [
      { levelHeld: 'b', levelRequiredByHost: 'c', levelCException: false },
      { levelHeld: 'a', levelRequiredByHost: 'c', levelCException: true },
    ],
    open: [{ levelHeld: 'a', levelRequiredByHost: 'c' }],
  }),
]
