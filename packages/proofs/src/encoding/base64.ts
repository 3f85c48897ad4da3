import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import { decodeUtf8, encodeAscii, encodeUtf8 } from './utf8.ts'

export interface Base64Problem {
  readonly code: 'base64_ill_formed'
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const alphabets = { base64url: `${letters}-_`, base64: `${letters}+/` } as const
type Alphabet = keyof typeof alphabets

/** Value of two bytes as letters, the first one times 256; -1 where one of them is none. Half the looking up of one by one. */
function pairsOf(alphabet: string): Int16Array {
  const values = new Int16Array(65_536).fill(-1)
  for (let high = 0; high < 64; high += 1)
    for (let low = 0; low < 64; low += 1)
      values[(alphabet.charCodeAt(high) << 8) | alphabet.charCodeAt(low)] = (high << 6) | low
  return values
}
const decoding = { base64url: pairsOf(alphabets.base64url), base64: pairsOf(alphabets.base64) } as const

const encoding = { base64url: encodeUtf8(alphabets.base64url), base64: encodeUtf8(alphabets.base64) } as const

/** Written as bytes and turned into a text once: adding letter to letter takes seconds for a file of some megabytes. */
function encode(bytes: Uint8Array, alphabet: Alphabet): string {
  const codes = encoding[alphabet]
  const written = new Uint8Array(Math.ceil((bytes.length * 4) / 3))
  let next = 0
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    // Letters past the end, of a last group of one or two bytes, fall outside the array and are not kept.
    for (let shift = 18; shift >= 0; shift -= 6) written[next++] = codes[(group >> shift) & 63] ?? 0
  }
  const text = decodeUtf8(written)
  if (!text.ok) throw new Error('the letters of base64 are ASCII')
  return text.value
}

/**
 * Strict: no padding, no blanks, no foreign letter, and the unused bits of the last letter are zero. Four letters a turn:
 * a foreign one makes the group, and so all groups together, negative.
 */
function decode(text: string | Uint8Array, alphabet: Alphabet): Result<Uint8Array, Base64Problem> {
  const letters = typeof text === 'string' ? encodeAscii(text, text.length > desk.length ? undefined : desk) : text
  const pairs = decoding[alphabet]
  const whole = letters.length & ~3
  const bytes = new Uint8Array((letters.length * 3) >> 2)
  const pairAt = (at: number) => pairs[((letters[at] ?? 0) << 8) | (letters[at + 1] ?? 0)] ?? 0
  let all = 0
  let written = 0
  for (let at = 0; at < whole; at += 4) {
    const group = (pairAt(at) << 12) | pairAt(at + 2)
    all |= group
    bytes[written++] = group >> 16
    bytes[written++] = group >> 8
    bytes[written++] = group
  }
  if (whole < letters.length) all |= decodeTail(letters.subarray(whole), pairs, bytes.subarray(written))
  return all < 0 ? fail({ code: 'base64_ill_formed' }) : succeed(bytes)
}

/** Where the letters of a short text become bytes: never handed out, and used up before anything else can run. */
const desk = new Uint8Array(16_384)

/** The last one to three letters; negative when they are not the end of base64. */
function decodeTail(letters: Uint8Array, pairs: Int16Array, bytes: Uint8Array): number {
  const [first = 0, second = 0, third] = letters
  const high = pairs[(first << 8) | second] ?? -1
  // A third letter is looked up with itself behind it, of which the lower half is dropped.
  const low = third === undefined ? 0 : (pairs[(third << 8) | third] ?? -1)
  const group = (high << 12) | (low & ~63)
  bytes[0] = group >> 16
  // Of two letters there is one byte; a second falls outside the array and is not kept.
  bytes[1] = group >> 8
  const strayBits = letters.length === 3 ? 0xff : 0xffff
  return letters.length === 1 || (group & strayBits) !== 0 ? -1 : group
}

/** Base64url without padding (RFC 7515 section 2). */
export function encodeBase64Url(bytes: Uint8Array): string {
  return encode(bytes, 'base64url')
}

/** Reads base64url without padding, a text or its letters as bytes; every byte string has exactly one accepted text. */
export function decodeBase64Url(text: string | Uint8Array): Result<Uint8Array, Base64Problem> {
  return decode(text, 'base64url')
}

/** Base64 with padding (RFC 4648 section 4), as `x5c` carries certificates. */
export function encodeBase64(bytes: Uint8Array): string {
  const text = encode(bytes, 'base64')
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=')
}

/** Reads base64 with its padding; every byte string has exactly one accepted text. */
export function decodeBase64(text: string): Result<Uint8Array, Base64Problem> {
  if (text.length % 4 !== 0) return fail({ code: 'base64_ill_formed' })
  return decode(text.replace(/={1,2}$/, ''), 'base64')
}
