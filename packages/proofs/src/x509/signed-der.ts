import {
  isAlgorithmOfKey,
  type CryptoPort,
  type DigestAlgorithm,
  type KeyType,
  type PublicKey,
  type SignatureAlgorithm,
} from '../crypto-port.ts'
import { readSignatureAlgorithm } from './signature-algorithm.ts'
import { derTags, readChildren, readElement, type DerElement } from './read-der.ts'
import { readEcdsaSignature } from './ecdsa-signature.ts'

/** Signed bytes with their signature, as certificates, revocation lists and OCSP responses carry them. */
export interface SignedDer {
  readonly toBeSigned: Uint8Array
  /** Undefined for algorithms that are not on our list, MD5 and SHA-1 among them. */
  readonly algorithm: SignatureAlgorithm | undefined
  readonly signature: Uint8Array
}

/** The signed form of `SEQUENCE { toBeSigned, algorithm, signature }`; undefined when the parts are not of that form. */
export function readSigned(
  toBeSigned: DerElement | undefined,
  algorithm: DerElement | undefined,
  signature: DerElement | undefined,
): SignedDer | undefined {
  const bits = readBitString(signature)
  if (!toBeSigned || algorithm?.tag !== derTags.sequence || !bits) return undefined
  return { toBeSigned: toBeSigned.whole, algorithm: readSignatureAlgorithm(algorithm), signature: bits }
}

/** The bytes of a bit string that consists of whole bytes. */
export function readBitString(element: DerElement | undefined): Uint8Array | undefined {
  return element?.tag === derTags.bitString && element.content[0] === 0 ? element.content.subarray(1) : undefined
}

/** The three parts of a signed structure that fills the bytes exactly. */
export function readSignedParts(der: Uint8Array): readonly DerElement[] | undefined {
  const whole = readElement(der)
  const parts = readChildren(whole, derTags.sequence)
  return whole?.whole.length === der.length && parts?.length === 3 ? parts : undefined
}

const algorithmOfCurve: Partial<Readonly<Record<KeyType, SignatureAlgorithm>>> = {
  'P-256': 'ES256',
  'P-384': 'ES384',
  'P-521': 'ES512',
}

/** Answers by what was signed and by whose key, as long as both are kept: certificates come again in every document. */
const remembered = new WeakMap<CryptoPort, WeakMap<SignedDer, WeakMap<PublicKey, boolean>>>()

function answersAbout(signed: SignedDer, crypto: CryptoPort): WeakMap<PublicKey, boolean> {
  const byCrypto = remembered.get(crypto) ?? new WeakMap<SignedDer, WeakMap<PublicKey, boolean>>()
  const answers = byCrypto.get(signed) ?? new WeakMap<PublicKey, boolean>()
  remembered.set(crypto, byCrypto.set(signed, answers))
  return answers
}

/** Whether this key made the signature. False also for weak keys and for algorithms that do not belong to the key. */
export async function isSignedBy(
  signed: SignedDer,
  publicKey: PublicKey | undefined,
  crypto: CryptoPort,
): Promise<boolean> {
  if (!publicKey) return false
  const answers = answersAbout(signed, crypto)
  const answer = answers.get(publicKey) ?? (await verifySigned(signed, publicKey, crypto))
  answers.set(publicKey, answer)
  return answer
}

async function verifySigned(
  { toBeSigned: data, algorithm, signature }: SignedDer,
  publicKey: PublicKey,
  crypto: CryptoPort,
): Promise<boolean> {
  if (!algorithm) return false
  if (algorithm.startsWith('ES')) {
    // Here the name tells the digest, and the key the curve: both in any pair (RFC 5758 section 3.2).
    const ofCurve = algorithmOfCurve[publicKey.keyType]
    const plain = readEcdsaSignature(signature, publicKey.keyType)
    if (!ofCurve || !plain) return false
    const digest = `sha-${algorithm.slice(2)}` as DigestAlgorithm
    return crypto.verify({ algorithm: ofCurve, publicKey, data, signature: plain, digest })
  }
  return isAlgorithmOfKey(algorithm, publicKey.keyType) && crypto.verify({ algorithm, publicKey, data, signature })
}
