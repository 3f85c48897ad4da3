import type { JsonValue } from '@wanderbuch/standards/canonical-json'

export type JsonObject = { readonly [name: string]: JsonValue }

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** JSON-LD lets one item stand for a list of one. */
export function toList(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value as JsonValue]
}

/** The object without some of its members. */
export function omitMembers(object: JsonObject, names: readonly string[]): JsonObject {
  // `__proto__` must stay an own member, so that it is found and refused; assigning it would hide it.
  if (Object.hasOwn(object, '__proto__'))
    return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
  const rest: Record<string, JsonValue> = {}
  for (const name of Object.keys(object)) if (!names.includes(name)) rest[name] = object[name] ?? null
  return rest
}
