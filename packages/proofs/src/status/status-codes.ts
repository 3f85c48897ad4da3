import type { Outcome } from '@wanderbuch/standards/outcome'

/**
 * Every answer a status entry can give, with what it means for *current*. `no`: withdrawn or suspended. Whatever stands in
 * the way of an answer is `not-determined`: a list that cannot be read never means that nothing was withdrawn.
 */
const outcomes = {
  /** The list says that the credential was not withdrawn (or suspended, where the list is about that). */
  status_valid: 'yes',
  /** A list of newer versions names none. */
  status_current_version: 'yes',
  status_revoked: 'no',
  status_suspended: 'no',
  /** The issuer offers a newer version. */
  status_newer_version: 'not-determined',
  /** The list carries a message in the issuer's own words. */
  status_message: 'not-determined',
  /** A value without a meaning in the standard. */
  status_value_unknown: 'not-determined',
  /** The entry in the credential lacks a member or has one of the wrong form. */
  status_entry_ill_formed: 'not-determined',
  /** A kind of list, or a purpose, that is not read here. */
  status_type_unsupported: 'not-determined',
  /** Nobody could be asked, or the address did not answer as it must. */
  status_list_not_reachable: 'not-determined',
  /** Packed or unpacked larger than is read here. */
  status_list_too_large: 'not-determined',
  /** No list of the form expected. */
  status_list_ill_formed: 'not-determined',
  /** Fewer places than the standard demands for privacy. */
  status_list_too_short: 'not-determined',
  /** The list's own signature does not hold. */
  status_list_changed: 'not-determined',
  /** Whether the list's own signature holds cannot be told. */
  status_list_not_proven: 'not-determined',
  /** Signed by another than the issuer of the credential. */
  status_list_of_other_issuer: 'not-determined',
  /** The list names itself differently than the credential names it. */
  status_list_is_another: 'not-determined',
  /** Before or after the period the list is valid for. */
  status_list_not_in_force: 'not-determined',
  /** Older than the list allows. */
  status_list_stale: 'not-determined',
  /** The list is about something else than the entry says. */
  status_purpose_differs: 'not-determined',
  status_index_out_of_range: 'not-determined',
  /** Entry and list disagree on the bits of one place. */
  status_size_differs: 'not-determined',
} as const satisfies Readonly<Record<string, Outcome>>

export type StatusCode = keyof typeof outcomes

/** All codes, for the tables of words and their tests. */
export const statusCodes = Object.keys(outcomes) as readonly StatusCode[]

/** What one entry says. */
export interface StatusResult {
  readonly outcome: Outcome
  readonly code: StatusCode
  /** `list`: its address; `index`; `lookedUpOn`: day; `purpose`; `value`; `message`; `reason`. */
  readonly details: Readonly<Record<string, string | number>>
}

/** The result of a code; its outcome follows from the code alone. */
export function toStatusResult(code: StatusCode, details: StatusResult['details'] = {}): StatusResult {
  return { outcome: outcomes[code], code, details }
}
