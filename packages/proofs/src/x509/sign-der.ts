import type { SignatureAlgorithm, Signer } from '../crypto-port.ts'
import { writeBitString, writeElement, writeInteger, writeObjectIdentifier, writeSequence } from './write-der.ts'

const signatureTypes: Partial<Readonly<Record<SignatureAlgorithm, string>>> = {
  RS256: '1.2.840.113549.1.1.11',
  RS384: '1.2.840.113549.1.1.12',
  RS512: '1.2.840.113549.1.1.13',
  ES256: '1.2.840.10045.4.3.2',
  ES384: '1.2.840.10045.4.3.3',
  ES512: '1.2.840.10045.4.3.4',
  EdDSA: '1.3.101.112',
}

/** AlgorithmIdentifier of a signature. Throws for algorithms without a certificate form here. */
export function writeSignatureAlgorithm(algorithm: SignatureAlgorithm): Uint8Array {
  const type = signatureTypes[algorithm]
  if (type === undefined) throw new Error(`no certificate form for ${algorithm}`)
  const parameters = algorithm.startsWith('RS') ? [writeElement(0x05)] : []
  return writeSequence(writeObjectIdentifier(type), ...parameters)
}

/** Certificates and CMS carry ECDSA as a sequence of r and s (RFC 3279 section 2.2.3). */
export function writeSignatureValue(algorithm: SignatureAlgorithm, signature: Uint8Array): Uint8Array {
  if (!algorithm.startsWith('ES')) return signature
  const half = signature.length / 2
  return writeSequence(writeInteger(signature.subarray(0, half)), writeInteger(signature.subarray(half)))
}

/** `SEQUENCE { toBeSigned, algorithm, signature, ...after }`: the form of certificates, lists and OCSP responses. */
export async function signDer(toBeSigned: Uint8Array, signer: Signer, ...after: readonly Uint8Array[]) {
  const { algorithm } = signer
  const signature = writeSignatureValue(algorithm, await signer.sign(toBeSigned))
  return writeSequence(toBeSigned, writeSignatureAlgorithm(algorithm), writeBitString(signature), ...after)
}
