import type { CryptoPort } from '../crypto-port.ts'
import { encodeBase64 } from '../encoding/base64.ts'
import { sha1OfIdentifier } from '../encoding/sha-1.ts'
import { isValidAt, mayHaveIssued } from '../x509/build-chain.ts'
import { keyUsages, purposes } from '../x509/certificate-extensions.ts'
import { readKnownCertificate, type KnownCertificate } from '../x509/known-certificate.ts'
import { readBitString, isSignedBy } from '../x509/signed-der.ts'
import { derTags, readChildren, readElement, sameBytes } from '../x509/read-der.ts'
import type { OcspAnswer, OcspResponse } from './ocsp-response.ts'
import { type RevocationCode, revocationCodes } from './revocation-codes.ts'
import { findRevoked, type RevocationList } from './revocation-list.ts'

/** What a document carries about certificates that were withdrawn. */
export interface RevocationValues {
  readonly lists: readonly RevocationList[]
  readonly responses: readonly OcspResponse[]
  /** Values that could not be read. */
  readonly unreadable: number
}

/** The status of one certificate, and what says so. */
export interface RevocationOutcome {
  readonly code: RevocationCode
  readonly source?: 'crl' | 'ocsp'
  /** When it was revoked or put on hold, UTC. */
  readonly revokedAt?: string
  /** CRLReason (RFC 5280 section 5.3.1); absent: not stated. */
  readonly reason?: number
  /** When what says so was true, UTC. */
  readonly thisUpdate?: string
  /** Name of an authority above, when it is its certificate that was revoked. */
  readonly authority?: string
}

interface RevocationToCheck {
  readonly known: KnownCertificate
  readonly issuer: KnownCertificate
  readonly values: RevocationValues
  /** Where certificates of responders may be found. */
  readonly candidates: readonly KnownCertificate[]
  /** The time that counts, UTC, and whether a time stamp proves it. */
  readonly time: { readonly at: string; readonly proven: boolean }
  readonly crypto: CryptoPort
}

/** What one list or answer says, before it is held against the time. */
interface Statement {
  readonly source: 'crl' | 'ocsp'
  readonly status: 'good' | 'revoked' | 'unknown'
  readonly revokedAt?: string
  readonly reason?: number
  readonly thisUpdate: string
  readonly nextUpdate?: string
}

/**
 * Was this certificate revoked at the time that counts? Only lists and answers that its issuer signed, or a responder that
 * the issuer named, are heard. Sources: RFC 5280 section 6.3, RFC 6960 sections 3.2 and 4.2.2.
 */
export async function checkRevocation(input: RevocationToCheck): Promise<RevocationOutcome> {
  const { values } = input
  const found: RevocationOutcome[] = []
  for (const list of values.lists) found.push(...(await hearList(list, input)))
  for (const response of values.responses) found.push(...(await hearResponse(response, input)))
  const [speaking] = found.toSorted(
    (left, right) => revocationCodes.indexOf(left.code) - revocationCodes.indexOf(right.code),
  )
  if (speaking) return speaking
  return { code: values.unreadable > 0 ? 'certificate_status_ill_formed' : 'certificate_status_not_inside' }
}

const notProven = [{ code: 'certificate_status_not_proven' }] as const

async function hearList(list: RevocationList, input: RevocationToCheck): Promise<readonly RevocationOutcome[]> {
  const { known, issuer, crypto } = input
  if (!sameBytes(list.issuerDer, known.certificate.issuerDer)) return []
  if (!isAbout(list, known) || list.scope.isPartial) return notProven
  const { keyUsage = keyUsages.crlSign } = issuer.certificate.extensions
  if ((keyUsage & keyUsages.crlSign) === 0) return notProven
  if (!(await isSignedBy(list.signed, issuer.certificate.publicKey, crypto))) return notProven
  const entry = findRevoked(list, known.certificate.serialNumber)
  if (entry === 'ill-formed') return [{ code: 'certificate_status_ill_formed' }]
  const { thisUpdate, nextUpdate } = list
  const status = entry && entry.reason !== removeFromList ? 'revoked' : 'good'
  return [weigh({ source: 'crl', status, ...entry, thisUpdate, ...(nextUpdate && { nextUpdate }) }, input)]
}

const removeFromList = 8
const hold = 6

/** Whether the part of a list that was cut in parts is the one that the certificate names (RFC 5280 section 6.3.3 (b)). */
function isAbout({ scope }: RevocationList, { certificate }: KnownCertificate): boolean {
  const { isAuthority, distributionPoints } = certificate.extensions
  if (scope.only !== undefined && scope.only !== (isAuthority ? 'authorities' : 'end-entities')) return false
  if (!scope.distributionPoint) return true
  return distributionPoints !== undefined && contains(distributionPoints, scope.distributionPoint)
}

function contains(whole: Uint8Array, part: Uint8Array): boolean {
  for (let start = 0; start + part.length <= whole.length && start < 10_000; start += 1)
    if (sameBytes(whole.subarray(start, start + part.length), part)) return true
  return false
}

async function hearResponse(response: OcspResponse, input: RevocationToCheck): Promise<readonly RevocationOutcome[]> {
  const { serialNumber } = input.known.certificate
  const answers: OcspAnswer[] = []
  for (const answer of response.answers)
    if (answer.serialNumber === serialNumber && (await isOfIssuer(answer, input))) answers.push(answer)
  if (answers.length === 0) return []
  if (!(await mayAnswer(response, input))) return notProven
  return answers.map((answer) => weigh({ source: 'ocsp', ...answer }, input))
}

/** Serial numbers are unique only for one issuer: the answer names it by digests of its name and key. */
async function isOfIssuer(answer: OcspAnswer, { issuer, crypto }: RevocationToCheck): Promise<boolean> {
  const { digestAlgorithm, issuerNameDigest, issuerKeyDigest } = answer
  const { subjectDer, publicKeyInfo } = issuer.certificate
  const key = readBitString(readChildren(readElement(publicKeyInfo), derTags.sequence)?.[1])
  if (!digestAlgorithm || !key) return false
  const digest = async (bytes: Uint8Array) =>
    digestAlgorithm === 'sha-1' ? sha1OfIdentifier(bytes) : crypto.digest(digestAlgorithm, bytes)
  return sameBytes(await digest(subjectDer), issuerNameDigest) && sameBytes(await digest(key), issuerKeyDigest)
}

const maxResponders = 8

/** Signed by the issuer itself, or by a responder whose certificate it signed for that (RFC 6960 section 4.2.2.2). */
async function mayAnswer(
  { signed, producedAt, certificates }: OcspResponse,
  input: RevocationToCheck,
): Promise<boolean> {
  const { issuer, candidates, crypto } = input
  if (await isSignedBy(signed, issuer.certificate.publicKey, crypto)) return true
  const inside = certificates.flatMap((der) => readKnownCertificate(encodeBase64(der)) ?? [])
  const responders = [...inside, ...candidates].filter(
    ({ certificate }) =>
      mayHaveIssued(issuer.certificate, certificate) &&
      certificate.isForSigning &&
      certificate.extensions.extendedKeyUsage?.purposes.includes(purposes.ocspSigning) === true &&
      certificate.extensions.unknownCritical.length === 0 &&
      isValidAt(certificate, producedAt),
  )
  for (const { certificate } of responders.slice(0, maxResponders)) {
    const answers = await isSignedBy(signed, certificate.publicKey, crypto)
    if (answers && (await isSignedBy(certificate.signed, issuer.certificate.publicKey, crypto))) return true
  }
  return false
}

/** Holds what was said against the time that counts. */
function weigh(statement: Statement, { known, time }: RevocationToCheck): RevocationOutcome {
  const { source, status, revokedAt, reason, thisUpdate } = statement
  const said = { source, thisUpdate, ...(revokedAt && { revokedAt }), ...(reason !== undefined && { reason }) }
  if (status === 'unknown') return { code: 'certificate_unknown_to_issuer', ...said }
  if (status === 'revoked' && revokedAt !== undefined) {
    const before = revokedAt <= time.at
    if (reason === hold) return { code: before ? 'certificate_suspended' : 'certificate_valid', ...said }
    if (before) return { code: 'certificate_revoked_before', ...said }
    return { code: time.proven ? 'certificate_revoked_after' : 'certificate_revoked_time_not_proven', ...said }
  }
  return {
    code: isOfTime(statement, known, time.at) ? 'certificate_valid' : 'certificate_status_of_other_time',
    ...said,
  }
}

/**
 * Silence about a revocation counts when it was said for that time or later, and not after the certificate had ended: ended
 * ones leave the lists (RFC 5280 section 3.3).
 */
function isOfTime({ thisUpdate, nextUpdate }: Statement, { certificate }: KnownCertificate, at: string): boolean {
  return at <= (nextUpdate ?? thisUpdate) && thisUpdate <= certificate.notAfter
}
