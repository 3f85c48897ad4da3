import canonicalizeJson from 'canonicalize'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { encodeUtf8 } from '../encoding/utf8.ts'

/** The package exports the function itself; its types speak of a default export. */
const serialize = canonicalizeJson as unknown as (value: JsonValue) => string | undefined

/**
 * Canonical UTF-8 bytes of a JSON value (RFC 8785, JCS): what is hashed and signed. Recurses, so untrusted input comes
 * through `parseJsonStrictly` first, which bounds the depth and refuses what RFC 8785 forbids (lone surrogates, duplicates).
 */
export function canonicalize(value: JsonValue): Uint8Array {
  const text = serialize(value)
  if (text === undefined) throw new Error('a JSON value always has a canonical form')
  return encodeUtf8(text)
}
