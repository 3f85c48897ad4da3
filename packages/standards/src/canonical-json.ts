/** Any value JSON can carry. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue }

function canonicalObject(value: { readonly [name: string]: JsonValue }): string {
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] as JsonValue)}`)
  return `{${members.join(',')}}`
}

/**
 * Canonical text of a JSON value (RFC 8785, JCS): names sorted by UTF-16 code units, no spaces, numbers as ECMAScript
 * writes them. Same value, same text, so a hash over it names the value. Recurses: bound the depth of untrusted input first.
 * Example: `canonicalJson({ b: 1, a: [true] })` is `{"a":[true],"b":1}`.
 */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => canonicalJson(item)).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return canonicalObject(value as { readonly [name: string]: JsonValue })
  return JSON.stringify(value)
}
