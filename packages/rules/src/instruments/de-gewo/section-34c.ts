import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface PermissionFacts {
  /** Brokers contracts on land, flats or rooms as a business of their own. */
  readonly brokersProperty: boolean
}

/** The permission asks for reliability and orderly finances, and for no qualification: there is nothing to compare. */
export const permissionWithoutQualification = lawRule<PermissionFacts>(
  'de/gewo/34c',
  ['brokersProperty'],
  (facts) => facts.brokersProperty,
)

export const section34cCases: readonly RuleCases[] = [
  ruleCases(permissionWithoutQualification, {
    yes: [{ brokersProperty: true }],
    no: [{ brokersProperty: false }],
    open: [{}],
  }),
]
