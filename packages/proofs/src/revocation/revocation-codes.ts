/**
 * What lists and answers inside a document say of a certificate at the time that counts. In the order in which they speak
 * when there are several: one against the certificate before one for it, any before none.
 */
export const revocationCodes = [
  /** Revoked at or before that time. */
  'certificate_revoked_before',
  /** On hold at that time. */
  'certificate_suspended',
  /** Revoked after the time that is claimed; nothing proves that time, and whoever has the key can claim any. */
  'certificate_revoked_time_not_proven',
  /** Revoked only after the time that a time stamp proves. */
  'certificate_revoked_after',
  /** Its issuer says that it was not revoked. */
  'certificate_valid',
  /** Its issuer does not know it. */
  'certificate_unknown_to_issuer',
  /** What is inside is not of that time: older, or made when the certificate had ended. */
  'certificate_status_of_other_time',
  /** What is inside is not signed by the issuer or one it named, or speaks of a part only. */
  'certificate_status_not_proven',
  /** What is inside cannot be read. */
  'certificate_status_ill_formed',
  /** No list and no answer about it is inside. */
  'certificate_status_not_inside',
] as const

export type RevocationCode = (typeof revocationCodes)[number]
