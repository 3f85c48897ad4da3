import { anyOf, isAtLeast, type Years, years } from '../../three-valued.ts'
import { earlyRule, lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface SportFacts {
  readonly homeRegulatesProfession: boolean
  readonly yearsInLastTen: Years
  /** The title is from outside the Union; two years then. */
  readonly titleFromThirdCountry: boolean
}
const number = (name: 'years' | 'thirdCountryYears') => provisionNumber('fr/sport/r212-88', name)

/** Declaration to the prefect; a year of practice in ten where home does not regulate, two for titles from outside. */
export const sportDeclaration = earlyRule<SportFacts>(
  'fr/sport/r212-88',
  ['homeRegulatesProfession', 'yearsInLastTen', 'titleFromThirdCountry'],
  (facts) => {
    if (facts.titleFromThirdCountry === undefined) return undefined
    if (facts.titleFromThirdCountry) return isAtLeast(facts.yearsInLastTen, number('thirdCountryYears'))
    return anyOf(facts.homeRegulatesProfession, isAtLeast(facts.yearsInLastTen, number('years')))
  },
)

interface SportDecisionFacts {
  readonly monthsSinceComplete: number
  readonly decided: boolean
  readonly extendedWithReasons: boolean
}
const months = (name: 'months' | 'extensionMonths') => provisionNumber('fr/sport/r212-90', name)

/** Three months, one more with reasons. */
export const sportDecisionLate = lawRule<SportDecisionFacts>(
  'fr/sport/r212-90',
  ['monthsSinceComplete', 'decided', 'extendedWithReasons'],
  (facts) =>
    !facts.decided &&
    facts.monthsSinceComplete > months('months') + (facts.extendedWithReasons ? months('extensionMonths') : 0),
)

/** The language is looked at only after the decision and only on a serious and concrete doubt. */
export const sportLanguage = lawRule<{ readonly decisionMade: boolean; readonly seriousDoubt: boolean }>(
  'fr/sport/r212-89',
  ['decisionMade', 'seriousDoubt'],
  (facts) => facts.decisionMade && facts.seriousDoubt,
)

const plain = { homeRegulatesProfession: false, titleFromThirdCountry: false }
export const sportCases = [
  ruleCases(sportDeclaration, {
    yes: [
      { ...plain, yearsInLastTen: years(1) },
      { ...plain, homeRegulatesProfession: true, yearsInLastTen: years(0) },
      { ...plain, titleFromThirdCountry: true, yearsInLastTen: years(2) },
    ],
    no: [
      { ...plain, yearsInLastTen: years(0) },
      { ...plain, titleFromThirdCountry: true, yearsInLastTen: years(1) },
    ],
    open: [plain],
  }),
  ruleCases(sportDecisionLate, {
    yes: [{ monthsSinceComplete: 4, decided: false, extendedWithReasons: false }],
    no: [{ monthsSinceComplete: 4, decided: false, extendedWithReasons: true }],
    open: [{ decided: false, extendedWithReasons: false }],
  }),
  ruleCases(sportLanguage, {
    yes: [{ decisionMade: true, seriousDoubt: true }],
    no: [
      { decisionMade: true, seriousDoubt: false },
      { decisionMade: false, seriousDoubt: true },
    ],
    open: [{ decisionMade: true }],
  }),
]
