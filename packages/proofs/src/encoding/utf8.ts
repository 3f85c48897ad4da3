import { fail, succeed, type Result } from '@wanderbuch/standards/result'

/** Part of every JavaScript platform, yet not of the language's own type library. */
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array
  encodeInto(text: string, bytes: Uint8Array): { readonly read: number; readonly written: number }
}
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true; readonly ignoreBOM: true },
) => { decode(bytes: Uint8Array): string }

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 bytes of a text. */
export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/**
 * As `encodeUtf8`, faster when the text is all ASCII, as tokens and base64 are. A text that is lands in `room` when it is
 * given, which must have a byte for each letter.
 */
export function encodeAscii(text: string, room = new Uint8Array(text.length)): Uint8Array {
  const { length } = text
  const { read, written } = encoder.encodeInto(text, room)
  return read === length && written === length ? room.subarray(0, length) : encoder.encode(text)
}

/** Text of UTF-8 bytes; ill-formed bytes are a problem, a byte order mark stays in the text. */
export function decodeUtf8(bytes: Uint8Array): Result<string, { readonly code: 'utf8_ill_formed' }> {
  try {
    return succeed(decoder.decode(bytes))
  } catch {
    return fail({ code: 'utf8_ill_formed' })
  }
}
