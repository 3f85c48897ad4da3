import { mkdirSync, utimesSync } from 'node:fs'
import { resolve } from 'node:path'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import {
  createLock,
  lockPath,
  type NumberedLock,
  readHighestLock,
  removeLowerLocks,
  replaceLock,
} from './lock-files.ts'
import type { LockRecord } from './lock-record.ts'
import { checkProcessRuns, readProcessIdentity } from './process-identity.ts'

/** How the run before this one ended. `killed`: no clean stop is recorded, so the database recovers from its log. */
export type LastRun =
  | { readonly kind: 'none' }
  | { readonly kind: 'stopped'; readonly pid: number; readonly stoppedAt: string }
  | { readonly kind: 'killed'; readonly pid: number; readonly startedAt: string }
  | { readonly kind: 'not-determined'; readonly missing: 'readable lock file' }

/** A data folder held by this process until `release`. */
export interface HeldDataFolder {
  /** Absolute path. */
  readonly folder: string
  readonly lastRun: LastRun
  /** Records where this process answers, for the message a second process gets. */
  readonly recordAddress: (address: string) => void
  /** Records a clean stop; `stoppedAt` is an ISO instant. Calling it twice is harmless. */
  readonly release: (stoppedAt: string) => void
}

export type DataFolderProblem =
  | {
      readonly code: 'data_folder_in_use'
      readonly folder: string
      readonly pid: number
      readonly host: string
      readonly startedAt: string
      readonly address?: string
      /** One English sentence with all of the above. */
      readonly message: string
    }
  | { readonly code: 'data_folder_not_writable'; readonly folder: string; readonly message: string }

export interface DataFolderCaller {
  readonly pid: number
  /** ISO instant. */
  readonly startedAt: string
  /** Port the caller will answer on, when it knows it already. */
  readonly port?: number
}

const touchEveryMs = 5_000
const believedGoneAfterMs = 30_000

/**
 * Takes the data folder for this process, creating it when absent. A living second process gets `data_folder_in_use`;
 * the lock of a dead one is taken over and told in `lastRun`. A holder in another container or on another host cannot be
 * looked at: it counts as alive while it touches its lock (every 5 s, gone after 30 s).
 */
export function acquireDataFolder(path: string, caller: DataFolderCaller): Result<HeldDataFolder, DataFolderProblem> {
  const folder = resolve(path)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return takeNextLock(folder, caller)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return fail({ code: 'data_folder_not_writable', folder, message: `Cannot use data folder ${folder}: ${message}` })
  }
}

function takeNextLock(folder: string, caller: DataFolderCaller): Result<HeldDataFolder, DataFolderProblem> {
  const before = readHighestLock(folder)
  if (before?.record && isHeld(before)) return fail(inUse(folder, before.record))
  const number = (before?.number ?? 0) + 1
  const record = makeRecord(caller)
  if (!createLock(folder, number, record)) return takeNextLock(folder, caller)
  removeLowerLocks(folder, number)
  return succeed(hold({ folder, number, record, lastRun: describeLastRun(before) }))
}

function isHeld({ record, touchedAt }: NumberedLock): boolean {
  if (!record || record.stoppedAt !== undefined) return false
  const runs = checkProcessRuns(record)
  return runs === 'yes' || (runs === 'not-determined' && Date.now() - touchedAt < believedGoneAfterMs)
}

function makeRecord({ pid, startedAt, port }: DataFolderCaller): LockRecord {
  return { ...readProcessIdentity(pid), startedAt, ...(port && { address: `http://127.0.0.1:${port}` }) }
}

function inUse(folder: string, { pid, host, startedAt, address }: LockRecord): DataFolderProblem {
  const where = address ? `, answering at ${address}` : ''
  const message = `The data folder ${folder} is in use by process ${pid} on ${host} since ${startedAt}${where}. Stop it first, or choose another folder with --data.`
  return { code: 'data_folder_in_use', folder, pid, host, startedAt, ...(address && { address }), message }
}

function describeLastRun(before: NumberedLock | undefined): LastRun {
  if (!before) return { kind: 'none' }
  const { record } = before
  if (!record) return { kind: 'not-determined', missing: 'readable lock file' }
  const { pid, startedAt, stoppedAt } = record
  return stoppedAt === undefined ? { kind: 'killed', pid, startedAt } : { kind: 'stopped', pid, stoppedAt }
}

interface Holding {
  readonly folder: string
  readonly number: number
  readonly record: LockRecord
  readonly lastRun: LastRun
}

function hold({ folder, number, record, lastRun }: Holding): HeldDataFolder {
  let current = record
  const write = (changed: Partial<LockRecord>): void => {
    if (current.stoppedAt !== undefined) return
    current = { ...current, ...changed }
    replaceLock(folder, number, current)
  }
  const touch = setInterval(() => touchLock(folder, number), touchEveryMs).unref()
  const release = (stoppedAt: string): void => {
    clearInterval(touch)
    process.removeListener('exit', onExit)
    write({ stoppedAt })
  }
  // An orderly end without `release` is still an orderly end; a crash (exit code not 0) is not.
  const onExit = (code: number): void => {
    if (code === 0) release(new Date().toISOString())
  }
  process.once('exit', onExit)
  return { folder, lastRun, recordAddress: (address) => write({ address }), release }
}

function touchLock(folder: string, number: number): void {
  const now = new Date()
  try {
    utimesSync(lockPath(folder, number), now, now)
  } catch {
    // The folder was removed under a running process: nothing left to guard.
  }
}
