import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

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

export const section8Cases: readonly RuleCases[] = [
  ruleCases(craftException, {
    yes: [{ masterExamUnreasonable: true, furtherTrainingExamPassed: false, skillsProved: true }],
    no: [
      { masterExamUnreasonable: true, furtherTrainingExamPassed: true, skillsProved: false },
      { masterExamUnreasonable: false, furtherTrainingExamPassed: false, skillsProved: true },
    ],
    open: [{ skillsProved: true }],
  }),
]
