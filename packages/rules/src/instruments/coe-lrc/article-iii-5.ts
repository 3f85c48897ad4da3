import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

const longest = provisionNumber('coe/lrc/iii-5', 'months')

/** A reasonable, published time; the Recommendation of 2010 says at most four months. */
export const assessmentLate = lawRule<{ readonly monthsSinceAllPapers: number; readonly decided: boolean }>(
  'coe/lrc/iii-5',
  ['monthsSinceAllPapers', 'decided'],
  (facts) => !facts.decided && facts.monthsSinceAllPapers > longest,
)

export const articleIii5Cases: readonly RuleCases[] = [
  ruleCases(assessmentLate, {
    yes: [{ monthsSinceAllPapers: 5, decided: false }],
    no: [
      { monthsSinceAllPapers: 4, decided: false },
      { monthsSinceAllPapers: 9, decided: true },
    ],
    open: [{ decided: false }],
  }),
]
