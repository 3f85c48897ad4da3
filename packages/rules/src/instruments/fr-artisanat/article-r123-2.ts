import { type Answer, anyOf, isAtLeast, type Years, years } from '../../three-valued.ts'
import { earlyRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface FrenchAccessFacts {
  readonly homeRegulatesProfession: boolean
  readonly homeRegulatesTraining: boolean
  readonly yearsInLastTen: Years
}

const practice = provisionNumber('fr/artisanat/r123-2', 'years')

/** Evidence regulated at home; or evidence and a year in ten; none with a regulated training. */
export const frenchAccess = earlyRule<FrenchAccessFacts>(
  'fr/artisanat/r123-2',
  ['homeRegulatesProfession', 'homeRegulatesTraining', 'yearsInLastTen'],
  (facts): Answer =>
    anyOf(facts.homeRegulatesProfession, facts.homeRegulatesTraining, isAtLeast(facts.yearsInLastTen, practice)),
)

export const articleR1232Cases: readonly RuleCases[] = [
  ruleCases(frenchAccess, {
    yes: [
      { homeRegulatesProfession: true, homeRegulatesTraining: false, yearsInLastTen: years(0) },
      { homeRegulatesProfession: false, homeRegulatesTraining: false, yearsInLastTen: years(1) },
    ],
    no: [{ homeRegulatesProfession: false, homeRegulatesTraining: false, yearsInLastTen: years(0) }],
    open: [{ homeRegulatesProfession: false, homeRegulatesTraining: false }],
  }),
]
