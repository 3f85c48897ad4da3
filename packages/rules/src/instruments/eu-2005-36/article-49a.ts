import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface FrameworkFacts {
  /** Member States that regulate the profession or training, and all Member States. */
  readonly regulatingStates: number
  readonly memberStates: number
  readonly coveredByOtherSystem: boolean
}

const share = provisionNumber('eu/2005-36/49a', 'shareOfStates')

/** A common training framework is possible where a third of the states regulate and no other system covers it. */
export const commonFramework = lawRule<FrameworkFacts>(
  'eu/2005-36/49a',
  ['regulatingStates', 'memberStates', 'coveredByOtherSystem'],
  (facts) => facts.regulatingStates >= facts.memberStates * share && !facts.coveredByOtherSystem,
)

interface SkiFacts {
  readonly profession: string
  /** Listed title, or the common test (technical and safety part) passed, or acquired rights. */
  readonly listedTitleOrTest: boolean
}

/** Ski instructors: the one common training test that was read. */
export const skiInstructors = lawRule<SkiFacts>(
  'eu/2019-907/4',
  ['profession', 'listedTitleOrTest'],
  ({ profession, listedTitleOrTest }) => profession === 'ski-instructor' && listedTitleOrTest,
)

export const article49aCases = [
  ruleCases(commonFramework, {
    yes: [{ regulatingStates: 9, memberStates: 27, coveredByOtherSystem: false }],
    no: [
      { regulatingStates: 8, memberStates: 27, coveredByOtherSystem: false },
      { regulatingStates: 20, memberStates: 27, coveredByOtherSystem: true },
    ],
    open: [{ regulatingStates: 9, memberStates: 27 }],
  }),
  ruleCases(skiInstructors, {
    yes: [{ profession: 'ski-instructor', listedTitleOrTest: true }],
    no: [
      { profession: 'ski-instructor', listedTitleOrTest: false },
      { profession: 'mountain-guide', listedTitleOrTest: true },
    ],
    open: [{ profession: 'ski-instructor' }],
  }),
]
