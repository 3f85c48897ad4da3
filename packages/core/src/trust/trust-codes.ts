import type { Outcome } from '@wanderbuch/standards/outcome'

/** What a list can say of where a document comes from, and the outcome of each. */
export const originOutcomes = {
  /** The key is bound to the body by a pinned list. */
  origin_pinned: 'yes',
  /** As `origin_pinned`, by a list that is marked as a test list. */
  origin_pinned_by_test_list: 'yes',
  /** A published list gives the key, or the authority above it, as in force at the time of signing. */
  origin_listed: 'yes',
  origin_listed_by_test_list: 'yes',
  /** In force when it was signed, as a time stamp proves; withdrawn since. */
  origin_listed_withdrawn_since: 'yes',
  /** Withdrawn before it was signed. */
  origin_list_withdrawn: 'no',
  /** The key is pinned, to another body than the one the document names. */
  origin_key_belongs_to_other_body: 'no',
  /** The document gives the identifier of the body the key is pinned to, and another name. */
  origin_name_not_pinned: 'not-determined',
  /** The list gives the key without the name of its owner. */
  origin_listed_without_name: 'not-determined',
  /** The certificate was issued by a listed authority, for a body of another name. */
  origin_certificate_names_other: 'not-determined',
  /** The key is the body's, but its certificate was not valid for this seal. */
  origin_certificate_misused: 'not-determined',
  /** Withdrawn since; only the signer says that it was signed before. */
  origin_list_time_not_proven: 'not-determined',
  /** The list says whose key it is, for another time. */
  origin_pin_not_in_force: 'not-determined',
  origin_list_not_yet: 'not-determined',
  origin_list_status_unknown: 'not-determined',
  /** The keys of this service are for something else. */
  origin_list_other_purpose: 'not-determined',
  /** A newer list was promised by now (for a proven time: by then). */
  origin_list_out_of_date: 'not-determined',
} as const satisfies Readonly<Record<string, Outcome>>

export type OriginCode = keyof typeof originOutcomes
