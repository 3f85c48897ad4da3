import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type KeptLookUp, lookUpKinds, lookUpProblemCodes } from './look-up.ts'
import { parseSnapshot } from './parse-snapshot.ts'

export interface KeptLookUpsProblem {
  readonly code: 'look_ups_ill_formed'
  /** JSON Pointer. */
  readonly place: string
}

const maxKept = 200
const answeredMembers = ['kind', 'source', 'pinned', 'snapshot']
const failedMembers = ['kind', 'source', 'problem', 'reason']

/** Name of the first member that does not fit; the empty text when the whole does not. */
function misfit(one: JsonObject): string | undefined {
  const members = 'snapshot' in one ? answeredMembers : failedMembers
  const unknown = Object.keys(one).find((name) => !members.includes(name))
  if (unknown !== undefined) return unknown
  if (!lookUpKinds.some((kind) => kind === one.kind)) return 'kind'
  if (typeof one.source !== 'string') return 'source'
  if (!('snapshot' in one)) {
    if (!lookUpProblemCodes.some((code) => code === one.problem)) return 'problem'
    return one.reason === undefined || typeof one.reason === 'string' ? undefined : 'reason'
  }
  if (typeof one.pinned !== 'boolean') return 'pinned'
  const snapshot = parseSnapshot(one.snapshot ?? null)
  return snapshot.ok && snapshot.value.source === one.source ? undefined : 'snapshot'
}

/** Reads the look-ups a dossier keeps; absent ones are none. Whether a snapshot's bytes fit its digest is seen when it is opened. */
export function parseKeptLookUps(value: JsonValue | undefined): Result<readonly KeptLookUp[], KeptLookUpsProblem> {
  if (value === undefined) return succeed([])
  if (!Array.isArray(value) || value.length === 0 || value.length > maxKept)
    return fail({ code: 'look_ups_ill_formed', place: '/' })
  for (const [index, one] of value.entries()) {
    const wrong = isJsonObject(one) ? misfit(one) : ''
    if (wrong !== undefined) return fail({ code: 'look_ups_ill_formed', place: `/${index}/${wrong}` })
  }
  return succeed(value as unknown as readonly KeptLookUp[])
}
