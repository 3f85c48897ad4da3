import { fail, succeed, type Result } from '@wanderbuch/standards/result'

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Longest text read: the work grows with the square, and no key or signature read here comes near. */
export const maxBase58Length = 1024

export interface Base58Problem {
  readonly code: 'base58_ill_formed' | 'base58_too_long'
}

/** The letter that stands for zero. */
const one = '1'.charCodeAt(0)
const valueOf = new Int8Array(128).fill(-1)
for (let value = 0; value < 58; value += 1) valueOf[alphabet.charCodeAt(value)] = value

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

/** Letters taken together: 58 to the power of four times a limb of 16 bits stays an exact number. */
const lettersAtOnce = 4

/** Reads base58 in the alphabet of Bitcoin. */
export function decodeBase58(text: string): Result<Uint8Array, Base58Problem> {
  if (text.length > maxBase58Length) return fail({ code: 'base58_too_long' })
  const limbs: number[] = []
  for (let at = 0; at < text.length; at += lettersAtOnce) {
    let carry = 0
    let factor = 1
    for (let index = at; index < Math.min(at + lettersAtOnce, text.length); index += 1) {
      const value = valueOf[text.charCodeAt(index)] ?? -1
      if (value < 0) return fail({ code: 'base58_ill_formed' })
      carry = carry * 58 + value
      factor *= 58
    }
    multiplyAdd(limbs, factor, carry)
  }
  let zeros = 0
  while (text.charCodeAt(zeros) === one) zeros += 1
  return succeed(toBytes(limbs, zeros))
}

/** A number in limbs of 16 bits, the lowest first, times `factor` plus `more`. */
function multiplyAdd(limbs: number[], factor: number, more: number): void {
  let carry = more
  for (let at = 0; at < limbs.length; at += 1) {
    carry += (limbs[at] ?? 0) * factor
    limbs[at] = carry % 0x10000
    carry = Math.floor(carry / 0x10000)
  }
  for (; carry > 0; carry = Math.floor(carry / 0x10000)) limbs.push(carry % 0x10000)
}

/** Big-endian bytes after as many zero bytes; the highest limb may need one byte only. */
function toBytes(limbs: readonly number[], zeros: number): Uint8Array {
  const highest = limbs[limbs.length - 1] ?? 0
  const length = limbs.length * 2 - (highest !== 0 && highest < 0x100 ? 1 : 0)
  const bytes = new Uint8Array(zeros + length)
  for (let at = 0; at < length; at += 1) {
    const limb = limbs[at >> 1] ?? 0
    bytes[bytes.length - 1 - at] = at & 1 ? limb >> 8 : limb & 255
  }
  return bytes
}
