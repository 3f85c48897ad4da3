import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import type { PublicJwk, PublicKey } from '../crypto-port.ts'
import { decodeBase58, encodeBase58 } from './base58.ts'
import { decodeBase64Url, encodeBase64Url } from './base64.ts'
import { compressPoint, decompressPoint, type CompressibleCurve } from './compressed-point.ts'

/** Multicodec prefixes (unsigned varint) of public keys. Source: W3C Controlled Identifiers 1.0, Multikey. */
const codecs = [
  { keyType: 'Ed25519', prefix: [0xed, 0x01], length: 32 },
  { keyType: 'P-256', prefix: [0x80, 0x24], length: 33 },
  { keyType: 'P-384', prefix: [0x81, 0x24], length: 49 },
] as const
type Codec = (typeof codecs)[number]

export interface MultikeyProblem {
  readonly code: 'multikey_not_base58btc' | 'multikey_type_unsupported' | 'multikey_ill_formed'
}

/** Reads a Multikey (`z6Mk...`, `zDn...`, `z82L...`) into a key. */
export function parseMultikey(text: string): Result<PublicKey, MultikeyProblem> {
  if (!text.startsWith('z')) return fail({ code: 'multikey_not_base58btc' })
  const decoded = decodeBase58(text.slice(1))
  return decoded.ok ? parseMultikeyBytes(decoded.value) : fail({ code: 'multikey_ill_formed' })
}

/** Reads the bytes of a Multikey: prefix and key. */
export function parseMultikeyBytes(bytes: Uint8Array): Result<PublicKey, MultikeyProblem> {
  const codec = codecs.find(({ prefix }) => prefix[0] === bytes[0] && prefix[1] === bytes[1])
  if (!codec) return fail({ code: 'multikey_type_unsupported' })
  const jwk = toJwk(codec, bytes.subarray(2))
  return jwk ? succeed({ kind: 'jwk', keyType: codec.keyType, jwk }) : fail({ code: 'multikey_ill_formed' })
}

function toJwk({ keyType, length }: Codec, key: Uint8Array): PublicJwk | undefined {
  if (key.length !== length) return undefined
  if (keyType === 'Ed25519') return { kty: 'OKP', crv: 'Ed25519', x: encodeBase64Url(key) }
  const point = decompressPoint(keyType, key)
  return point && { kty: 'EC', crv: keyType, x: encodeBase64Url(point.x), y: encodeBase64Url(point.y) }
}

/** Writes a key as a Multikey; undefined for key types without one here (RSA, P-521) and for keys not held as JWK. */
export function formatMultikey(key: PublicKey): string | undefined {
  const bytes = multikeyBytes(key)
  return bytes && `z${encodeBase58(bytes)}`
}

/** The bytes of a Multikey; undefined as for `formatMultikey`. */
export function multikeyBytes(key: PublicKey): Uint8Array | undefined {
  if (key.kind !== 'jwk') return undefined
  const codec = codecs.find(({ keyType }) => keyType === key.keyType)
  const bytes = codec && keyBytes(codec.keyType, key.jwk)
  return bytes && Uint8Array.from([...codec.prefix, ...bytes])
}

function keyBytes(keyType: 'Ed25519' | CompressibleCurve, { x = '', y = '' }: PublicJwk): Uint8Array | undefined {
  const first = decodeBase64Url(x)
  if (keyType === 'Ed25519') return first.ok ? first.value : undefined
  const second = decodeBase64Url(y)
  return first.ok && second.ok ? compressPoint({ x: first.value, y: second.value }) : undefined
}
