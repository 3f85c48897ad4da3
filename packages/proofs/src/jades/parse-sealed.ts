import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import { decodeBase64Url } from '../encoding/base64.ts'
import { decodeUtf8 } from '../encoding/utf8.ts'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { failProof, maxProofs, type ProofProblem } from '../proof-report.ts'
import { parseProtectedHeader } from '../jose/protected-header.ts'

/** A JWS in JSON, as the file has it. The unprotected header is not read: nothing in it is signed. */
export interface SealedDocument {
  /** The stored payload text: what the signature covers, byte by byte. */
  readonly payload: string
  readonly signatures: readonly { readonly protected: string; readonly signature: string }[]
}

/** Reads a JWS of the general JSON form (RFC 7515 section 7.2.1), as European Digital Credentials are sealed. */
export function parseSealed(value: JsonValue): Result<SealedDocument, ProofProblem> {
  if (!isJsonObject(value) || typeof value.payload !== 'string' || !Array.isArray(value.signatures))
    return failProof('jws_ill_formed')
  const signatures = value.signatures as readonly JsonValue[]
  if (signatures.length === 0) return failProof('jws_without_signatures')
  if (signatures.length > maxProofs)
    return failProof('too_many_proofs', { found: signatures.length, allowed: maxProofs })
  const wrong = signatures.findIndex((signature) => !isSignature(signature))
  if (wrong >= 0) return failProof('jws_ill_formed', { place: `/signatures/${wrong}` })
  return succeed({ payload: value.payload, signatures: (signatures as readonly SealSignature[]).map(pickSigned) })
}

type SealSignature = SealedDocument['signatures'][number]

const isSignature = (value: JsonValue): boolean =>
  isJsonObject(value) && typeof value.protected === 'string' && typeof value.signature === 'string'

const pickSigned = ({ protected: header, signature }: SealSignature) => ({ protected: header, signature })

/** Critical extensions of a JAdES seal that are understood. */
export const understoodInSeals = [
  /** RFC 7797: the payload is signed as it stands. */
  'b64',
  /** Claimed signing time (ETSI TS 119 182-1, 5.2.1). */
  'sigT',
  /** A time stamp over the payload (5.2.6). It only adds a witness of time, so leaving it unread weakens nothing. */
  'adoTst',
  /** Names detached data (5.2.8); recognised so that it can be refused by name. */
  'sigD',
] as const

/** The sealed words: the payload as it stands, or decoded when the seal says it is base64url. */
export function readSealedContent(sealed: SealedDocument): Result<string, ProofProblem> {
  const styles = new Set<boolean>()
  for (const signature of sealed.signatures) {
    const header = parseProtectedHeader(signature.protected, understoodInSeals)
    if (!header.ok) return header
    styles.add(isUnencoded(header.value.members))
  }
  // RFC 7797 section 3: one payload, one reading.
  if (styles.size !== 1) return failProof('jws_ill_formed', { found: 'b64' })
  if (styles.has(true)) return succeed(sealed.payload)
  const bytes = decodeBase64Url(sealed.payload)
  const text = bytes.ok ? decodeUtf8(bytes.value) : bytes
  return text.ok ? text : failProof('jws_ill_formed', { found: 'payload' })
}

/** RFC 7797: the payload is signed as it stands, without base64url. */
export const isUnencoded = ({ b64 }: JsonObject): boolean => b64 === false
