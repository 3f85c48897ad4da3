import { isAlgorithmOfKey, type CryptoPort } from '../crypto-port.ts'
import { decodeBase64Url } from '../encoding/base64.ts'
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
import { isUnencoded, understoodInSeals, type SealedDocument } from './parse-sealed.ts'
import { readSealCertificate } from './seal-certificate.ts'

/**
 * Verifies every seal of a European Digital Credential against the certificate it carries: says whether the stored words
 * are unchanged since that key sealed them, never that the certificate can be trusted. `etsiU` and all else that is not
 * signed is left aside; no chain, list or clock is looked at.
 * Sources: ETSI TS 119 182-1 (JAdES), RFC 7515, RFC 7797.
 */
export async function verifyJades(sealed: SealedDocument, crypto: CryptoPort): Promise<ProofReport> {
  const digest = encodeHex(await crypto.digest('sha-256', encodeUtf8(sealed.payload)))
  const results: ProofResult[] = []
  for (const signature of sealed.signatures) results.push(await verifySeal({ sealed, signature, crypto, digest }))
  return { mechanism: 'jades', results }
}

interface SealToVerify {
  readonly sealed: SealedDocument
  readonly signature: SealedDocument['signatures'][number]
  readonly crypto: CryptoPort
  /** SHA-256 of the payload, hex. */
  readonly digest: string
}

async function verifySeal({ sealed, signature, crypto, digest }: SealToVerify): Promise<ProofResult> {
  const header = parseProtectedHeader(signature.protected, understoodInSeals)
  if (!header.ok) return toProofResult(header.problem.code, header.problem)
  const { alg, members } = header.value
  const known = readCircumstances(members, { alg, digest })
  const refused = findRefusedForm(members)
  if (refused) return toProofResult(refused, known)
  const found = await readSealCertificate(members, crypto)
  if (!found.ok) return toProofResult(found.problem.code, known)
  const { certificate, signer } = found.value
  const bytes = decodeBase64Url(signature.signature)
  if (!bytes.ok) return toProofResult('jws_ill_formed', { ...known, signer })
  const { publicKey } = certificate
  if (!publicKey || !isAlgorithmOfKey(alg, publicKey.keyType))
    return toProofResult('key_not_for_algorithm', { ...known, signer })
  const data = encodeUtf8(`${signature.protected}.${sealed.payload}`)
  const holds = await crypto.verify({ algorithm: alg, publicKey, data, signature: bytes.value })
  return toProofResult(holds ? codeWhenItHolds(certificate, known.signedAt) : codeOfMisfit(alg, crypto), {
    ...known,
    signer,
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

function codeWhenItHolds({ isForSigning, notBefore, notAfter }: Certificate, signedAt: string | undefined): ProofCode {
  if (!isForSigning) return 'certificate_not_for_signing'
  if (signedAt === undefined || !utcSeconds.test(signedAt)) return 'sealing_time_missing'
  const second = `${signedAt.slice(0, 19)}Z`
  return notBefore <= second && second <= notAfter ? 'signature_holds' : 'sealed_outside_certificate_period'
}
