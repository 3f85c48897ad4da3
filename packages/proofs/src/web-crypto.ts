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

/** Published keys of methods that browsers lack: RFC 8037 appendix A.2, RFC 7515 appendix A.4. */
const probes: readonly (readonly [SignatureAlgorithm, object])[] = [
  ['EdDSA', { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }],
  [
    'ES512',
    {
      kty: 'EC',
      crv: 'P-521',
      x: 'AekpBQ8ST8a8VcfVOTNl353vSrDCLLJXmPk06wTjxrrjcBpXp5EOnYG_NjFZ6OvLFV1jSfS9tsz4qUxcWceqwQGk',
      y: 'ADSmRA43Z1DSNx_RvcLI87cdL07l6jQyyBXMoxVg_l2Th-x3S1WDhjDly79ajL4Kkd0AZMaZmh9ubmf63e3kyMj2',
    },
  ],
]

/** Methods this SubtleCrypto does not have: older browsers lack Ed25519, some P-521. For `createWebCrypto`. */
export async function findLackingAlgorithms<Key>(
  subtle: SubtleCryptoPart<Key>,
): Promise<readonly SignatureAlgorithm[]> {
  const lacking: SignatureAlgorithm[] = []
  for (const [algorithm, key] of probes) {
    const asked = subtle.importKey('jwk', key, parametersOf[algorithm].forImport, false, ['verify'])
    if (!(await asked.then(Boolean, () => false))) lacking.push(algorithm)
  }
  return lacking
}

/**
 * The crypto port on a SubtleCrypto handed in by the caller: `createWebCrypto(crypto.subtle)` in a browser. `lacks`: what
 * `findLackingAlgorithms` found, so that such signatures stay not determined instead of wrong.
 */
export function createWebCrypto<Key>(
  subtle: SubtleCryptoPart<Key>,
  lacks: readonly SignatureAlgorithm[] = [],
): CryptoPort {
  const keys: KeptKeys<Key> = new WeakMap()
  return {
    lacks,
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
