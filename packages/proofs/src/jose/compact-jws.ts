import { succeed, type Result } from '@wanderbuch/standards/result'
import type { Signer } from '../crypto-port.ts'
import { decodeBase64Url, encodeBase64Url } from '../encoding/base64.ts'
import { encodeAscii, encodeUtf8 } from '../encoding/utf8.ts'
import type { JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import { parseProtectedHeader, type ProtectedHeader } from './protected-header.ts'

export interface CompactJws {
  readonly header: ProtectedHeader
  readonly payload: Uint8Array
  readonly signature: Uint8Array
  /** The bytes the signature covers. */
  readonly signedBytes: Uint8Array
}

/** Longest token read, in characters. */
const maxLength = 28_000_000

/** Reads a compact JWS (RFC 7515 section 7.1). No critical extension is understood in this form. */
export function parseCompactJws(token: string): Result<CompactJws, ProofProblem> {
  if (token.length > maxLength) return failProof('jws_ill_formed', { reason: 'too_long' })
  const [encodedHeader = '', , encodedSignature = '', ...more] = token.split('.', 5)
  if (more.length > 0) return failProof('jws_ill_formed', { reason: 'parts' })
  const header = parseProtectedHeader(encodedHeader, [])
  if (!header.ok) return header
  if (encodedSignature === '') return failProof('jws_ill_formed')
  // Turned into bytes once: signed bytes and letters to decode are the same. A header that was read is all ASCII.
  const letters = encodeAscii(token)
  const payloadEnd = letters.lastIndexOf(dot)
  const signedBytes = letters.subarray(0, payloadEnd)
  const payload = decodeBase64Url(letters.subarray(encodedHeader.length + 1, payloadEnd))
  const signature = decodeBase64Url(letters.subarray(payloadEnd + 1))
  if (!payload.ok || !signature.ok) return failProof('jws_ill_formed')
  return succeed({ header: header.value, payload: payload.value, signature: signature.value, signedBytes })
}

const dot = 0x2e

/** Writes a compact JWS; `alg` is the signer's. */
export async function signCompactJws(input: {
  readonly header: JsonObject
  readonly payload: Uint8Array
  readonly signer: Signer
}): Promise<string> {
  const { header, payload, signer } = input
  const encodedHeader = encodeBase64Url(encodeUtf8(JSON.stringify({ ...header, alg: signer.algorithm })))
  const signed = `${encodedHeader}.${encodeBase64Url(payload)}`
  return `${signed}.${encodeBase64Url(await signer.sign(encodeUtf8(signed)))}`
}
