import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import { decodeUtf8, encodeAscii, encodeUtf8 } from './utf8.ts'

export interface Base64Problem {
  readonly code: 'base64_ill_formed'
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const alphabets = { base64url: `${letters}-_`, base64: `${letters}+/` } as const
type Alphabet = keyof typeof alphabets

/** Value of a byte as a letter; -1 for bytes that are none. */
function valuesOf(alphabet: string): Int8Array {
  const values = new Int8Array(256).fill(-1)
  for (let index = 0; index < 64; index += 1) values[alphabet.charCodeAt(index)] = index
  return values
}
const decoding = { base64url: valuesOf(alphabets.base64url), base64: valuesOf(alphabets.base64) } as const

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
  const values = decoding[alphabet]
  const whole = letters.length & ~3
  const bytes = new Uint8Array((letters.length * 3) >> 2)
  const valueAt = (at: number) => values[letters[at] ?? 0] ?? 0
  let all = 0
  let written = 0
  for (let at = 0; at < whole; at += 4) {
    const group = (valueAt(at) << 18) | (valueAt(at + 1) << 12) | (valueAt(at + 2) << 6) | valueAt(at + 3)
    all |= group
    bytes[written++] = group >> 16
    bytes[written++] = group >> 8
    bytes[written++] = group
  }
  if (whole < letters.length) all |= decodeTail(letters.subarray(whole), values, bytes.subarray(written))
  return all < 0 ? fail({ code: 'base64_ill_formed' }) : succeed(bytes)
}

/** Where the letters of a short text become bytes: never handed out, and used up before anything else can run. */
const desk = new Uint8Array(16_384)

/** The last one to three letters; negative when they are not the end of base64. */
function decodeTail(letters: Uint8Array, values: Int8Array, bytes: Uint8Array): number {
  const valueAt = (at: number) => (at < letters.length ? (values[letters[at] ?? 0] ?? -1) : 0)
  const group = (valueAt(0) << 18) | (valueAt(1) << 12) | (valueAt(2) << 6)
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
