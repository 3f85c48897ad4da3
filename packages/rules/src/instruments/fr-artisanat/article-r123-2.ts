import { allOf, type Answer, anyOf, isAtLeast, notSo, type Years, years } from '../../three-valued.ts'
import { earlyRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface FrenchAccessFacts {
  readonly homeRegulatesProfession: boolean
  /** The evidence is the one home asks for. */
  readonly qualificationGivesAccessAtHome: boolean
  readonly homeRegulatesTraining: boolean
  readonly yearsInLastTen: Years
}

const practice = provisionNumber('fr/artisanat/r123-2', 'years')

/** The evidence home asks for; where home does not regulate, evidence and a year in ten, none with a regulated training. */
export const frenchAccess = earlyRule<FrenchAccessFacts>(
  'fr/artisanat/r123-2',
  ['homeRegulatesProfession', 'qualificationGivesAccessAtHome', 'homeRegulatesTraining', 'yearsInLastTen'],
  (facts): Answer =>
    anyOf(
      allOf(facts.homeRegulatesProfession, facts.qualificationGivesAccessAtHome),
      allOf(
        notSo(facts.homeRegulatesProfession),
        anyOf(facts.homeRegulatesTraining, isAtLeast(facts.yearsInLastTen, practice)),
      ),
    ),
)

const free = { homeRegulatesProfession: false, qualificationGivesAccessAtHome: false, homeRegulatesTraining: false }
const bound = { ...free, homeRegulatesProfession: true, yearsInLastTen: years(9) }

export const articleR1232Cases: readonly RuleCases[] = [
  ruleCases(frenchAccess, {
    yes: [
      { ...bound, qualificationGivesAccessAtHome: true },
      { ...free, yearsInLastTen: years(1) },
      { ...free, homeRegulatesTraining: true, yearsInLastTen: years(0) },
    ],
    no: [{ ...free, yearsInLastTen: years(0) }, bound],
    open: [free, { homeRegulatesProfession: true, yearsInLastTen: years(9) }, { yearsInLastTen: years(9) }],
  }),
]
