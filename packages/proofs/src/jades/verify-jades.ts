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
import { examineSeal } from '../long-term/examine-seal.ts'
import { unreadDetails } from '../unread-seal-parts.ts'
import { listJadesStamps } from './jades-stamps.ts'
import { readJadesValues } from './jades-values.ts'
import { isUnencoded, understoodInSeals, type SealedDocument, type SealSignature } from './parse-sealed.ts'
import { readSealCertificate, type SealCertificate } from './seal-certificate.ts'
import { readUnsignedParts, unreadKinds } from './unsigned-parts.ts'

/**
 * Verifies every seal of a European Digital Credential against the certificate it carries: says whether the stored words
 * are unchanged since that key sealed them, and for a seal that holds what its chain, time stamps and revocation values show
 * (`seal`). Never that a certificate or an authority can be trusted: that is for trust sources. No clock is looked at.
 * Sources: ETSI TS 119 182-1 (JAdES), RFC 7515, RFC 7797.
 */
export async function verifyJades(sealed: SealedDocument, crypto: CryptoPort): Promise<ProofReport> {
  // Encoded once: turning the words into bytes costs as much as checking the signature over them.
  const payload = encodeUtf8(sealed.payload)
  const digest = encodeHex(await crypto.digest('sha-256', payload))
  const results: ProofResult[] = []
  for (const signature of sealed.signatures) results.push(await verifySeal({ payload, signature, crypto, digest }))
  return { mechanism: 'jades', results }
}

interface SealToVerify {
  /** The stored payload text, as bytes. */
  readonly payload: Uint8Array
  readonly signature: SealSignature
  readonly crypto: CryptoPort
  /** SHA-256 of the payload, hex. */
  readonly digest: string
}

async function verifySeal({ payload, signature, crypto, digest }: SealToVerify): Promise<ProofResult> {
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
  const data = concatBytes([encodeUtf8(`${signature.protected}.`), payload])
  const holds = await crypto.verify({ algorithm: alg, publicKey, data, signature: bytes.value })
  if (!holds) return toProofResult(codeOfMisfit(alg, crypto), { ...known, signer })
  return describeHolding(found.value, known, { payload, signature, members, crypto })
}

interface HoldingSeal extends Pick<SealToVerify, 'payload' | 'signature' | 'crypto'> {
  /** Members of the protected header. */
  readonly members: JsonObject
}

/** The result of a seal that holds, with all that its chain, time stamps and lists show. */
async function describeHolding(
  { known: leaf }: SealCertificate,
  known: ProofCircumstances,
  { payload, signature, members, crypto }: HoldingSeal,
): Promise<ProofResult> {
  const claimedAt = findClaimedSecond(known.signedAt)
  const parts = readUnsignedParts(signature.etsiU)
  const values = readJadesValues(parts, members.x5c)
  const stamps = listJadesStamps({ payload, signature, members, parts })
  const isBasic = claimedAt !== undefined && hasBasicMembers(members)
  const { code, signer, material } = await examineSeal({ leaf, claimedAt, isBasic, stamps, values, crypto })
  const details = { ...known.details, ...unreadDetails(unreadKinds(signature.etsiU)) }
  return toProofResult(code, { ...known, details, signer, seal: material })
}

/**
 * One claimed time, one digest of the certificate, and the binding members marked as such (clause 6.3, level B-B). `sigT` is
 * accepted after 2025-05-15 too, when `iat` took its place.
 */
function hasBasicMembers(members: JsonObject): boolean {
  const has = (name: string) => Object.hasOwn(members, name)
  const crit: readonly unknown[] = Array.isArray(members.crit) ? members.crit : []
  const isMarked = ['sigT', 'x5t#o', 'adoTst'].every((name) => !has(name) || crit.includes(name))
  return has('sigT') !== has('iat') && has('x5t#S256') !== has('x5t#o') && isMarked
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
