import { allOf, anyOf, isAtLeast, notSo, type Years, years } from '../../three-valued.ts'
import type { Article11Level } from './article-11-level.ts'
import { earlyRule, lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

export interface HomeRegulationFacts {
  readonly homeRegulatesProfession: boolean
  readonly homeRegulatesTraining: boolean
  /** Full-time years, or the same in part-time, within the last ten in a state that does not regulate the profession. */
  readonly yearsInLastTen: Years
}

interface HomeAccessFacts {
  readonly homeRegulatesProfession: boolean
  /** The qualification is the one home asks for. */
  readonly qualificationGivesAccessAtHome: boolean
}

/** Home regulates: the qualification asked for there opens the procedure. */
export const homeRegulating = earlyRule<HomeAccessFacts>(
  'eu/2005-36/13-1',
  ['homeRegulatesProfession', 'qualificationGivesAccessAtHome'],
  (facts) => allOf(facts.homeRegulatesProfession, facts.qualificationGivesAccessAtHome),
)

const practice = provisionNumber('eu/2005-36/13-2', 'years')

/** Home regulates neither profession nor training: a year of practice in the last ten opens the procedure. */
export const homeNotRegulating = earlyRule<HomeRegulationFacts>(
  'eu/2005-36/13-2',
  ['homeRegulatesProfession', 'homeRegulatesTraining', 'yearsInLastTen'],
  (facts) =>
    allOf(
      notSo(facts.homeRegulatesProfession),
      anyOf(facts.homeRegulatesTraining, isAtLeast(facts.yearsInLastTen, practice)),
    ),
)

/** The training is a regulated one: no practice is needed. */
export const regulatedTraining = lawRule<
  Pick<HomeRegulationFacts, 'homeRegulatesProfession' | 'homeRegulatesTraining'>
>(
  'eu/2005-36/13-2/training',
  ['homeRegulatesProfession', 'homeRegulatesTraining'],
  (facts) => !facts.homeRegulatesProfession && facts.homeRegulatesTraining,
)

/** The host takes the level as home certified it. */
export const certifiedLevelStands = lawRule<{ readonly levelCertifiedByHome: boolean }>(
  'eu/2005-36/13-3',
  ['levelCertifiedByHome'],
  (facts) => facts.levelCertifiedByHome,
)

export interface LevelFacts {
  readonly levelHeld: Article11Level
  readonly levelRequiredByHost: Article11Level
}

/** The host may refuse when an attestation of level a meets a profession that requires level e. Recalled. */
export const levelGapTooWide = lawRule<LevelFacts>(
  'eu/2005-36/13-4',
  ['levelHeld', 'levelRequiredByHost'],
  ({ levelHeld, levelRequiredByHost }) => levelHeld === 'a' && levelRequiredByHost === 'e',
)

const neither = { homeRegulatesProfession: false, homeRegulatesTraining: false }
export const article13Cases = [
  ruleCases(homeRegulating, {
    yes: [{ homeRegulatesProfession: true, qualificationGivesAccessAtHome: true }],
    no: [
      { homeRegulatesProfession: false, qualificationGivesAccessAtHome: true },
      { homeRegulatesProfession: true, qualificationGivesAccessAtHome: false },
    ],
    open: [{ homeRegulatesProfession: true }],
  }),
  ruleCases(homeNotRegulating, {
    yes: [
      { ...neither, yearsInLastTen: years(1) },
      { ...neither, homeRegulatesTraining: true, yearsInLastTen: years(0) },
    ],
    no: [
      { ...neither, yearsInLastTen: years(0) },
      { ...neither, homeRegulatesProfession: true, yearsInLastTen: years(9) },
    ],
    open: [neither, { ...neither, yearsInLastTen: { least: 0.5, most: 1.5 } }],
  }),
  ruleCases(regulatedTraining, {
    yes: [{ homeRegulatesProfession: false, homeRegulatesTraining: true }],
    no: [neither, { homeRegulatesProfession: true, homeRegulatesTraining: true }],
    open: [{ homeRegulatesProfession: false }],
  }),
  ruleCases(certifiedLevelStands, {
    yes: [{ levelCertifiedByHome: true }],
    no: [{ levelCertifiedByHome: false }],
    open: [{}],
  }),
  ruleCases(levelGapTooWide, {
    yes: [{ levelHeld: 'a', levelRequiredByHost: 'e' }],
    no: [
      { levelHeld: 'b', levelRequiredByHost: 'e' }, // compensation measures instead, Article 14
      { levelHeld: 'a', levelRequiredByHost: 'd' },
    ],
    open: [{ levelHeld: 'a' }],
  }),
]
