import type { Outcome } from '@wanderbuch/standards/outcome'

/** What a list can say of the right to award, and the outcome of each. */
export const entitlementOutcomes = {
  /** A list at hand says that this body could award this, there, on that day. */
  entitlement_listed: 'yes',
  /** A register of accreditations says so. */
  entitlement_accredited: 'yes',
  /** As `entitlement_accredited`, with conditions. */
  entitlement_with_conditions: 'yes',
  /** A chain of accreditations from a root down to this body says so. */
  entitlement_by_chain: 'yes',
  /** A report of external quality assurance that counts by law was positive for that day. */
  entitlement_by_report: 'yes',
  /** Such a report, or an accreditation, was refused for that day. */
  entitlement_refused: 'no',
  /** The list limits the right by something the document does not state. */
  entitlement_scope_missing: 'not-determined',
  /** A report the body asked for of its own will: it grants nothing. */
  entitlement_report_voluntary: 'not-determined',
  /** The source states no decision, or one whose meaning is not known here. */
  entitlement_decision_not_stated: 'not-determined',
  /** The register has the qualification of this body as taken out, without a day. */
  entitlement_record_withdrawn: 'not-determined',
  /** The register names other bodies for this qualification, and does not say that it is complete. */
  entitlement_other_bodies: 'not-determined',
  /** A body of the same name is listed; whether it is this one is not certain. */
  entitlement_body_not_certain: 'not-determined',
  /** The list has the identifier, beside another name. */
  entitlement_named_otherwise: 'not-determined',
  /** The list speaks of other qualifications, places or times. */
  entitlement_not_covered: 'not-determined',
} as const satisfies Readonly<Record<string, Outcome>>

export type EntitlementCode = keyof typeof entitlementOutcomes
