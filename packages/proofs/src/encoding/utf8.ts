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

/** Writes a text as UTF-8 as far as there is room; how many bytes were written. */
export function encodeUtf8Into(text: string, bytes: Uint8Array): number {
  return encoder.encodeInto(text, bytes).written
}

/** As `encodeUtf8`, faster when the text is all ASCII, as tokens and base64 are. */
export function encodeAscii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  const { read, written } = encoder.encodeInto(text, bytes)
  return read === text.length && written === text.length ? bytes : encoder.encode(text)
}

/** Text of UTF-8 bytes; ill-formed bytes are a problem, a byte order mark stays in the text. */
export function decodeUtf8(bytes: Uint8Array): Result<string, { readonly code: 'utf8_ill_formed' }> {
  try {
    return succeed(decoder.decode(bytes))
  } catch {
    return fail({ code: 'utf8_ill_formed' })
  }
}
