import type { Outcome } from '@wanderbuch/standards/outcome'

/** What lists and answers inside a document say of a certificate at the time that counts. */
const outcomes = {
  /** Its issuer says that it was not revoked. */
  certificate_valid: 'yes',
  /** Revoked at or before that time. */
  certificate_revoked_before: 'no',
  /** Revoked only after the time that a time stamp proves. */
  certificate_revoked_after: 'yes',
  /** Revoked after the time that is claimed; nothing proves that time, and whoever has the key can claim any. */
  certificate_revoked_time_not_proven: 'not-determined',
  /** On hold at that time. */
  certificate_suspended: 'not-determined',
  /** Its issuer does not know it. */
  certificate_unknown_to_issuer: 'not-determined',
  /** No list and no answer about it is inside. */
  certificate_status_not_inside: 'not-determined',
  /** What is inside is not of that time: older, or made when the certificate had ended. */
  certificate_status_of_other_time: 'not-determined',
  /** What is inside is not signed by the issuer or one it named, or speaks of a part only. */
  certificate_status_not_proven: 'not-determined',
  /** What is inside cannot be read. */
  certificate_status_ill_formed: 'not-determined',
} as const satisfies Readonly<Record<string, Outcome>>

export type RevocationCode = keyof typeof outcomes

export const revocationCodes = Object.keys(outcomes) as readonly RevocationCode[]

/** What a code means for *was its certificate in order at that time*. */
export const outcomeOfRevocation = (code: RevocationCode): Outcome => outcomes[code]
