import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  verify,
  type JsonWebKey,
  type KeyObject,
  type SignKeyObjectInput,
} from 'node:crypto'
import {
  isAlgorithmOfKey,
  type CryptoPort,
  type PublicJwk,
  type PublicKey,
  type SignatureAlgorithm,
  type Signer,
} from '@wanderbuch/proofs/crypto-port'
import { formatDidKey, verificationMethodOfDidKey } from '@wanderbuch/proofs/did/did-key'

type KeyOptions = Omit<SignKeyObjectInput, 'key'>

const ecdsa: KeyOptions = { dsaEncoding: 'ieee-p1363' }
const pkcs1: KeyOptions = { padding: constants.RSA_PKCS1_PADDING }
const pss: KeyOptions = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }

const parametersOf: Readonly<
  Record<SignatureAlgorithm, { readonly hash: string | null; readonly options: KeyOptions | undefined }>
> = {
  EdDSA: { hash: null, options: undefined },
  ES256: { hash: 'sha256', options: ecdsa },
  ES384: { hash: 'sha384', options: ecdsa },
  ES512: { hash: 'sha512', options: ecdsa },
  RS256: { hash: 'sha256', options: pkcs1 },
  RS384: { hash: 'sha384', options: pkcs1 },
  RS512: { hash: 'sha512', options: pkcs1 },
  PS256: { hash: 'sha256', options: pss },
  PS384: { hash: 'sha384', options: pss },
  PS512: { hash: 'sha512', options: pss },
}

const digestNames = { 'sha-256': 'sha256', 'sha-384': 'sha384', 'sha-512': 'sha512' } as const

/** The crypto port on Node's own library; answers at once. Keys are read once as long as their object is kept. */
export const nodeCrypto: CryptoPort = {
  digest: (algorithm, bytes) => {
    const { buffer, byteOffset, length } = hash(digestNames[algorithm], bytes, 'buffer')
    return new Uint8Array(buffer, byteOffset, length)
  },
  hexDigest: (algorithm, data) => hash(digestNames[algorithm], data, 'hex'),
  base64UrlDigest: (algorithm, data) => hash(digestNames[algorithm], data, 'base64url'),
  verify: ({ algorithm, publicKey, data, signature, digest }) => {
    if (!isAlgorithmOfKey(algorithm, publicKey.keyType)) return false
    const { hash: ownHash, options } = parametersOf[algorithm]
    const hashName = digest !== undefined && options === ecdsa ? digestNames[digest] : ownHash
    try {
      const key = findKeyObject(publicKey)
      return verify(hashName, data, options ? { key, ...options } : key, signature)
    } catch {
      // A key that cannot be read verifies nothing; the port promises not to throw on hostile input.
      return false
    }
  },
}

/** Reading a key costs as much as some verifications; the cache goes with the objects it is keyed by. */
const keyObjects = new WeakMap<PublicKey, KeyObject>()

function findKeyObject(key: PublicKey): KeyObject {
  const known = keyObjects.get(key)
  if (known) return known
  const read = toKeyObject(key)
  keyObjects.set(key, read)
  return read
}

function toKeyObject(key: PublicKey): KeyObject {
  return key.kind === 'jwk'
    ? createPublicKey({ key: key.jwk as JsonWebKey, format: 'jwk' })
    : createPublicKey({ key: Buffer.from(key.bytes), format: 'der', type: 'spki' })
}

/** PKCS #8 header of a raw Ed25519 seed (RFC 8410 section 7). */
const ed25519SeedHeader = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * A signer on an Ed25519 private key: PEM text, 32-byte seed or Node key. Its `verificationMethod` is the key's did:key.
 * Throws when the key is of another type: a wrong key file is the operator's mistake, not input.
 */
export function createEd25519Signer(privateKey: string | Uint8Array | KeyObject): Signer {
  const key = toPrivateKey(privateKey)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`Ed25519 key expected, found ${key.asymmetricKeyType}`)
  const did = formatDidKey(toPublicKey(key))
  if (did === undefined) throw new Error('an Ed25519 key always has a did:key')
  return createNodeSigner({ algorithm: 'EdDSA', privateKey: key, verificationMethod: verificationMethodOfDidKey(did) })
}

function toPrivateKey(key: string | Uint8Array | KeyObject): KeyObject {
  if (typeof key === 'string') return createPrivateKey(key)
  if (!(key instanceof Uint8Array)) return key
  return createPrivateKey({ key: Buffer.concat([ed25519SeedHeader, key]), format: 'der', type: 'pkcs8' })
}

function toPublicKey(privateKey: KeyObject): PublicKey {
  const { kty, crv, x } = createPublicKey(privateKey).export({ format: 'jwk' }) as PublicJwk
  return { kind: 'jwk', keyType: 'Ed25519', jwk: { kty, ...(crv && { crv }), ...(x && { x }) } }
}

/** A signer on any private key Node holds, for example to seal with a certificate's key. */
export function createNodeSigner(input: {
  readonly algorithm: SignatureAlgorithm
  readonly privateKey: KeyObject
  readonly verificationMethod: string
}): Signer {
  const { algorithm, privateKey, verificationMethod } = input
  const { hash: hashName, options } = parametersOf[algorithm]
  return {
    algorithm,
    verificationMethod,
    sign: (data) => new Uint8Array(sign(hashName, data, { key: privateKey, ...options })),
  }
}

/** A fresh Ed25519 key: PKCS #8 PEM to keep, and its signer. */
export function generateEd25519(): { readonly privateKeyPem: string; readonly signer: Signer } {
  const { privateKey } = generateKeyPairSync('ed25519')
  const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return { privateKeyPem, signer: createEd25519Signer(privateKey) }
}
