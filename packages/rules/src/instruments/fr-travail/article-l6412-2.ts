import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

const months = provisionNumber('fr/travail/l6412-2', 'months')

/** Two months of silence: the file is admitted. */
export const silenceAdmits = lawRule<{ readonly monthsSinceFiled: number; readonly answered: boolean }>(
  'fr/travail/l6412-2',
  ['monthsSinceFiled', 'answered'],
  (facts) => !facts.answered && facts.monthsSinceFiled > months,
)

export const articleL64122Cases: readonly RuleCases[] = [
  ruleCases(silenceAdmits, {
    yes: [{ monthsSinceFiled: 3, answered: false }],
    no: [
      { monthsSinceFiled: 2, answered: false },
      { monthsSinceFiled: 9, answered: true },
    ],
    open: [{ answered: false }],
  }),
]
