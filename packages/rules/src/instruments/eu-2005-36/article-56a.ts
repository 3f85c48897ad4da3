import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** Other states are told of a ban or a restriction, and of falsified papers, within three days. */
export const alertDue = lawRule<{ readonly banned: boolean; readonly falsifiedPapers: boolean }>(
  'eu/2005-36/56a',
  ['banned', 'falsifiedPapers'],
  (facts) => facts.banned || facts.falsifiedPapers,
)

export const article56aCases: readonly RuleCases[] = [
  ruleCases(alertDue, {
    yes: [{ banned: true, falsifiedPapers: false }],
    no: [{ banned: false, falsifiedPapers: false }],
    open: [{ banned: false }],
  }),
]
