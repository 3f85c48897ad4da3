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
  readonly crypto: CryptoPort
}

/**
 * Seals words as JAdES baseline B in the form European Digital Credentials use (general JSON, payload as it stands).
 * Without a time stamp or revocation data: nothing but the key vouches for the time.
 * Throws when there is no certificate: that is a mistake of the caller.
 */
export async function sealJades(input: SealToMake): Promise<JsonObject> {
  const { payload, signer, certificates, sealedAt, crypto } = input
  const [leaf] = certificates
  if (!leaf) throw new Error('a seal needs the certificate of its key')
  const header = {
    alg: signer.algorithm,
    cty: 'json',
    'x5t#S256': encodeBase64Url(await crypto.digest('sha-256', leaf)),
    x5c: certificates.map(encodeBase64),
    typ: 'jose+json',
    b64: false,
    sigT: sealedAt,
    crit: ['b64', 'sigT'],
  }
  const encoded = encodeBase64Url(encodeUtf8(JSON.stringify(header)))
  const signature = encodeBase64Url(await signer.sign(encodeUtf8(`${encoded}.${payload}`)))
  return { payload, signatures: [{ protected: encoded, signature }] }
}
