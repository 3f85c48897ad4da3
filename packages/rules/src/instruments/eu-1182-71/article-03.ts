import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** Recalled: a last day on a holiday, Saturday or Sunday moves on to the next working day. */
export const lastDayMoves = lawRule<{ readonly lastDayIsHoliday: boolean }>(
  'eu/1182-71/3',
  ['lastDayIsHoliday'],
  (facts) => facts.lastDayIsHoliday,
)

export const article3Cases: readonly RuleCases[] = [
  ruleCases(lastDayMoves, { yes: [{ lastDayIsHoliday: true }], no: [{ lastDayIsHoliday: false }], open: [{}] }),
]
