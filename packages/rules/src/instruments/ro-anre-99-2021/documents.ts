import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface ElectricianFacts {
  readonly obtainedAbroad: boolean
  readonly recognitionPaperAtHand: boolean
}

/** For the authorisation of electricians a qualification from abroad needs the paper of the body that decides on it. */
export const electricianPapers = lawRule<ElectricianFacts>(
  'ro/anre-99-2021/documents',
  ['obtainedAbroad', 'recognitionPaperAtHand'],
  (facts) => facts.obtainedAbroad && !facts.recognitionPaperAtHand,
)

export const documentsCases: readonly RuleCases[] = [
  ruleCases(electricianPapers, {
    yes: [{ obtainedAbroad: true, recognitionPaperAtHand: false }],
    no: [
      { obtainedAbroad: true, recognitionPaperAtHand: true },
      { obtainedAbroad: false, recognitionPaperAtHand: false },
    ],
    open: [{ obtainedAbroad: true }],
  }),
]
