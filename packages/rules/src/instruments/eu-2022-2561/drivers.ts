import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'

/** Drivers of lorries and buses: code 95 on the licence, or the driver card. Another law than the Directive. */
export const driverQualification = lawRule<{ readonly drivesHeavyVehicle: boolean }>(
  'eu/2022-2561/code-95',
  ['drivesHeavyVehicle'],
  (facts) => facts.drivesHeavyVehicle,
)

/** Recalled: code 95 is taken in every Member State without a compensation measure. */
export const codeTakenEverywhere = lawRule<{ readonly holdsCode95: boolean }>(
  'eu/2022-2561/accepted',
  ['holdsCode95'],
  (facts) => facts.holdsCode95,
)

export const driverCases = [
  ruleCases(driverQualification, {
    yes: [{ drivesHeavyVehicle: true }],
    no: [{ drivesHeavyVehicle: false }],
    open: [{}],
  }),
  ruleCases(codeTakenEverywhere, { yes: [{ holdsCode95: true }], no: [{ holdsCode95: false }], open: [{}] }),
]
