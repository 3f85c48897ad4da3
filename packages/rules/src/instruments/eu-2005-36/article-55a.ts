import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** A supervised traineeship in another state counts where access to the profession asks for one. */
export const traineeshipAbroad = lawRule<{ readonly traineeshipRequired: boolean; readonly doneAbroad: boolean }>(
  'eu/2005-36/55a',
  ['traineeshipRequired', 'doneAbroad'],
  (facts) => facts.traineeshipRequired && facts.doneAbroad,
)

export const article55aCases: readonly RuleCases[] = [
  ruleCases(traineeshipAbroad, {
    yes: [{ traineeshipRequired: true, doneAbroad: true }],
    no: [{ traineeshipRequired: false, doneAbroad: true }],
    open: [{ doneAbroad: true }],
  }),
]
