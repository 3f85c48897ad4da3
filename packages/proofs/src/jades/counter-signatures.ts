import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import type { CryptoPort } from '../crypto-port.ts'
import { decodeBase64Url } from '../encoding/base64.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { isJsonObject } from '../json/json-object.ts'
import { codeOfSeal } from '../long-term/examine-seal.ts'
import { toProofResult, type ProofResult } from '../proof-report.ts'
import { checkSealSignature } from './check-seal-signature.ts'
import { isUnencoded, type SealSignature } from './parse-sealed.ts'
import { maxCounterSignatures } from '../long-term/counter-signatures.ts'
import type { UnsignedPart } from './unsigned-parts.ts'

/**
 * Verifies the counter-signatures (`cSig`) of a seal: each over the signature value of the seal, detached or with that very
 * value as its payload. They show that somebody else signed over the seal, and change nothing of what it says.
 * Source: ETSI TS 119 182-1 clause 5.3.2.
 */
export async function verifyCounterSignatures(
  parts: readonly UnsignedPart[],
  { signature: signed }: SealSignature,
  crypto: CryptoPort,
): Promise<readonly ProofResult[]> {
  const results: ProofResult[] = []
  const found = parts.filter(({ name }) => name === 'cSig').slice(0, maxCounterSignatures)
  for (const { value } of found) results.push(await verifyOne(value, signed, crypto))
  return results
}

async function verifyOne(value: JsonValue, signed: string, crypto: CryptoPort): Promise<ProofResult> {
  const read = readCounterSignature(value)
  if (!read) return toProofResult('jws_ill_formed')
  // A payload of its own would make it a signature over something else.
  if (read.payload !== '' && read.payload !== signed) return toProofResult('signature_wrong')
  const raw = decodeBase64Url(signed)
  const checked = await checkSealSignature({
    signature: read.signature,
    payloadOf: (members) => (isUnencoded(members) && raw.ok ? raw.value : encodeUtf8(signed)),
    details: {},
    crypto,
  })
  if ('unchanged' in checked) return checked
  const { certificate, known, claimedAt } = checked
  const code = codeOfSeal(certificate.known.certificate, { claimedAt, provenAt: undefined })
  return toProofResult(code, { ...known, signer: certificate.signer })
}

interface CounterSignature {
  readonly payload: string
  readonly signature: SealSignature
}

/** One JWS: compact, flattened, or general with one signature (RFC 7515 section 7). */
function readCounterSignature(value: JsonValue): CounterSignature | undefined {
  if (typeof value === 'string') {
    const [header, payload, signature, ...more] = value.split('.')
    if (header === undefined || payload === undefined || signature === undefined || more.length > 0) return undefined
    return { payload, signature: { protected: header, signature } }
  }
  if (!isJsonObject(value)) return undefined
  const { payload = '', signatures } = value
  const listed: readonly JsonValue[] = Array.isArray(signatures) ? (signatures as readonly JsonValue[]) : [value]
  const [one, ...more] = listed
  if (typeof payload !== 'string' || !isJsonObject(one) || more.length > 0) return undefined
  const { protected: header, signature, header: unprotected } = one
  if (typeof header !== 'string' || typeof signature !== 'string') return undefined
  const etsiU = isJsonObject(unprotected) ? unprotected.etsiU : undefined
  return { payload, signature: { protected: header, signature, ...(etsiU !== undefined && { etsiU }) } }
}
