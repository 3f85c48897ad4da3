import { isAlgorithmOfKey, type CryptoPort } from '../crypto-port.ts'
import { decodeBase64Url } from '../encoding/base64.ts'
import { concatBytes } from '../encoding/concat-bytes.ts'
import { encodeHex } from '../encoding/hex.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { formatNumericDate } from '../jose/numeric-date.ts'
import { parseProtectedHeader } from '../jose/protected-header.ts'
import type { JsonObject } from '../json/json-object.ts'
import type { ProofCode } from '../proof-codes.ts'
import {
  codeOfMisfit,
  toProofResult,
  type ProofCircumstances,
  type ProofDetails,
  type ProofReport,
  type ProofResult,
} from '../proof-report.ts'
import type { Certificate } from '../x509/certificate.ts'
import { listUnreadParts, unreadDetails } from '../unread-seal-parts.ts'
import { isValidAt } from '../x509/build-chain.ts'
import { examineSeal, type SealToExamine } from './examine-seal.ts'
import { isUnencoded, understoodInSeals, type SealedDocument, type SealSignature } from './parse-sealed.ts'
import { namesOfParts } from './unsigned-parts.ts'
import { readSealCertificate, type SealCertificate } from './seal-certificate.ts'

/**
 * Verifies every seal of a European Digital Credential against the certificate it carries: says whether the stored words
 * are unchanged since that key sealed them, and for a seal that holds what its chain, time stamps and revocation values show
 * (`seal`). Never that a certificate or an authority can be trusted: that is for trust sources. No clock is looked at.
 * Sources: ETSI TS 119 182-1 (JAdES), RFC 7515, RFC 7797.
 */
export async function verifyJades(sealed: SealedDocument, crypto: CryptoPort): Promise<ProofReport> {
  const [first] = sealed.signatures
  // The signed bytes of the only seal, made at one go: turning the words into bytes, and copying them, costs as much as
  // checking the signature over them.
  const signedBytes = encodeUtf8(`${first?.protected ?? ''}.${sealed.payload}`)
  const payload = signedBytes.subarray(encodeUtf8(`${first?.protected ?? ''}.`).length)
  const digest = (await crypto.hexDigest?.('sha-256', payload)) ?? encodeHex(await crypto.digest('sha-256', payload))
  const results: ProofResult[] = []
  for (const signature of sealed.signatures) {
    const data = signature === first ? signedBytes : concatBytes([encodeUtf8(`${signature.protected}.`), payload])
    results.push(await verifySeal({ payload, data, signature, crypto, digest }))
  }
  return { mechanism: 'jades', results }
}

interface SealToVerify {
  /** The stored payload text, as bytes. */
  readonly payload: Uint8Array
  /** What the signature covers: its header and the payload. */
  readonly data: Uint8Array
  readonly signature: SealSignature
  readonly crypto: CryptoPort
  /** SHA-256 of the payload, hex. */
  readonly digest: string
}

async function verifySeal({ payload, data, signature, crypto, digest }: SealToVerify): Promise<ProofResult> {
  const header = parseProtectedHeader(signature.protected, understoodInSeals)
  if (!header.ok) return toProofResult(header.problem.code, header.problem)
  const { alg, members } = header.value
  const known = readCircumstances(members, { alg, digest })
  const refused = findRefusedForm(members)
  if (refused) return toProofResult(refused, known)
  const found = await readSealCertificate(members, crypto, signature)
  if (!found.ok) return toProofResult(found.problem.code, known)
  const { signer } = found.value
  const bytes = decodeBase64Url(signature.signature)
  if (!bytes.ok) return toProofResult('jws_ill_formed', { ...known, signer })
  const { publicKey } = found.value.known.certificate
  if (!publicKey || !isAlgorithmOfKey(alg, publicKey.keyType))
    return toProofResult('key_not_for_algorithm', { ...known, signer })
  const holds = await crypto.verify({ algorithm: alg, publicKey, data, signature: bytes.value })
  if (!holds) return toProofResult(codeOfMisfit(alg, crypto), { ...known, signer })
  return describeHolding(found.value, known, { payload, signature, members, crypto })
}

/** The result of a seal that holds, with all that its chain, time stamps and lists show. */
async function describeHolding(
  { known: leaf, signer }: SealCertificate,
  known: ProofCircumstances,
  seal: Omit<SealToExamine, 'leaf' | 'claimedAt'>,
): Promise<ProofResult> {
  const claimedAt = findClaimedSecond(known.signedAt)
  const { material, chain } = await examineSeal({ ...seal, leaf, claimedAt })
  const above = chain.above.map(({ text }) => text)
  const unread = listUnreadParts(namesOfParts(seal.signature.etsiU), 'jades')
  return toProofResult(codeWhenItHolds(leaf.certificate, claimedAt, material.provenAt), {
    ...known,
    details: { ...known.details, ...unreadDetails(unread) },
    signer: above.length === 0 ? signer : { ...signer, chain: above },
    seal: material,
  })
}

function readCircumstances({ sigT, iat }: JsonObject, details: ProofDetails): ProofCircumstances {
  const signedAt = typeof sigT === 'string' ? sigT : formatNumericDate(iat)
  return { details, ...(signedAt !== undefined && { signedAt }) }
}

function findRefusedForm(members: JsonObject): ProofCode | undefined {
  const { b64, crit } = members
  const isCritical = Array.isArray(crit) && crit.includes('b64')
  if (b64 !== undefined && typeof b64 !== 'boolean') return 'jws_header_ill_formed'
  if (isUnencoded(members) && !isCritical) return 'b64_not_critical'
  return Object.hasOwn(members, 'sigD') ? 'detached_data_unsupported' : undefined
}

const utcSeconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

const findClaimedSecond = (signedAt: string | undefined) =>
  signedAt !== undefined && utcSeconds.test(signedAt) ? `${signedAt.slice(0, 19)}Z` : undefined

/** A proven time counts; the claimed one only where nothing is proven. */
function codeWhenItHolds(
  certificate: Certificate,
  claimedAt: string | undefined,
  provenAt: string | undefined,
): ProofCode {
  if (!certificate.isForSigning) return 'certificate_not_for_signing'
  if (certificate.extensions.unknownCritical.length > 0) return 'certificate_extension_unknown'
  const at = provenAt ?? claimedAt
  if (at === undefined) return 'sealing_time_missing'
  if (isValidAt(certificate, at)) return 'signature_holds'
  return provenAt === undefined ? 'sealed_outside_certificate_period' : 'seal_proven_outside_certificate_period'
}
