import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'

interface IndividualFacts {
  readonly hostInUnion: boolean
  /** The conditions of the Directive are not met, or it does not reach the case. */
  readonly directiveFails: boolean
}

/** Where no way of the Directive is open, all qualifications and experience are compared with what the host asks. */
export const individualExamination = lawRule<IndividualFacts>(
  'eu/tfeu/45-49',
  ['hostInUnion', 'directiveFails'],
  (facts) => facts.hostInUnion && facts.directiveFails,
)

export const individualCases = [
  ruleCases(individualExamination, {
    yes: [{ hostInUnion: true, directiveFails: true }],
    no: [
      { hostInUnion: false, directiveFails: true },
      { hostInUnion: true, directiveFails: false },
    ],
    open: [{ hostInUnion: true }],
  }),
]
