import { allOf, anyOf, isAtLeast, notSo, type Years, years } from '../../three-valued.ts'
import type { Article11Level } from '../eu-2005-36/article-11-level.ts'
import { earlyRule, lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface SwissFacts {
  readonly hostZone: string
  readonly homeZone: string
}
const inside = ['eu-eea', 'ch']

/** Host or home Switzerland: the Directive without the changes of 2013, so no card and no partial access. */
export const directiveOf2013 = lawRule<SwissFacts>(
  'ch/afmp',
  ['hostZone', 'homeZone'],
  ({ hostZone, homeZone }) =>
    inside.includes(hostZone) && inside.includes(homeZone) && (hostZone === 'ch' || homeZone === 'ch'),
)

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

interface SwissServiceFacts extends SwissPracticeFacts {
  readonly establishedAtHome: boolean
  readonly workingDaysThisYear: number
}
const mostDays = provisionNumber('ch/afmp/5', 'days')

/** Services of at most 90 working days a calendar year; two years of practice where home regulates neither. */
export const swissService = earlyRule<SwissServiceFacts>(
  'ch/afmp/5',
  ['establishedAtHome', 'homeRegulatesProfession', 'homeRegulatesTraining', 'yearsInLastTen', 'workingDaysThisYear'],
  (facts) =>
    allOf(
      facts.establishedAtHome,
      facts.workingDaysThisYear === undefined ? undefined : facts.workingDaysThisYear <= mostDays,
      anyOf(
        facts.homeRegulatesProfession,
        facts.homeRegulatesTraining,
        isAtLeast(facts.yearsInLastTen, practice('ch/afmp/5')),
      ),
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

const shorter = provisionNumber('ch/afmp/14', 'shorterYears')

/** A training shorter by a year or more may lead to a compensation measure: length is a ground here. */
export const swissShorterTraining = lawRule<{ readonly yearsShorter: number }>(
  'ch/afmp/14',
  ['yearsShorter'],
  ({ yearsShorter }) => yearsShorter >= shorter,
)

const neither = { homeRegulatesProfession: false, homeRegulatesTraining: false }
const settled = { ...neither, establishedAtHome: true, workingDaysThisYear: 90, yearsInLastTen: years(2) }
export const swissCases = [
  ruleCases(directiveOf2013, {
    yes: [
      { hostZone: 'ch', homeZone: 'eu-eea' },
      { hostZone: 'eu-eea', homeZone: 'ch' },
    ],
    no: [
      { hostZone: 'eu-eea', homeZone: 'eu-eea' },
      { hostZone: 'ch', homeZone: 'third-country' },
    ],
    open: [{ hostZone: 'ch' }],
  }),
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
  ruleCases(swissService, {
    yes: [settled],
    no: [
      { ...settled, workingDaysThisYear: 91 },
      { ...settled, yearsInLastTen: years(1) },
      { ...settled, establishedAtHome: false },
    ],
    open: [{ establishedAtHome: true }],
  }),
  ruleCases(swissLevelGap, {
    yes: [{ levelHeld: 'a', levelRequiredByHost: 'c', levelCException: false }],
    no: [
      { levelHeld: 'b', levelRequiredByHost: 'c', levelCException: false },
      { levelHeld: 'a', levelRequiredByHost: 'c', levelCException: true },
    ],
    open: [{ levelHeld: 'a', levelRequiredByHost: 'c' }],
  }),
  ruleCases(swissShorterTraining, { yes: [{ yearsShorter: 1 }], no: [{ yearsShorter: 0.5 }], open: [{}] }),
]
