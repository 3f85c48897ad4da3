import { fail, succeed, type Result } from '@wanderbuch/standards/result'

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Longest text read: the work grows with the square, and no key or signature read here comes near. */
export const maxBase58Length = 1024

export interface Base58Problem {
  readonly code: 'base58_ill_formed' | 'base58_too_long'
}

/** Turns big-endian digits of one base into another; leading zeros are left to the caller. */
function convert(digits: Iterable<number>, fromBase: number, toBase: number): number[] {
  const converted: number[] = []
  for (const digit of digits) {
    let carry = digit
    for (let at = 0; at < converted.length; at += 1) {
      carry += (converted[at] ?? 0) * fromBase
      converted[at] = carry % toBase
      carry = Math.floor(carry / toBase)
    }
    for (; carry > 0; carry = Math.floor(carry / toBase)) converted.push(carry % toBase)
  }
  return converted.reverse()
}

function countLeading<Item>(items: ArrayLike<Item>, zero: Item): number {
  let count = 0
  while (count < items.length && items[count] === zero) count += 1
  return count
}

/** Base58 in the alphabet of Bitcoin (multibase letter `z`). */
export function encodeBase58(bytes: Uint8Array): string {
  const digits = convert(bytes, 256, 58).map((digit) => alphabet[digit])
  return '1'.repeat(countLeading(bytes, 0)) + digits.join('')
}

/** Reads base58 in the alphabet of Bitcoin. */
export function decodeBase58(text: string): Result<Uint8Array, Base58Problem> {
  if (text.length > maxBase58Length) return fail({ code: 'base58_too_long' })
  const digits = Array.from(text, (letter) => alphabet.indexOf(letter))
  if (digits.includes(-1)) return fail({ code: 'base58_ill_formed' })
  const zeros = Array.from({ length: countLeading(text.split(''), '1') }, () => 0)
  return succeed(Uint8Array.from([...zeros, ...convert(digits, 58, 256)]))
}
