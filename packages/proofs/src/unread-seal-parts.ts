/** Kinds of parts of a seal that are known by name and not looked at. */
export const unreadPartKinds = [
  /** A signature over the signature, in a form that is not read. */
  'counter-signature',
  /** A time stamp of a kind that is not verified here. */
  'time-stamp',
  /** An archive time stamp as XAdES had it until 2009 (ETSI TS 101 903 V1.3.2): what exactly it is over was left open. */
  'old-archive-time-stamp',
  /** A time stamp that names the parts it is over one by one (the distributed case of XAdES). */
  'distributed-time-stamp',
  /** A time stamp over references to certificates and lists. */
  'time-stamp-of-references',
  /** Certificates that stand where they speak of nothing. */
  'certificates',
  /** Lists of revoked certificates, or answers about one. */
  'revocation-values',
  /** Names and digests of certificates and lists that lie elsewhere. */
  'references',
  /** Anything else. */
  'other',
] as const
export type UnreadPartKind = (typeof unreadPartKinds)[number]

/** As a machine value of a result: kinds, each once, in the order of the list above; nothing when everything was looked at. */
export function unreadDetails(found: readonly UnreadPartKind[]): { readonly notLookedAt?: string } {
  const kinds = unreadPartKinds.filter((kind) => found.includes(kind))
  return kinds.length > 0 ? { notLookedAt: kinds.join(' ') } : {}
}
