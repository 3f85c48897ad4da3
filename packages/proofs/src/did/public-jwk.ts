import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import type { KeyType, PublicJwk, PublicKey } from '../crypto-port.ts'
import { decodeBase64Url } from '../encoding/base64.ts'

export interface JwkProblem {
  readonly code:
    | 'jwk_ill_formed'
    | 'jwk_type_unsupported'
    /** Members of a private key are present. */
    | 'jwk_private'
    /** RSA below 2048 bits. */
    | 'jwk_too_weak'
}

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']
const fieldLength: Readonly<Record<string, number>> = { Ed25519: 32, 'P-256': 32, 'P-384': 48, 'P-521': 66 }
const minRsaBytes = 256

/** Reads the public members of a JSON Web Key and drops all others (`alg`, `kid`, `x5u` never count). Source: RFC 7517, 7518, 8037. */
export function parsePublicJwk(input: unknown): Result<PublicKey, JwkProblem> {
  if (typeof input !== 'object' || input === null) return fail({ code: 'jwk_ill_formed' })
  const jwk = input as Readonly<Record<string, unknown>>
  if (privateMembers.some((name) => Object.hasOwn(jwk, name))) return fail({ code: 'jwk_private' })
  if (jwk.kty === 'RSA') return parseRsa(jwk)
  const keyType = findCurve(jwk)
  if (!keyType) return fail({ code: 'jwk_type_unsupported' })
  const { x, y } = jwk
  if (!hasLength(x, fieldLength[keyType])) return fail({ code: 'jwk_ill_formed' })
  if (keyType === 'Ed25519') return toKey(keyType, { kty: 'OKP', crv: keyType, x })
  if (!hasLength(y, fieldLength[keyType])) return fail({ code: 'jwk_ill_formed' })
  return toKey(keyType, { kty: 'EC', crv: keyType, x, y })
}

const toKey = (keyType: KeyType, jwk: PublicJwk) => succeed({ kind: 'jwk', keyType, jwk } as const)

function findCurve({ kty, crv }: Readonly<Record<string, unknown>>): Exclude<KeyType, 'RSA'> | undefined {
  if (kty === 'OKP' && crv === 'Ed25519') return crv
  if (kty === 'EC' && (crv === 'P-256' || crv === 'P-384' || crv === 'P-521')) return crv
  return undefined
}

function hasLength(text: unknown, length: number | undefined): text is string {
  if (typeof text !== 'string') return false
  const bytes = decodeBase64Url(text)
  return bytes.ok && bytes.value.length === length
}

function parseRsa({ n, e }: Readonly<Record<string, unknown>>): Result<PublicKey, JwkProblem> {
  if (typeof n !== 'string' || typeof e !== 'string') return fail({ code: 'jwk_ill_formed' })
  const modulus = decodeBase64Url(n)
  const exponent = decodeBase64Url(e)
  if (!modulus.ok || !exponent.ok || modulus.value[0] === 0) return fail({ code: 'jwk_ill_formed' })
  if (modulus.value.length < minRsaBytes || modulus.value.length > 2048) return fail({ code: 'jwk_too_weak' })
  return toKey('RSA', { kty: 'RSA', n, e })
}
