/** Kinds of parts of a seal that are known by name and not looked at. */
export const unreadPartKinds = [
  /** A signature over the signature, by another key. */
  'counter-signature',
  /** A time stamp of a kind that is not verified here. */
  'time-stamp',
  /** Lists of revoked certificates, or answers about one. */
  'revocation-values',
  /** Names and digests of certificates and lists that lie elsewhere. */
  'references',
  /** Anything else. */
  'other',
] as const
export type UnreadPartKind = (typeof unreadPartKinds)[number]

/** Parts of a JAdES seal that are looked at. Source: ETSI TS 119 182-1 clause 5.3. */
const readInJades = ['sigTst', 'arcTst', 'xVals', 'axVals', 'rVals', 'arVals', 'tstVD', 'anyValData']

const kinds: Readonly<Record<string, UnreadPartKind>> = {
  // ETSI TS 119 182-1 clause 5.3.
  cSig: 'counter-signature',
  rfsTst: 'time-stamp',
  sigRTst: 'time-stamp',
  xRefs: 'references',
  rRefs: 'references',
  axRefs: 'references',
  arRefs: 'references',
  // ETSI EN 319 132-1 clauses 5.2 to 5.5.
  CounterSignature: 'counter-signature',
  SignatureTimeStamp: 'time-stamp',
  ArchiveTimeStamp: 'time-stamp',
  SigAndRefsTimeStamp: 'time-stamp',
  SigAndRefsTimeStampV2: 'time-stamp',
  RefsOnlyTimeStamp: 'time-stamp',
  RefsOnlyTimeStampV2: 'time-stamp',
  RevocationValues: 'revocation-values',
  AttributeRevocationValues: 'revocation-values',
  TimeStampValidationData: 'revocation-values',
  CompleteCertificateRefs: 'references',
  CompleteCertificateRefsV2: 'references',
  CompleteRevocationRefs: 'references',
  AttributeCertificateRefs: 'references',
  AttributeCertificateRefsV2: 'references',
  AttributeRevocationRefs: 'references',
}

/** Certificates beside a signature in XML are used where they fit. */
const readInXades = ['CertificateValues', 'AttrAuthoritiesCertValues']

/**
 * Which kinds of parts a seal carries that are not looked at, each once, in the order of the list above; `names` as the seal
 * has them. Nothing rests on such a part: anybody could have added it.
 */
export function listUnreadParts(names: readonly string[], form: 'jades' | 'xades'): readonly UnreadPartKind[] {
  const read = form === 'jades' ? readInJades : readInXades
  const unread = names.filter((name) => !read.includes(name))
  const found = unread.map((name): UnreadPartKind => (Object.hasOwn(kinds, name) ? kinds[name] : undefined) ?? 'other')
  return unreadPartKinds.filter((kind) => found.includes(kind))
}

/** As a machine value of a result: kinds, parted by blanks; nothing when everything was looked at. */
export const unreadDetails = (kindsFound: readonly UnreadPartKind[]): { readonly notLookedAt?: string } =>
  kindsFound.length > 0 ? { notLookedAt: kindsFound.join(' ') } : {}
