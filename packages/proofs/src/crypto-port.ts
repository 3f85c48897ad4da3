/** What may be a value now or a promise of it: node:crypto answers at once, WebCrypto later. */
export type Awaitable<Value> = Value | Promise<Value>

export type DigestAlgorithm = 'sha-256' | 'sha-384' | 'sha-512'

/** JOSE names (RFC 7518, RFC 8037); the same names are used for Data Integrity keys. No MAC and no `none` by design. */
export const signatureAlgorithms = [
  'EdDSA',
  'ES256',
  'ES384',
  'ES512',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
] as const
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number]

export type KeyType = 'Ed25519' | 'P-256' | 'P-384' | 'P-521' | 'RSA'

/** Public members of a JSON Web Key (RFC 7517), nothing else. Values are base64url. */
export interface PublicJwk {
  readonly kty: 'OKP' | 'EC' | 'RSA'
  readonly crv?: string
  readonly x?: string
  readonly y?: string
  readonly n?: string
  readonly e?: string
}

/** A public key with its type known before it is used, so that an algorithm can be held against it. */
export type PublicKey =
  | { readonly kind: 'jwk'; readonly keyType: KeyType; readonly jwk: PublicJwk }
  /** SubjectPublicKeyInfo, DER (RFC 5280 section 4.1), as certificates carry it. */
  | { readonly kind: 'spki'; readonly keyType: KeyType; readonly bytes: Uint8Array }

export interface SignatureToVerify {
  readonly algorithm: SignatureAlgorithm
  readonly publicKey: PublicKey
  readonly data: Uint8Array
  /** ECDSA as r and s side by side (IEEE P1363, RFC 7518 section 3.4), never DER. */
  readonly signature: Uint8Array
  /** ECDSA of certificates and time stamps, where any digest goes with any curve (RFC 5758): in place of the algorithm's own. */
  readonly digest?: DigestAlgorithm
}

/**
 * The cryptography this package needs from outside. `verify` answers false for a wrong signature, for a key that cannot
 * be read and for an algorithm that does not belong to the key; it does not throw on hostile input.
 */
export interface CryptoPort {
  readonly digest: (algorithm: DigestAlgorithm, bytes: Uint8Array) => Awaitable<Uint8Array>
  /** Digest of bytes, or of a text's UTF-8 bytes, as lower-case hex, where the platform has a shorter way to it than `digest`. */
  readonly hexDigest?: (algorithm: DigestAlgorithm, data: string | Uint8Array) => Awaitable<string>
  /** As `hexDigest`, in base64url without padding. */
  readonly base64UrlDigest?: (algorithm: DigestAlgorithm, data: string | Uint8Array) => Awaitable<string>
  readonly verify: (input: SignatureToVerify) => Awaitable<boolean>
  /** Methods this platform does not have: a signature made with one is not determined, never wrong. */
  readonly lacks?: readonly SignatureAlgorithm[]
}

/** Holds a private key without showing it. */
export interface Signer {
  readonly algorithm: SignatureAlgorithm
  /** Identifier of the public key for the reader: a DID URL, or the subject of a certificate. */
  readonly verificationMethod: string
  /** ECDSA as r and s side by side (IEEE P1363). */
  readonly sign: (data: Uint8Array) => Awaitable<Uint8Array>
}

const algorithmsOfKey: Readonly<Record<KeyType, readonly SignatureAlgorithm[]>> = {
  Ed25519: ['EdDSA'],
  'P-256': ['ES256'],
  'P-384': ['ES384'],
  'P-521': ['ES512'],
  RSA: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
}

/** Each key type has its own algorithms: a signature header never chooses how a key is used. */
export function isAlgorithmOfKey(algorithm: SignatureAlgorithm, keyType: KeyType): boolean {
  return algorithmsOfKey[keyType].includes(algorithm)
}

export function isSignatureAlgorithm(name: unknown): name is SignatureAlgorithm {
  return signatureAlgorithms.includes(name as SignatureAlgorithm)
}
