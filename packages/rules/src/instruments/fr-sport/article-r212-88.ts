import { allOf, anyOf, isAtLeast, notSo, type Years, years } from '../../three-valued.ts'
import { earlyRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface SportFacts {
  readonly homeRegulatesProfession: boolean
  /** The evidence is the one home asks for. */
  readonly qualificationGivesAccessAtHome: boolean
  readonly yearsInLastTen: Years
  /** The title is from outside the Union; two years then. */
  readonly titleFromThirdCountry: boolean
}

const number = (name: 'years' | 'thirdCountryYears') => provisionNumber('fr/sport/r212-88', name)

/** Declaration to the prefect; a year of practice in ten where home does not regulate, two for titles from outside. */
export const sportDeclaration = earlyRule<SportFacts>(
  'fr/sport/r212-88',
  ['homeRegulatesProfession', 'qualificationGivesAccessAtHome', 'yearsInLastTen', 'titleFromThirdCountry'],
  (facts) => {
    if (facts.titleFromThirdCountry === undefined) return undefined
    if (facts.titleFromThirdCountry) return isAtLeast(facts.yearsInLastTen, number('thirdCountryYears'))
    return anyOf(
      allOf(facts.homeRegulatesProfession, facts.qualificationGivesAccessAtHome),
      allOf(notSo(facts.homeRegulatesProfession), isAtLeast(facts.yearsInLastTen, number('years'))),
    )
  },
)

const plain = { homeRegulatesProfession: false, qualificationGivesAccessAtHome: false, titleFromThirdCountry: false }
const bound = { ...plain, homeRegulatesProfession: true, yearsInLastTen: years(9) }

export const articleR21288Cases: readonly RuleCases[] = [
  ruleCases(sportDeclaration, {
    yes: [
      { ...plain, yearsInLastTen: years(1) },
      { ...bound, qualificationGivesAccessAtHome: true },
      { ...plain, titleFromThirdCountry: true, yearsInLastTen: years(2) },
    ],
    no: [
      bound,
      { ...plain, yearsInLastTen: years(0) },
      { ...plain, titleFromThirdCountry: true, yearsInLastTen: years(1) },
    ],
    open: [plain, { homeRegulatesProfession: true, titleFromThirdCountry: false }],
  }),
]
