import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { decodeBase64, encodeBase64 } from '@wanderbuch/proofs/encoding/base64'
import { encodeHex } from '@wanderbuch/proofs/encoding/hex'
import { isJsonObject } from '@wanderbuch/proofs/json/json-object'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Snapshot } from './snapshot.ts'

export interface SnapshotProblem {
  readonly code: 'snapshot_not_json' | 'snapshot_ill_formed' | 'snapshot_changed'
  /** JSON Pointer. */
  readonly place: string
}

/** Most bytes of what a snapshot holds; nothing larger is looked up. */
export const maxSnapshotBytes = 12 * 1024 * 1024
/** As a file: base64 and a frame around it. */
const maxFileBytes = Math.ceil((maxSnapshotBytes * 4) / 3) + 16_384

const isText = (value: JsonValue | undefined, most: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= most

function isInstant(value: JsonValue | undefined): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value)) return false
  return parseIsoDay(value.slice(0, 10)).ok
}

const form: Readonly<Record<keyof Snapshot, (value: JsonValue | undefined) => boolean>> = {
  kind: (value) => value === 'wanderbuch-snapshot',
  source: (value) => isText(value, 2_048),
  lookedUpAt: isInstant,
  mediaType: (value) => isText(value, 200) && /^[\w.+-]+\/[\w.+-]+$/.test(value),
  sha256: (value) => isText(value, 64) && /^[0-9a-f]{64}$/.test(value),
  base64: (value) => typeof value === 'string' && value.length <= Math.ceil(maxSnapshotBytes / 3) * 4,
}

/** Reads a snapshot strictly: a misspelt, missing or unknown member is a problem. Its digest is held against in `openSnapshot`. */
export function parseSnapshot(value: JsonValue): Result<Snapshot, SnapshotProblem> {
  if (!isJsonObject(value)) return fail({ code: 'snapshot_ill_formed', place: '/' })
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(form, name))
  const wrong = unknown ?? Object.entries(form).find(([name, fits]) => !fits(value[name]))?.[0]
  if (wrong !== undefined) return fail({ code: 'snapshot_ill_formed', place: `/${wrong}` })
  return succeed(value as unknown as Snapshot)
}

/** The bytes in a snapshot, when they are those its digest names. */
export async function openSnapshot(
  { base64, sha256 }: Snapshot,
  crypto: CryptoPort,
): Promise<Result<Uint8Array, SnapshotProblem>> {
  const decoded = decodeBase64(base64)
  if (!decoded.ok) return fail({ code: 'snapshot_ill_formed', place: '/base64' })
  const found = encodeHex(await crypto.digest('sha-256', decoded.value))
  return found === sha256 ? decoded : fail({ code: 'snapshot_changed', place: '/sha256' })
}

/** Reads the bytes of a snapshot file, digest included. */
export async function readSnapshotFile(
  bytes: Uint8Array,
  crypto: CryptoPort,
): Promise<Result<Snapshot, SnapshotProblem>> {
  const parsed = parseJsonStrictly(bytes, { maxBytes: maxFileBytes, maxDepth: 2, maxNodes: 16 })
  if (!parsed.ok) return fail({ code: 'snapshot_not_json', place: parsed.problem.pointer || '/' })
  const snapshot = parseSnapshot(parsed.value)
  if (!snapshot.ok) return snapshot
  const opened = await openSnapshot(snapshot.value, crypto)
  return opened.ok ? snapshot : opened
}

interface SnapshotContent extends Pick<Snapshot, 'source' | 'mediaType' | 'lookedUpAt'> {
  readonly bytes: Uint8Array
}

/** A snapshot of what was found at an address. */
export async function takeSnapshot({ bytes, ...frame }: SnapshotContent, crypto: CryptoPort): Promise<Snapshot> {
  const sha256 = encodeHex(await crypto.digest('sha-256', bytes))
  return { kind: 'wanderbuch-snapshot', ...frame, sha256, base64: encodeBase64(bytes) }
}
