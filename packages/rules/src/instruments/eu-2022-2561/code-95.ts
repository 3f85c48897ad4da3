import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** Drivers of lorries and buses: code 95 on the licence, or the driver card. Another law than the Directive. */
export const driverQualification = lawRule<{ readonly drivesHeavyVehicle: boolean }>(
  'eu/2022-2561/code-95',
  ['drivesHeavyVehicle'],
  (facts) => facts.drivesHeavyVehicle,
)

export const code95Cases: readonly RuleCases[] = [
  ruleCases(driverQualification, {
    yes: [{ drivesHeavyVehicle: true }],
    no: [{ drivesHeavyVehicle: false }],
    open: [{}],
  }),
]
