import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface FirmFacts {
  readonly activityListed: boolean
  /** Holds the diploma, the years or the decision, or works under the lasting control of one who does. */
  readonly qualifiedPersonInFirm: boolean
}

/** Every firm, whatever its size, needs a qualified person for the listed activities. */
export const qualifiedPerson = lawRule<FirmFacts>(
  'fr/artisanat/l121-1',
  ['activityListed', 'qualifiedPersonInFirm'],
  (facts) => facts.activityListed && !facts.qualifiedPersonInFirm,
)

export const articleL1211Cases: readonly RuleCases[] = [
  ruleCases(qualifiedPerson, {
    yes: [{ activityListed: true, qualifiedPersonInFirm: false }],
    no: [
      { activityListed: true, qualifiedPersonInFirm: true },
      { activityListed: false, qualifiedPersonInFirm: false },
    ],
    open: [{ activityListed: true }],
  }),
]
