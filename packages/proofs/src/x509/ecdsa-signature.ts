import type { KeyType } from '../crypto-port.ts'
import { derTags, readChildren, readElement, type DerElement } from './read-der.ts'

const widths: Partial<Readonly<Record<KeyType, number>>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 }

/** An ECDSA signature of X.509 and CMS (RFC 3279 section 2.2.3) as r and s side by side; undefined when it is not one. */
export function readEcdsaSignature(der: Uint8Array, keyType: KeyType): Uint8Array | undefined {
  const width = widths[keyType]
  const whole = readElement(der)
  const [r, s, ...more] = readChildren(whole, derTags.sequence) ?? []
  if (width === undefined || whole?.whole.length !== der.length || more.length > 0) return undefined
  const plain = new Uint8Array(2 * width)
  return placeNumber(plain, r, width) && placeNumber(plain, s, 2 * width) ? plain : undefined
}

/** Writes a positive number so that it ends at `end`; false when it is not one or does not fit. */
function placeNumber(plain: Uint8Array, element: DerElement | undefined, end: number): boolean {
  if (element?.tag !== derTags.integer || (element.content[0] ?? 0x80) >= 0x80) return false
  const digits = element.content[0] === 0 ? element.content.subarray(1) : element.content
  if (digits.length > plain.length / 2) return false
  plain.set(digits, end - digits.length)
  return true
}
