import { encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed } from '@wanderbuch/standards/result'
import { containerLimits, type OpenedContainer, refusePart } from './container-part.ts'

/** A token stands as it is; anything else is written again as JSON: its values, which proofs are about, stay the same. */
const bytesOf = (value: JsonValue) => encodeUtf8(typeof value === 'string' ? value : JSON.stringify(value))

/** The members of a list in JSON; their places are their numbers, counted from 1. */
export function readJsonList(bytes: Uint8Array): OpenedContainer {
  const parsed = parseJsonStrictly(bytes)
  if (!parsed.ok || !Array.isArray(parsed.value)) return refusePart('container_ill_formed', { format: 'json-list' })
  const values = parsed.value as readonly JsonValue[]
  if (values.length > containerLimits.maxParts)
    return refusePart('container_too_many_parts', { format: 'json-list', most: containerLimits.maxParts })
  return succeed(values.map((value, index) => ({ place: `${index + 1}`, content: succeed(bytesOf(value)) })))
}
