import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

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

export const article4Cases: readonly RuleCases[] = [
  ruleCases(skiInstructors, {
    yes: [{ profession: 'ski-instructor', listedTitleOrTest: true }],
    no: [
      { profession: 'ski-instructor', listedTitleOrTest: false },
      { profession: 'mountain-guide', listedTitleOrTest: true },
    ],
    open: [{ profession: 'ski-instructor' }],
  }),
]
