import { decodeUtf8 } from '../encoding/utf8.ts'
import { parseCompactJws } from '../jose/compact-jws.ts'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'

/**
 * How long a copy of a status list may be kept, in milliseconds, as the list itself says; undefined when it does not say or
 * is no list. Says nothing about whether the list is genuine. Source: Bitstring Status List 1.0 (`ttl` in milliseconds),
 * draft-ietf-oauth-status-list (`ttl` in seconds).
 */
export function statedTimeToLive(bytes: Uint8Array): number | undefined {
  const [first] = bytes
  const isJson = first === 0x7b || first === 0x20 || first === 0x0a
  const payload = isJson ? bytes : payloadOf(bytes)
  const parsed = payload && parseJsonStrictly(payload)
  const list = parsed?.ok && isJsonObject(parsed.value) ? parsed.value : undefined
  return list && (readTokenTime(list) ?? readCredentialTime(list))
}

function payloadOf(bytes: Uint8Array): Uint8Array | undefined {
  const text = decodeUtf8(bytes)
  const jws = text.ok ? parseCompactJws(text.value.trim()) : text
  return jws.ok ? jws.value.payload : undefined
}

const asTime = (value: unknown, unit: number) => (typeof value === 'number' && value >= 0 ? value * unit : undefined)

const readTokenTime = ({ ttl, status_list: list }: JsonObject) => (list === undefined ? undefined : asTime(ttl, 1000))

function readCredentialTime(list: JsonObject): number | undefined {
  const credential = isJsonObject(list.vc) ? list.vc : list
  const [subject] = toList(credential.credentialSubject)
  return isJsonObject(subject) ? asTime(subject.ttl, 1) : undefined
}
