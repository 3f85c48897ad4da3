import type { CryptoPort } from '../crypto-port.ts'
import { keyUsages } from './certificate-extensions.ts'
import type { Certificate } from './certificate.ts'
import type { KnownCertificate } from './known-certificate.ts'
import { sameBytes } from './read-der.ts'
import { isSignedBy } from './signed-der.ts'

/** How a chain ends. */
export type ChainEnd =
  /** At a certificate that names itself as issuer: a root, or a self-made one. */
  | 'self-issued'
  /** The certificate above is not at hand. */
  | 'issuer-missing'
  /** A certificate of that name is at hand, and may not sign this one: no authority, too deep, not valid then, another key. */
  | 'issuer-unfit'
  /** More steps, or more certificates to try, than are followed. */
  | 'too-long'

export interface CertificateChain {
  /** The certificates above the first one, nearest first: each signed the one before and was allowed to. Not yet trusted. */
  readonly above: readonly KnownCertificate[]
  readonly end: ChainEnd
}

interface ChainToBuild {
  readonly leaf: KnownCertificate
  /** Certificates that may stand above it, in any order, from any place: they only help to find a way. */
  readonly candidates: readonly KnownCertificate[]
  /** The time that counts, UTC: `2023-05-11T08:00:00Z`. */
  readonly at: string
  readonly crypto: CryptoPort
}

/** Certificates above a leaf, and signatures checked to find them. */
const limits = { maxAbove: 8, maxTries: 24 }

export const isValidAt = ({ notBefore, notAfter }: Certificate, at: string): boolean =>
  notBefore <= at && at <= notAfter

export const isSelfIssued = ({ subjectDer, issuerDer }: Certificate): boolean => sameBytes(subjectDer, issuerDer)

/** Whether its names and key identifiers make it the issuer of the other; only its signature can tell for sure. */
export function mayHaveIssued(issuer: Certificate, issued: Certificate): boolean {
  if (!sameBytes(issuer.subjectDer, issued.issuerDer)) return false
  const { authorityKeyId } = issued.extensions
  const { subjectKeyId } = issuer.extensions
  return !authorityKeyId || !subjectKeyId || sameBytes(authorityKeyId, subjectKeyId)
}

/** RFC 5280 section 6.1.4: an authority, for signing certificates, with so many authorities below it, valid at the time. */
function mayStandAbove(certificate: Certificate, authoritiesBelow: number, at: string): boolean {
  const { isAuthority, keyUsage = keyUsages.keyCertSign, pathLength, unknownCritical } = certificate.extensions
  if (!isAuthority || (keyUsage & keyUsages.keyCertSign) === 0 || unknownCritical.length > 0) return false
  return authoritiesBelow <= (pathLength ?? authoritiesBelow) && isValidAt(certificate, at)
}

/**
 * Builds the chain above a certificate from what is at hand. Every link is a signature that was checked; whether its top is
 * to be trusted is for trust sources to say. A certificate never stands twice in it, so circles end.
 * Source: RFC 5280 section 6.1.
 */
export async function buildChain(input: ChainToBuild): Promise<CertificateChain> {
  const above: KnownCertificate[] = []
  const effort = { triesLeft: limits.maxTries }
  for (;;) {
    const current = above.at(-1) ?? input.leaf
    // Its own signature would prove nothing, so it is not asked for: old roots still have one with SHA-1.
    if (mayHaveIssued(current.certificate, current.certificate)) return { above, end: 'self-issued' }
    const found = await findIssuer(input, above, effort)
    if (typeof found === 'string') return { above, end: found }
    if (above.length >= limits.maxAbove) return { above, end: 'too-long' }
    above.push(found)
  }
}

async function findIssuer(
  { leaf, candidates, at, crypto }: ChainToBuild,
  above: readonly KnownCertificate[],
  effort: { triesLeft: number },
): Promise<KnownCertificate | Exclude<ChainEnd, 'self-issued'>> {
  const { certificate: issued } = above.at(-1) ?? leaf
  const used = [leaf, ...above]
  const named = candidates.filter(
    ({ text, certificate }) => mayHaveIssued(certificate, issued) && used.every((one) => one.text !== text),
  )
  const authoritiesBelow = above.filter(({ certificate }) => !isSelfIssued(certificate)).length
  for (const one of named.filter(({ certificate }) => mayStandAbove(certificate, authoritiesBelow, at))) {
    if ((effort.triesLeft -= 1) < 0) return 'too-long'
    if (await isSignedBy(issued.signed, one.certificate.publicKey, crypto)) return one
  }
  return named.length === 0 ? 'issuer-missing' : 'issuer-unfit'
}
