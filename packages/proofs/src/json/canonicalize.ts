import canonicalizeJson from 'canonicalize'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { encodeUtf8 } from '../encoding/utf8.ts'

/** The package exports the function itself; its types speak of a default export. */
const serialize = canonicalizeJson as unknown as (value: JsonValue) => string | undefined

/**
 * Canonical text of a JSON value (RFC 8785, JCS). Recurses, so untrusted input comes through `parseJsonStrictly` first,
 * which bounds the depth and refuses what RFC 8785 forbids (lone surrogates, duplicates).
 */
export function canonicalText(value: JsonValue): string {
  const text = serialize(value)
  if (text === undefined) throw new Error('a JSON value always has a canonical form')
  return text
}

/** Canonical UTF-8 bytes of a JSON value: what is hashed and signed. Bounds as for `canonicalText`. */
export function canonicalize(value: JsonValue): Uint8Array {
  return encodeUtf8(canonicalText(value))
}
