import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  webcrypto,
  type KeyObject,
} from 'node:crypto'
import type { CryptoPort, PublicKey, Signer } from '../src/crypto-port.ts'
import { formatDidJwk } from '../src/did/did-jwk.ts'
import { formatDidKey, verificationMethodOfDidKey } from '../src/did/did-key.ts'
import { parsePublicJwk } from '../src/did/public-jwk.ts'
import { createWebCrypto } from '../src/web-crypto.ts'

const onSubtle = createWebCrypto(webcrypto.subtle)

/** WebCrypto for everything but Ed25519, which Node 20's WebCrypto only has as an experiment. */
export const testCrypto: CryptoPort = {
  digest: onSubtle.digest,
  verify: (input) => {
    const { algorithm, publicKey, data, signature } = input
    if (algorithm !== 'EdDSA' || publicKey.keyType !== 'Ed25519' || publicKey.kind !== 'jwk')
      return onSubtle.verify(input)
    return verify(null, data, createPublicKey({ key: { ...publicKey.jwk }, format: 'jwk' }), signature)
  },
}

const keyKinds = {
  EdDSA: () => generateKeyPairSync('ed25519'),
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ES384: () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  ES512: () => generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  RS256: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
} as const
export type TestAlgorithm = keyof typeof keyKinds

export interface TestKey {
  readonly privateKey: KeyObject
  readonly publicKey: PublicKey
  /** did:key where the key type has one, else did:jwk. */
  readonly did: string
  readonly verificationMethod: string
  readonly didJwk: string
  readonly signer: Signer
}

/** A key made at test time. */
export function makeTestKey(algorithm: TestAlgorithm): TestKey {
  return toTestKey(algorithm, keyKinds[algorithm]().privateKey)
}

/** A test key of a fixed seed: for tests whose result must not change between runs. Protects nothing. */
export function testKeyOfSeed(fill: number): TestKey {
  const header = Buffer.from('302e020100300506032b657004220420', 'hex')
  const key = Buffer.concat([header, Buffer.alloc(32, fill)])
  return toTestKey('EdDSA', createPrivateKey({ key, format: 'der', type: 'pkcs8' }))
}

function toTestKey(algorithm: TestAlgorithm, privateKey: KeyObject): TestKey {
  const parsed = parsePublicJwk(createPublicKey(privateKey).export({ format: 'jwk' }))
  if (!parsed.ok) throw new Error(parsed.problem.code)
  const didKey = formatDidKey(parsed.value)
  const didJwk = formatDidJwk(parsed.value) ?? ''
  const verificationMethod = didKey === undefined ? `${didJwk}#0` : verificationMethodOfDidKey(didKey)
  return {
    privateKey,
    publicKey: parsed.value,
    did: didKey ?? didJwk,
    verificationMethod,
    didJwk,
    signer: { algorithm, verificationMethod, sign: (data) => signWith(algorithm, privateKey, data) },
  }
}

function signWith(algorithm: TestAlgorithm, key: KeyObject, data: Uint8Array): Uint8Array {
  if (algorithm === 'EdDSA') return new Uint8Array(sign(null, data, key))
  return new Uint8Array(sign(`sha${algorithm.slice(2)}`, data, { key, dsaEncoding: 'ieee-p1363' }))
}
