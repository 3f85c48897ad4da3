import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface FileFacts {
  readonly monthsSinceHandedIn: number
  readonly acknowledged: boolean
}

const acknowledgeMonths = provisionNumber('eu/2005-36/51-1', 'months')

/** A month to acknowledge the file and to name what is missing. */
export const acknowledgementLate = lawRule<FileFacts>(
  'eu/2005-36/51-1',
  ['monthsSinceHandedIn', 'acknowledged'],
  (facts) => !facts.acknowledged && facts.monthsSinceHandedIn > acknowledgeMonths,
)

interface DecisionFacts {
  /** Since the file is complete, never since it was handed in. */
  readonly monthsSinceComplete: number
  readonly decided: boolean
  readonly extendedWithReasons: boolean
}

const decideMonths = provisionNumber('eu/2005-36/51-2', 'months')

const extensionMonths = provisionNumber('eu/2005-36/51-2', 'extensionMonths')

const automaticMonths = provisionNumber('eu/2005-36/51-2/automatic', 'months')

/** General system and experience: three months from the complete file, and one more where the host uses it. */
export const decisionLate = lawRule<DecisionFacts>(
  'eu/2005-36/51-2',
  ['monthsSinceComplete', 'decided', 'extendedWithReasons'],
  (facts) =>
    !facts.decided && facts.monthsSinceComplete > decideMonths + (facts.extendedWithReasons ? extensionMonths : 0),
)

/** Automatic system: three months and no more. */
export const automaticDecisionLate = lawRule<Omit<DecisionFacts, 'extendedWithReasons'>>(
  'eu/2005-36/51-2/automatic',
  ['monthsSinceComplete', 'decided'],
  (facts) => !facts.decided && facts.monthsSinceComplete > automaticMonths,
)

/** A refusal can be appealed, and so can silence. */
export const appealOpen = lawRule<{ readonly refused: boolean; readonly silent: boolean }>(
  'eu/2005-36/51-3',
  ['refused', 'silent'],
  (facts) => facts.refused || facts.silent,
)

const late = { monthsSinceComplete: 4, decided: false, extendedWithReasons: false }

export const article51Cases: readonly RuleCases[] = [
  ruleCases(acknowledgementLate, {
    yes: [{ monthsSinceHandedIn: 2, acknowledged: false }],
    no: [
      { monthsSinceHandedIn: 1, acknowledged: false },
      { monthsSinceHandedIn: 2, acknowledged: true },
    ],
    open: [{ acknowledged: false }],
  }),
  ruleCases(decisionLate, {
    yes: [late, { ...late, monthsSinceComplete: 5, extendedWithReasons: true }],
    no: [
      { ...late, extendedWithReasons: true },
      { ...late, monthsSinceComplete: 3 },
      { ...late, decided: true },
    ],
    open: [{ decided: false, extendedWithReasons: false }],
  }),
  ruleCases(automaticDecisionLate, {
    yes: [{ monthsSinceComplete: 4, decided: false }],
    no: [{ monthsSinceComplete: 3, decided: false }],
    open: [{ decided: false }],
  }),
  ruleCases(appealOpen, {
    yes: [
      { refused: true, silent: false },
      { refused: false, silent: true },
    ],
    no: [{ refused: false, silent: false }],
    open: [{ refused: false }],
  }),
]
