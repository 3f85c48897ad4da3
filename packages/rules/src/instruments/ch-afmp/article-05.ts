import { allOf, anyOf, isAtLeast, type Years, years } from '../../three-valued.ts'
import { earlyRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface SwissPracticeFacts {
  readonly homeRegulatesProfession: boolean
  readonly homeRegulatesTraining: boolean
  readonly yearsInLastTen: Years
}

const practice = (id: 'ch/afmp/5' | 'ch/afmp/13') => provisionNumber(id, 'years')

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

const neither = { homeRegulatesProfession: false, homeRegulatesTraining: false }

const settled = { ...neither, establishedAtHome: true, workingDaysThisYear: 90, yearsInLastTen: years(2) }

export const article5Cases: readonly RuleCases[] = [
  ruleCases(swissService, {
    yes: [settled],
    no: [
      { ...settled, workingDaysThisYear: 91 },
      { ...settled, yearsInLastTen: years(1) },
      { ...settled, establishedAtHome: false },
    ],
    open: [{ establishedAtHome: true }],
  }),
]
