/** What is found of a time stamp. Only `timestamp_holds` proves a time. */
export const timestampCodes = [
  /** Over these bytes, signed by a certificate for time stamps that was valid then. */
  'timestamp_holds',
  /** Not a time stamp token. */
  'timestamp_ill_formed',
  /** A time stamp of other bytes. */
  'timestamp_imprint_wrong',
  /** Made with a digest or a signature that is not on our list, SHA-1 among them. */
  'timestamp_algorithm_unsupported',
  /** The certificate of the one who stamped is not inside. */
  'timestamp_certificate_missing',
  /** Changed, or signed by another key. */
  'timestamp_signature_wrong',
  /** The token names another certificate than the one found. */
  'timestamp_certificate_other',
  /** A certificate that is not for time stamps alone. */
  'timestamp_certificate_unfit',
  /** The certificate of the one who stamped was not valid then. */
  'timestamp_outside_certificate_period',
  /** The certificate of the one who stamped was revoked, so that its stamps do not count. */
  'timestamp_certificate_revoked',
  /** An archive time stamp over other parts than all before it. */
  'timestamp_form_unsupported',
  /** More time stamps than are looked at. */
  'timestamp_not_looked_at',
] as const

export type TimestampCode = (typeof timestampCodes)[number]
