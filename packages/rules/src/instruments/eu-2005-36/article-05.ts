import { allOf, anyOf, isAtLeast, type Years, years } from '../../three-valued.ts'
import { earlyRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

export interface ServiceFacts {
  readonly establishedAtHome: boolean
  readonly homeRegulatesProfession: boolean
  readonly homeRegulatesTraining: boolean
  /** Full-time years, or the same in part-time, in the last ten, in one or several Member States. */
  readonly yearsInLastTen: Years
}

const practice = provisionNumber('eu/2005-36/5', 'years')

/** Lawfully established at home; a year of practice where home regulates neither profession nor training. */
export const temporaryService = earlyRule<ServiceFacts>(
  'eu/2005-36/5',
  ['establishedAtHome', 'homeRegulatesProfession', 'homeRegulatesTraining', 'yearsInLastTen'],
  (facts) =>
    allOf(
      facts.establishedAtHome,
      anyOf(facts.homeRegulatesProfession, facts.homeRegulatesTraining, isAtLeast(facts.yearsInLastTen, practice)),
    ),
)

const free = { establishedAtHome: true, homeRegulatesProfession: false, homeRegulatesTraining: false }

export const article5Cases: readonly RuleCases[] = [
  ruleCases(temporaryService, {
    yes: [
      { ...free, yearsInLastTen: years(1) },
      { ...free, homeRegulatesProfession: true, yearsInLastTen: years(0) },
      { ...free, homeRegulatesTraining: true, yearsInLastTen: years(0) },
    ],
    no: [
      { ...free, yearsInLastTen: years(0.5) },
      { ...free, establishedAtHome: false, yearsInLastTen: years(9) },
    ],
    open: [free, { ...free, yearsInLastTen: { least: 0, most: 2 } }],
  }),
]
