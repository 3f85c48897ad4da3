import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface Facts {
  readonly decisionOfCollege: boolean
  readonly permitHeld: boolean
  readonly yearlyVisa: boolean
}

/** Physiotherapists: the decision of the college, its permit to practise and the permit of the year. */
export const romanianPhysiotherapist = lawRule<Facts>(
  'ro/229-2016/practice',
  ['decisionOfCollege', 'permitHeld', 'yearlyVisa'],
  (facts) => facts.decisionOfCollege && facts.permitHeld && facts.yearlyVisa,
)

const all = { decisionOfCollege: true, permitHeld: true, yearlyVisa: true }

export const practiceCases: readonly RuleCases[] = [
  ruleCases(romanianPhysiotherapist, {
    yes: [all],
    no: [
      { ...all, decisionOfCollege: false },
      { ...all, permitHeld: false },
      { ...all, yearlyVisa: false },
    ],
    open: [{ decisionOfCollege: true, permitHeld: true }],
  }),
]
