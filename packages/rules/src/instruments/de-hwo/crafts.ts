import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface CraftFacts {
  /** Number of the craft in Annex A; `null`: it is not in that annex. */
  readonly craft: number | null
  readonly craftRole: 'self-employed' | 'technical-manager' | 'employee'
}

/** Only running a craft of Annex A independently and permanently is reserved, and being the technical manager of it. */
export const independentOperation = lawRule<CraftFacts>(
  'de/hwo/1',
  ['craft', 'craftRole'],
  ({ craft, craftRole }) => craft !== null && craftRole !== 'employee',
)

export interface JourneymanFacts {
  /** Number of the craft in Annex A. */
  readonly craft: number
  /** Years in the craft after the German finding under s. 40a; earlier years abroad do not count. */
  readonly yearsAfterFinding: number
  readonly leadingYearsAfterFinding: number
}

const excluded = [12, 33, 34, 35, 36, 37]
const inCraft = provisionNumber('de/hwo/7b', 'years')
const leading = provisionNumber('de/hwo/7b', 'leadingYears')

/** Old-journeyman rule for holders of a foreign certificate: six years, four of them leading, after the finding. */
export const experiencedJourneyman = lawRule<JourneymanFacts>(
  'de/hwo/7b',
  ['craft', 'yearsAfterFinding', 'leadingYearsAfterFinding'],
  (facts) =>
    !excluded.includes(facts.craft) && facts.yearsAfterFinding >= inCraft && facts.leadingYearsAfterFinding >= leading,
)

interface ExceptionFacts {
  readonly masterExamUnreasonable: boolean
  /** Examination under s. 42 HwO or s. 53 BBiG. */
  readonly furtherTrainingExamPassed: boolean
  readonly skillsProved: boolean
}

/** Exception: the master examination would ask too much, or another examination was passed, and skills are proved. */
export const craftException = lawRule<ExceptionFacts>(
  'de/hwo/8',
  ['masterExamUnreasonable', 'furtherTrainingExamPassed', 'skillsProved'],
  (facts) => (facts.masterExamUnreasonable || facts.furtherTrainingExamPassed) && facts.skillsProved,
)

interface ComparisonFacts {
  readonly comparedWith: 'journeyman' | 'master'
}

/** Comparison with the journeyman examination, by choice. */
export const journeymanComparison = lawRule<ComparisonFacts>(
  'de/hwo/40a',
  ['comparedWith'],
  ({ comparedWith }) => comparedWith === 'journeyman',
)

/** Comparison with the master examination of a licensed craft: not with the journeyman's. */
export const masterComparison = lawRule<ComparisonFacts>(
  'de/hwo/50c',
  ['comparedWith'],
  ({ comparedWith }) => comparedWith === 'master',
)

export const craftCases = [
  ruleCases(independentOperation, {
    yes: [
      { craft: 25, craftRole: 'self-employed' },
      { craft: 25, craftRole: 'technical-manager' },
    ],
    no: [
      { craft: 25, craftRole: 'employee' },
      { craft: null, craftRole: 'self-employed' },
    ],
    open: [{ craft: 25 }],
  }),
  ruleCases(experiencedJourneyman, {
    yes: [{ craft: 25, yearsAfterFinding: 6, leadingYearsAfterFinding: 4 }],
    no: [
      { craft: 25, yearsAfterFinding: 0, leadingYearsAfterFinding: 0 }, // whatever was worked abroad
      { craft: 33, yearsAfterFinding: 9, leadingYearsAfterFinding: 9 },
      { craft: 25, yearsAfterFinding: 6, leadingYearsAfterFinding: 3 },
    ],
    open: [{ craft: 25 }],
  }),
  ruleCases(craftException, {
    yes: [{ masterExamUnreasonable: true, furtherTrainingExamPassed: false, skillsProved: true }],
    no: [
      { masterExamUnreasonable: true, furtherTrainingExamPassed: true, skillsProved: false },
      { masterExamUnreasonable: false, furtherTrainingExamPassed: false, skillsProved: true },
    ],
    open: [{ skillsProved: true }],
  }),
  ruleCases(journeymanComparison, {
    yes: [{ comparedWith: 'journeyman' }],
    no: [{ comparedWith: 'master' }],
    open: [{}],
  }),
  ruleCases(masterComparison, { yes: [{ comparedWith: 'master' }], no: [{ comparedWith: 'journeyman' }], open: [{}] }),
]
