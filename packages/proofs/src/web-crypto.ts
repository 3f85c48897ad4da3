import {
  isAlgorithmOfKey,
  type CryptoPort,
  type DigestAlgorithm,
  type PublicKey,
  type SignatureAlgorithm,
  type SignatureToVerify,
} from './crypto-port.ts'

type AlgorithmParameters = Readonly<Record<string, string | number>> & { readonly name: string }

/** The part of WebCrypto's SubtleCrypto that is used; a browser's `crypto.subtle` fits. */
export interface SubtleCryptoPart<Key = unknown> {
  digest(algorithm: string, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
  importKey(
    format: 'jwk',
    key: object,
    algorithm: AlgorithmParameters,
    extractable: boolean,
    usages: 'verify'[],
  ): Promise<Key>
  importKey(
    format: 'spki',
    key: Uint8Array<ArrayBuffer>,
    algorithm: AlgorithmParameters,
    extractable: boolean,
    usages: 'verify'[],
  ): Promise<Key>
  verify(
    algorithm: AlgorithmParameters,
    key: Key,
    signature: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>
}

const digestNames: Readonly<Record<DigestAlgorithm, string>> = {
  'sha-256': 'SHA-256',
  'sha-384': 'SHA-384',
  'sha-512': 'SHA-512',
}

const ecdsa = (namedCurve: string, hash: string) => ({
  forImport: { name: 'ECDSA', namedCurve },
  forUse: { name: 'ECDSA', hash },
})
const rsa = (name: string, hash: string, saltLength?: number) => ({
  forImport: { name, hash },
  forUse: { name, ...(saltLength !== undefined && { saltLength }) },
})

const parametersOf: Readonly<
  Record<SignatureAlgorithm, { readonly forImport: AlgorithmParameters; readonly forUse: AlgorithmParameters }>
> = {
  EdDSA: { forImport: { name: 'Ed25519' }, forUse: { name: 'Ed25519' } },
  ES256: ecdsa('P-256', 'SHA-256'),
  ES384: ecdsa('P-384', 'SHA-384'),
  ES512: ecdsa('P-521', 'SHA-512'),
  RS256: rsa('RSASSA-PKCS1-v1_5', 'SHA-256'),
  RS384: rsa('RSASSA-PKCS1-v1_5', 'SHA-384'),
  RS512: rsa('RSASSA-PKCS1-v1_5', 'SHA-512'),
  PS256: rsa('RSA-PSS', 'SHA-256', 32),
  PS384: rsa('RSA-PSS', 'SHA-384', 48),
  PS512: rsa('RSA-PSS', 'SHA-512', 64),
}

/** WebCrypto's types ask for bytes that are not shared between threads; ours never are. */
const own = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>

/** The crypto port on a SubtleCrypto handed in by the caller: `createWebCrypto(crypto.subtle)` in a browser. */
export function createWebCrypto<Key>(subtle: SubtleCryptoPart<Key>): CryptoPort {
  const keys: KeptKeys<Key> = new WeakMap()
  return {
    digest: async (algorithm, bytes) => new Uint8Array(await subtle.digest(digestNames[algorithm], own(bytes))),
    verify: (input) => verifyWith(subtle, input, keys),
  }
}

/** Imported keys by key and algorithm, as long as the object of the key is kept. */
type KeptKeys<Key> = WeakMap<PublicKey, Map<SignatureAlgorithm, Promise<Key>>>

function findKey<Key>(
  subtle: SubtleCryptoPart<Key>,
  { publicKey, algorithm }: SignatureToVerify,
  keys: KeptKeys<Key>,
): Promise<Key> {
  const known = keys.get(publicKey) ?? new Map<SignatureAlgorithm, Promise<Key>>()
  keys.set(publicKey, known)
  const found = known.get(algorithm) ?? importPublicKey(subtle, publicKey, parametersOf[algorithm].forImport)
  known.set(algorithm, found)
  return found
}

async function verifyWith<Key>(
  subtle: SubtleCryptoPart<Key>,
  input: SignatureToVerify,
  keys: KeptKeys<Key>,
): Promise<boolean> {
  const { algorithm, publicKey, data, signature, digest } = input
  if (!isAlgorithmOfKey(algorithm, publicKey.keyType)) return false
  try {
    const key = await findKey(subtle, input, keys)
    const { forUse } = parametersOf[algorithm]
    const isOther = digest !== undefined && forUse.name === 'ECDSA'
    return await subtle.verify(
      isOther ? { ...forUse, hash: digestNames[digest] } : forUse,
      key,
      own(signature),
      own(data),
    )
  } catch {
    // A key that cannot be imported verifies nothing; the port promises not to throw on hostile input.
    return false
  }
}

function importPublicKey<Key>(subtle: SubtleCryptoPart<Key>, key: PublicKey, algorithm: AlgorithmParameters) {
  return key.kind === 'jwk'
    ? subtle.importKey('jwk', key.jwk, algorithm, false, ['verify'])
    : subtle.importKey('spki', own(key.bytes), algorithm, false, ['verify'])
}
