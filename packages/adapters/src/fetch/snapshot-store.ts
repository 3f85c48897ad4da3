import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LookUpKind } from '@wanderbuch/core/vocabulary/look-up'
import { parseSnapshot } from '@wanderbuch/core/vocabulary/parse-snapshot'
import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'
import { statedTimeToLive } from '@wanderbuch/proofs/status/stated-time-to-live'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'

/** Copies of what was looked up, for a while. Best effort: a disk that fails means asking again, nothing worse. */
export interface SnapshotStore {
  /** A copy that is still good at `now`. */
  readonly find: (kind: LookUpKind, address: string, now: Date) => Snapshot | undefined
  readonly keep: (kind: LookUpKind, snapshot: Snapshot, bytes: Uint8Array) => void
}

export interface StoreLimits {
  /** However long a list says it may be kept. */
  readonly maxAgeMs: number
  readonly maxFiles: number
  readonly maxBytes: number
}

const defaultLimits: StoreLimits = { maxAgeMs: 3_600_000, maxFiles: 500, maxBytes: 256 * 1024 * 1024 }

/** Files are named after what they answer; nobody's document or name is in them. */
const nameOf = (kind: LookUpKind, address: string): string =>
  `${createHash('sha256').update(`${kind} ${address}`).digest('hex')}.json`

function readSnapshot(path: string): Snapshot | undefined {
  try {
    const parsed = parseJsonStrictly(readFileSync(path), { maxDepth: 2, maxNodes: 16, maxBytes: 20_000_000 })
    const snapshot = parsed.ok ? parseSnapshot(parsed.value) : parsed
    return snapshot.ok ? snapshot.value : undefined
  } catch {
    return undefined
  }
}

/** The oldest files go until there is room again. */
function makeRoom(folder: string, { maxFiles, maxBytes }: StoreLimits): void {
  const files = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), ...sizeAndTime(join(folder, name)) }))
    .toSorted((left, right) => right.time - left.time)
  let bytes = 0
  for (const [index, { path, size }] of files.entries()) {
    bytes += size
    if (index >= maxFiles || bytes > maxBytes) rmSync(path, { force: true })
  }
}

function sizeAndTime(path: string): { readonly size: number; readonly time: number } {
  const { size, mtimeMs } = statSync(path)
  return { size, time: mtimeMs }
}

/** Whether a copy may still answer: younger than the most any copy gets, and than its own time to live. */
function isGood(snapshot: Snapshot, now: Date, maxAgeMs: number): boolean {
  const age = now.getTime() - Date.parse(snapshot.lookedUpAt)
  const bytes = Buffer.from(snapshot.base64, 'base64')
  return age >= 0 && age < Math.min(maxAgeMs, statedTimeToLive(bytes) ?? maxAgeMs)
}

/** A bounded store in a folder, one file an address. Another process may clear the folder at any time. */
export function createSnapshotStore(folder: string, limits: StoreLimits = defaultLimits): SnapshotStore {
  return {
    find: (kind, address, now) => {
      const snapshot = readSnapshot(join(folder, nameOf(kind, address)))
      const isAsked = snapshot?.source === address
      return snapshot && isAsked && isGood(snapshot, now, limits.maxAgeMs) ? snapshot : undefined
    },
    keep: (kind, snapshot, bytes) => {
      if (statedTimeToLive(bytes) === 0) return
      const path = join(folder, nameOf(kind, snapshot.source))
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        const temporary = `${path}.${process.pid}.new`
        writeFileSync(temporary, JSON.stringify(snapshot), { mode: 0o600 })
        renameSync(temporary, path)
        makeRoom(folder, limits)
      } catch {
        // The answer is there; only the copy is not.
      }
    },
  }
}
