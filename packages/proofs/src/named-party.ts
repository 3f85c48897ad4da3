import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { isJsonObject } from './json/json-object.ts'

/** The identifier of an issuer or holder, given as text or as object with `id`; undefined when there is none. */
export function findParty(value: JsonValue | undefined): string | undefined {
  const id = isJsonObject(value) ? value.id : value
  return typeof id === 'string' && id !== '' ? id : undefined
}
