import { allOf, type Answer, anyOf, isAtLeast, type Years, years } from '../../three-valued.ts'
import { earlyRule, lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface FirmFacts {
  readonly activityListed: boolean
  /** Holds the diploma, the years or the decision, or works under the lasting control of one who does. */
  readonly qualifiedPersonInFirm: boolean
}

/** Every firm, whatever its size, needs a qualified person for the listed activities. */
export const qualifiedPerson = lawRule<FirmFacts>(
  'fr/artisanat/l121-1',
  ['activityListed', 'qualifiedPersonInFirm'],
  (facts) => facts.activityListed && !facts.qualifiedPersonInFirm,
)

const enough = provisionNumber('fr/artisanat/r121-3', 'years')

/** Three effective years in the EU or EEA qualify by themselves: as manager, self-employed or employee. */
export const frenchExperience = lawRule<{ readonly practiceAnyRole: Years }>(
  'fr/artisanat/r121-3',
  ['practiceAnyRole'],
  ({ practiceAnyRole }) => isAtLeast(practiceAnyRole, enough),
)

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

const months = provisionNumber('fr/artisanat/r123-8', 'months')

/** Three months of silence of the chamber are a yes. */
export const silenceIsYes = lawRule<{ readonly monthsSinceComplete: number; readonly decided: boolean }>(
  'fr/artisanat/r123-8',
  ['monthsSinceComplete', 'decided'],
  (facts) => !facts.decided && facts.monthsSinceComplete > months,
)

const testMonths = provisionNumber('fr/artisanat/r123-11', 'months')

/** A test not held within six months is a yes too. */
export const lateTestIsYes = lawRule<{ readonly monthsSinceDecision: number; readonly testHeld: boolean }>(
  'fr/artisanat/r123-11',
  ['monthsSinceDecision', 'testHeld'],
  (facts) => !facts.testHeld && facts.monthsSinceDecision > testMonths,
)

const yearly = provisionNumber('fr/artisanat/l123-3', 'months')

/** A declaration every year; the service may start on the receipt of a complete one. */
export const frenchService = lawRule<{
  readonly declarationComplete: boolean
  readonly monthsSinceDeclaration: number
}>('fr/artisanat/l123-3', ['declarationComplete', 'monthsSinceDeclaration'], (facts) =>
  allOf(facts.declarationComplete, facts.monthsSinceDeclaration < yearly),
)

export const frenchCraftCases = [
  ruleCases(qualifiedPerson, {
    yes: [{ activityListed: true, qualifiedPersonInFirm: false }],
    no: [
      { activityListed: true, qualifiedPersonInFirm: true },
      { activityListed: false, qualifiedPersonInFirm: false },
    ],
    open: [{ activityListed: true }],
  }),
  ruleCases(frenchExperience, {
    yes: [{ practiceAnyRole: years(3) }],
    no: [{ practiceAnyRole: years(2.9) }],
    open: [{ practiceAnyRole: { least: 2, most: 4 } }, {}],
  }),
  ruleCases(frenchAccess, {
    yes: [
      { homeRegulatesProfession: true, homeRegulatesTraining: false, yearsInLastTen: years(0) },
      { homeRegulatesProfession: false, homeRegulatesTraining: false, yearsInLastTen: years(1) },
    ],
    no: [{ homeRegulatesProfession: false, homeRegulatesTraining: false, yearsInLastTen: years(0) }],
    open: [{ homeRegulatesProfession: false, homeRegulatesTraining: false }],
  }),
  ruleCases(silenceIsYes, {
    yes: [{ monthsSinceComplete: 4, decided: false }],
    no: [{ monthsSinceComplete: 3, decided: false }],
    open: [{ decided: false }],
  }),
  ruleCases(lateTestIsYes, {
    yes: [{ monthsSinceDecision: 7, testHeld: false }],
    no: [
      { monthsSinceDecision: 6, testHeld: false },
      { monthsSinceDecision: 9, testHeld: true },
    ],
    open: [{ testHeld: false }],
  }),
  ruleCases(frenchService, {
    yes: [{ declarationComplete: true, monthsSinceDeclaration: 0 }],
    no: [
      { declarationComplete: true, monthsSinceDeclaration: 12 },
      { declarationComplete: false, monthsSinceDeclaration: 0 },
    ],
    open: [{ declarationComplete: true }],
  }),
]
