import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface Facts {
  readonly memberOfOrder: boolean
  readonly yearlyVisa: boolean
  readonly officialTitle: boolean
  readonly medicallyFit: boolean
  readonly noIncompatibility: boolean
}

/** Nurses: membership of the order, the permit of the year, the official title, health, no incompatibility. */
export const romanianNursePractice = lawRule<Facts>(
  'ro/144-2008/practice',
  ['memberOfOrder', 'yearlyVisa', 'officialTitle', 'medicallyFit', 'noIncompatibility'],
  (facts) =>
    facts.memberOfOrder && facts.yearlyVisa && facts.officialTitle && facts.medicallyFit && facts.noIncompatibility,
)

const all = { memberOfOrder: true, yearlyVisa: true, officialTitle: true, medicallyFit: true, noIncompatibility: true }

export const practiceCases: readonly RuleCases[] = [
  ruleCases(romanianNursePractice, {
    yes: [all],
    no: [
      { ...all, memberOfOrder: false },
      { ...all, yearlyVisa: false },
      { ...all, officialTitle: false },
      { ...all, medicallyFit: false },
      { ...all, noIncompatibility: false },
    ],
    open: [{ memberOfOrder: true, yearlyVisa: true, officialTitle: true, medicallyFit: true }],
  }),
]
