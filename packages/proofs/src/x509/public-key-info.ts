import type { KeyType, PublicKey } from '../crypto-port.ts'
import { derTags, readChildren, readElement, readObjectIdentifier, type DerElement } from './read-der.ts'

const rsa = '1.2.840.113549.1.1.1'
const elliptic = '1.2.840.10045.2.1'
const ed25519 = '1.3.101.112'
const curves: Readonly<Record<string, KeyType>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
}
const minRsaBytes = 256

/**
 * The key of a SubjectPublicKeyInfo; undefined for key types without an algorithm here and for RSA below 2048 bits.
 * Sources: RFC 5280 section 4.1.2.7, RFC 3279, RFC 5480, RFC 8410.
 */
export function readPublicKeyInfo(element: DerElement): PublicKey | undefined {
  const [algorithm, keyBits] = readChildren(element, derTags.sequence) ?? []
  const [identifier, parameters] = readChildren(algorithm, derTags.sequence) ?? []
  const keyType = findKeyType(readObjectIdentifier(identifier), readObjectIdentifier(parameters))
  if (!keyType || (keyType === 'RSA' && !isStrongRsa(keyBits))) return undefined
  return { kind: 'spki', keyType, bytes: element.whole.slice() }
}

function findKeyType(algorithm: string | undefined, parameters: string | undefined): KeyType | undefined {
  if (algorithm === rsa) return 'RSA'
  if (algorithm === ed25519) return 'Ed25519'
  return algorithm === elliptic && parameters !== undefined ? curves[parameters] : undefined
}

function isStrongRsa(keyBits: DerElement | undefined): boolean {
  if (keyBits?.tag !== derTags.bitString) return false
  const [modulus] = readChildren(readElement(keyBits.content.subarray(1)), derTags.sequence) ?? []
  const leadingZero = modulus?.content[0] === 0 ? 1 : 0
  return modulus?.tag === derTags.integer && modulus.content.length - leadingZero >= minRsaBytes
}
