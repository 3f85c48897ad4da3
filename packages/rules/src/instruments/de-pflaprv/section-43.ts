import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface NurseDecisionFacts {
  readonly monthsSinceComplete: number
  readonly decided: boolean
}

const late = (id: string) => {
  const months = provisionNumber(id, 'months')
  return lawRule<NurseDecisionFacts>(
    id,
    ['monthsSinceComplete', 'decided'],
    (facts) => !facts.decided && facts.monthsSinceComplete > months,
  )
}

/** Subsection 3: three months in the automatic system. */
export const nurseAutomaticLate = late('de/pflaprv/43-3')
/** Four months otherwise. */
export const nurseDecisionLate = late('de/pflaprv/43')
/** Two months in the accelerated procedure for skilled workers (s. 81a AufenthG). */
export const nurseAcceleratedLate = late('de/pflaprv/43/accelerated')

const casesOf = (months: number) => ({
  yes: [{ monthsSinceComplete: months + 1, decided: false }],
  no: [
    { monthsSinceComplete: months, decided: false },
    { monthsSinceComplete: months + 9, decided: true },
  ],
  open: [{ decided: false }],
})

export const section43Cases: readonly RuleCases[] = [
  ruleCases(nurseAutomaticLate, casesOf(3)),
  ruleCases(nurseDecisionLate, casesOf(4)),
  ruleCases(nurseAcceleratedLate, casesOf(2)),
]
