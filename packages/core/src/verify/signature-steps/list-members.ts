import { isJsonObject } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'

/** Most lines that are made of one document; the rest is told as a number. */
export const maxLines = 5_000

const escapeName = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

function* walk(value: JsonValue, pointer: string): Generator<string> {
  const inner = Array.isArray(value) ? value.map((one, index) => [String(index), one as JsonValue] as const) : undefined
  const entries = inner ?? (isJsonObject(value) ? Object.entries(value).toSorted(byName) : [])
  if (entries.length === 0) yield `${pointer || '/'} = ${JSON.stringify(value)}`
  for (const [name, one] of entries) yield* walk(one, `${pointer}/${escapeName(name)}`)
}

const byName = ([left]: readonly [string, JsonValue], [right]: readonly [string, JsonValue]) => (left < right ? -1 : 1)

/** Every value of a JSON document on a line of its own, by JSON Pointer, names in order: `/issuer/id = "did:key:z6Mk"`. */
export function listMembers(value: JsonValue): readonly string[] {
  const lines: string[] = []
  for (const line of walk(value, '')) {
    if (lines.length === maxLines) break
    lines.push(line)
  }
  return lines
}
