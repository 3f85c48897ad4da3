import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { failProof, maxProofs, type ProofProblem } from '../proof-report.ts'

/** One signature of a JWS in JSON, written as the compact form it stands for. */
export interface JsonJwsSignature {
  readonly token: string
  /** Unprotected: nothing in it is signed. */
  readonly header: JsonObject
}

/**
 * Reads a JWS in JSON, flattened or general (RFC 7515 section 7.2). Each signature becomes the compact token over the same
 * payload; a general form without signatures is refused. Whether a token holds is judged where tokens are judged.
 */
export function parseJsonJws(value: JsonValue): Result<readonly JsonJwsSignature[], ProofProblem> {
  if (!isJsonObject(value) || typeof value.payload !== 'string') return failProof('jws_ill_formed')
  const { payload, signatures } = value
  if (signatures === undefined) return readSignatures(payload, [value])
  // Both forms at once would let two readers check two signatures.
  if (value.signature !== undefined || value.protected !== undefined || !Array.isArray(signatures))
    return failProof('jws_ill_formed', { place: '/signatures' })
  return readSignatures(payload, signatures as readonly JsonValue[])
}

function readSignatures(
  payload: string,
  signatures: readonly JsonValue[],
): Result<readonly JsonJwsSignature[], ProofProblem> {
  if (signatures.length === 0) return failProof('jws_without_signatures')
  if (signatures.length > maxProofs)
    return failProof('too_many_proofs', { found: signatures.length, allowed: maxProofs })
  const read = signatures.flatMap((one) => readSignature(payload, one) ?? [])
  return read.length === signatures.length ? succeed(read) : failProof('jws_ill_formed', { place: '/signatures' })
}

function readSignature(payload: string, one: JsonValue): JsonJwsSignature | undefined {
  if (!isJsonObject(one)) return undefined
  const { protected: signedHeader, signature, header = {} } = one
  if (typeof signedHeader !== 'string' || typeof signature !== 'string' || !isJsonObject(header)) return undefined
  return { token: `${signedHeader}.${payload}.${signature}`, header }
}
