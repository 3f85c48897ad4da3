import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import { decodeBase64Url } from '../encoding/base64.ts'
import { decodeUtf8 } from '../encoding/utf8.ts'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { failProof, maxProofs, type ProofProblem } from '../proof-report.ts'
import { parseProtectedHeader } from '../jose/protected-header.ts'

/** A JWS in JSON, as the file has it. */
export interface SealedDocument {
  /** The stored payload text: what the signature covers, byte by byte. */
  readonly payload: string
  readonly signatures: readonly SealSignature[]
}

export interface SealSignature {
  readonly protected: string
  readonly signature: string
  /** `etsiU` of the unprotected header, as it stands: not signed, so each part of it has to prove itself. All else there is left aside. */
  readonly etsiU?: JsonValue
}

/** Reads a JWS of the general JSON form (RFC 7515 section 7.2.1), as European Digital Credentials are sealed. */
export function parseSealed(value: JsonValue): Result<SealedDocument, ProofProblem> {
  if (!isJsonObject(value) || typeof value.payload !== 'string' || !Array.isArray(value.signatures))
    return failProof('jws_ill_formed')
  const signatures = value.signatures as readonly JsonValue[]
  if (signatures.length === 0) return failProof('jws_without_signatures')
  if (signatures.length > maxProofs)
    return failProof('too_many_proofs', { found: signatures.length, allowed: maxProofs })
  const wrong = signatures.findIndex((signature) => !readSignature(signature))
  if (wrong >= 0) return failProof('jws_ill_formed', { place: `/signatures/${wrong}` })
  return succeed({ payload: value.payload, signatures: signatures.flatMap((one) => readSignature(one) ?? []) })
}

function readSignature(value: JsonValue): SealSignature | undefined {
  if (!isJsonObject(value)) return undefined
  const { protected: signedHeader, signature, header } = value
  if (typeof signedHeader !== 'string' || typeof signature !== 'string') return undefined
  const etsiU = isJsonObject(header) ? header.etsiU : undefined
  return { protected: signedHeader, signature, ...(etsiU !== undefined && { etsiU }) }
}

/** Critical extensions of a JAdES seal that are understood. */
export const understoodInSeals = [
  /** RFC 7797: the payload is signed as it stands. */
  'b64',
  /** Claimed signing time (ETSI TS 119 182-1, 5.2.1). */
  'sigT',
  /** A time stamp over the payload (5.2.6): an own witness that the words were there. */
  'adoTst',
  /** Digest of the certificate with another algorithm than SHA-256 (5.2.2.2). */
  'x5t#o',
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
