import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

export interface Base64Problem {
  readonly code: 'base64_ill_formed'
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const alphabets = { base64url: `${letters}-_`, base64: `${letters}+/` } as const
type Alphabet = keyof typeof alphabets

function valuesOf(alphabet: string): Int8Array {
  const values = new Int8Array(128).fill(-1)
  for (let index = 0; index < 64; index += 1) values[alphabet.charCodeAt(index)] = index
  return values
}
const decoding = { base64url: valuesOf(alphabets.base64url), base64: valuesOf(alphabets.base64) } as const

/** Written as bytes and turned into a text once: adding letter to letter takes seconds for a file of some megabytes. */
function encode(bytes: Uint8Array, alphabet: string): string {
  const codes = encodeUtf8(alphabet)
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

/** Strict: no padding, no blanks, no foreign letter, and the unused bits of the last letter are zero. */
function decode(text: string, alphabet: Alphabet): Result<Uint8Array, Base64Problem> {
  const values = decoding[alphabet]
  const bytes = new Uint8Array((text.length * 3) >> 2)
  let buffer = 0
  let bits = 0
  let written = 0
  for (let at = 0; at < text.length; at += 1) {
    const value = values[text.charCodeAt(at)] ?? -1
    if (value < 0) return fail({ code: 'base64_ill_formed' })
    buffer = ((buffer << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) bytes[written++] = (buffer >> (bits -= 8)) & 255
  }
  const hasStrayBits = bits === 6 || (buffer & ((1 << bits) - 1)) !== 0
  return hasStrayBits ? fail({ code: 'base64_ill_formed' }) : succeed(bytes)
}

/** Base64url without padding (RFC 7515 section 2). */
export function encodeBase64Url(bytes: Uint8Array): string {
  return encode(bytes, alphabets.base64url)
}

/** Reads base64url without padding; every byte string has exactly one accepted text. */
export function decodeBase64Url(text: string): Result<Uint8Array, Base64Problem> {
  return decode(text, 'base64url')
}

/** Base64 with padding (RFC 4648 section 4), as `x5c` carries certificates. */
export function encodeBase64(bytes: Uint8Array): string {
  const text = encode(bytes, alphabets.base64)
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=')
}

/** Reads base64 with its padding; every byte string has exactly one accepted text. */
export function decodeBase64(text: string): Result<Uint8Array, Base64Problem> {
  if (text.length % 4 !== 0) return fail({ code: 'base64_ill_formed' })
  return decode(text.replace(/={1,2}$/, ''), 'base64')
}
