import type { CryptoPort } from '../crypto-port.ts'
import { encodeHex } from '../encoding/hex.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import type { JsonObject } from '../json/json-object.ts'
import { unreadCounterSignatures } from '../long-term/counter-signatures.ts'
import { examineSeal } from '../long-term/examine-seal.ts'
import { toProofResult, type ProofReport, type ProofResult } from '../proof-report.ts'
import { unreadDetails } from '../unread-seal-parts.ts'
import { checkSealSignature } from './check-seal-signature.ts'
import { verifyCounterSignatures } from './counter-signatures.ts'
import { listJadesStamps } from './jades-stamps.ts'
import { readJadesValues } from './jades-values.ts'
import type { SealedDocument, SealSignature } from './parse-sealed.ts'
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
  const checked = await checkSealSignature({ signature, payloadOf: () => payload, details: { digest }, crypto })
  if ('unchanged' in checked) return checked
  const { certificate, members, known, claimedAt } = checked
  const leaf = certificate.known
  const parts = readUnsignedParts(signature.etsiU)
  const values = readJadesValues(parts, members.x5c)
  const stamps = listJadesStamps({ payload, signature, members, parts })
  const isBasic = claimedAt !== undefined && hasBasicMembers(members)
  const { code, signer, material } = await examineSeal({ leaf, claimedAt, isBasic, stamps, values, crypto })
  const counterSignatures = await verifyCounterSignatures(parts, signature, crypto)
  const found = parts.filter(({ name }) => name === 'cSig').length
  const unread = [...unreadKinds(signature.etsiU), ...unreadCounterSignatures(counterSignatures, found)]
  const seal = { ...material, ...(counterSignatures.length > 0 && { counterSignatures }) }
  return toProofResult(code, { ...known, details: { ...known.details, ...unreadDetails(unread) }, signer, seal })
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
