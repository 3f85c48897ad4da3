import { allOf, type Answer, anyOf, isAtLeast, type Years, years } from '../../three-valued.ts'
import { earlyRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface CraftAccessFacts {
  readonly qualificationGivesAccessAtHome: boolean
  readonly homeRegulatesTraining: boolean
  readonly yearsInLastTen: Years
  /** One essential activity of the trade is enough. */
  readonly coversEssentialActivity: boolean
}

const practice = provisionNumber('de/eu-ewr-hwv/3', 'years')

/** The qualification gives access at home, or the training is a regulated one, or a year of practice was done. */
export const craftAccess = earlyRule<CraftAccessFacts>(
  'de/eu-ewr-hwv/3',
  ['qualificationGivesAccessAtHome', 'homeRegulatesTraining', 'yearsInLastTen', 'coversEssentialActivity'],
  (facts): Answer =>
    allOf(
      facts.coversEssentialActivity,
      anyOf(
        facts.qualificationGivesAccessAtHome,
        facts.homeRegulatesTraining,
        isAtLeast(facts.yearsInLastTen, practice),
      ),
    ),
)

interface CraftThirdCountryFacts {
  readonly acceptedByMemberState: boolean
  readonly practiceThere: Years
}

const thirdYears = provisionNumber('de/eu-ewr-hwv/3-5', 'years')

/** A title from outside counts after three years in the state that accepted it. */
export const craftThirdCountryTitle = earlyRule<CraftThirdCountryFacts>(
  'de/eu-ewr-hwv/3-5',
  ['acceptedByMemberState', 'practiceThere'],
  (facts) => allOf(facts.acceptedByMemberState, isAtLeast(facts.practiceThere, thirdYears)),
)

const covers = { coversEssentialActivity: true, qualificationGivesAccessAtHome: false, homeRegulatesTraining: false }

export const section3Cases: readonly RuleCases[] = [
  ruleCases(craftAccess, {
    yes: [
      { ...covers, yearsInLastTen: years(1) },
      { ...covers, qualificationGivesAccessAtHome: true, yearsInLastTen: years(0) },
      { ...covers, homeRegulatesTraining: true, yearsInLastTen: years(0) },
    ],
    no: [
      { ...covers, yearsInLastTen: years(0) },
      { ...covers, coversEssentialActivity: false, yearsInLastTen: years(9) },
    ],
    open: [covers, { ...covers, yearsInLastTen: { least: 0, most: 3 } }],
  }),
  ruleCases(craftThirdCountryTitle, {
    yes: [{ acceptedByMemberState: true, practiceThere: years(3) }],
    no: [
      { acceptedByMemberState: true, practiceThere: years(2) },
      { acceptedByMemberState: false, practiceThere: years(9) },
    ],
    open: [{ acceptedByMemberState: true }],
  }),
]
