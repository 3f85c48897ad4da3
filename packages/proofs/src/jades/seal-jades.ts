import type { CryptoPort, Signer } from '../crypto-port.ts'
import { encodeBase64, encodeBase64Url } from '../encoding/base64.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import type { JsonObject } from '../json/json-object.ts'

export interface SealToMake {
  /** The words to seal, byte by byte as they will be stored. */
  readonly payload: string
  readonly signer: Signer
  /** DER, the signing key's certificate first. */
  readonly certificates: readonly Uint8Array[]
  /** Claimed time of sealing, UTC with seconds: `2026-11-22T10:00:00Z`. */
  readonly sealedAt: string
  /** Where the claimed time stands; when not given, `iat` from 2025-05-15 on, as the standard asks since then, else `sigT`. */
  readonly timeMember?: 'iat' | 'sigT'
  readonly crypto: CryptoPort
}

/** ETSI TS 119 182-1 clause 6.3, requirement on `iat` and `sigT`. */
const iatSince = '2025-05-15'

/**
 * Seals words as JAdES baseline B-B in the form European Digital Credentials use (general JSON, payload as it stands).
 * Without a time stamp or revocation data: nothing but the key vouches for the time; `extendSeal` adds them.
 * Throws when there is no certificate, and for a time that cannot be read as `iat`: mistakes of the caller.
 * Source: ETSI TS 119 182-1 clauses 5.1, 5.2 and 6.3.
 */
export async function sealJades(input: SealToMake): Promise<JsonObject> {
  const { payload, signer, certificates, crypto } = input
  const [leaf] = certificates
  if (!leaf) throw new Error('a seal needs the certificate of its key')
  const header = {
    alg: signer.algorithm,
    cty: 'json',
    'x5t#S256': encodeBase64Url(await crypto.digest('sha-256', leaf)),
    x5c: certificates.map(encodeBase64),
    typ: 'jose+json',
    b64: false,
    ...writeClaimedTime(input),
  }
  const encoded = encodeBase64Url(encodeUtf8(JSON.stringify(header)))
  const signature = encodeBase64Url(await signer.sign(encodeUtf8(`${encoded}.${payload}`)))
  return { payload, signatures: [{ protected: encoded, signature }] }
}

/** `iat` is no critical member, `sigT` is one (clause 5.1.9). */
function writeClaimedTime({ sealedAt, timeMember = sealedAt < iatSince ? 'sigT' : 'iat' }: SealToMake): JsonObject {
  if (timeMember === 'sigT') return { sigT: sealedAt, crit: ['b64', 'sigT'] }
  const seconds = Date.parse(sealedAt) / 1000
  if (!Number.isInteger(seconds)) throw new Error(`UTC time with seconds expected, found ${sealedAt}`)
  return { iat: seconds, crit: ['b64'] }
}
