import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import type { VcApiProfile } from './profile.ts'

/*
 * The W3C suite of Bitstring Status List counts one message for each bit of a place, the standard one for each value a place
 * can have (section 2.1: two for one bit, four for two). No entry of more than one bit can have both. The profile of test
 * vectors writes and reads the suite's number; the product knows the standard's alone.
 */

/** An entry with as many messages as it has bits. */
export function countAsSuite(entry: JsonObject): JsonObject {
  const { statusSize, statusMessage } = entry
  if (typeof statusSize !== 'number' || !Array.isArray(statusMessage)) return entry
  return { ...entry, statusMessage: statusMessage.slice(0, statusSize) }
}

/** What the profile reads: in `vectors`, values without a message stand for themselves; in `strict`, what is written. */
export function asProfileReads(credential: JsonObject, profile: VcApiProfile): JsonObject {
  const { credentialStatus } = credential
  if (profile === 'strict' || credentialStatus === undefined) return credential
  const read = toList(credentialStatus).map((entry) => (isJsonObject(entry) ? fillMessages(entry) : entry))
  const [first = null] = read
  return { ...credential, credentialStatus: Array.isArray(credentialStatus) ? read : first }
}

function fillMessages(entry: JsonObject): JsonObject {
  const { statusSize, statusMessage } = entry
  const isSuiteCount = typeof statusSize === 'number' && statusSize > 1 && statusSize <= 8
  if (!isSuiteCount || !Array.isArray(statusMessage) || statusMessage.length !== statusSize) return entry
  const told = new Set(statusMessage.map((row) => (isJsonObject(row) ? row.status : undefined)))
  const values = Array.from({ length: 2 ** statusSize }, (_, value) => `0x${value.toString(16)}`)
  const untold = values.filter((status) => !told.has(status)).map((status) => ({ status, message: status }))
  return { ...entry, statusMessage: [...statusMessage, ...untold] }
}
