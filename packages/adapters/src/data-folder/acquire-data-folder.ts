import { mkdirSync, utimesSync } from 'node:fs'
import { hostname } from 'node:os'
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
import { checkMachineRestarted, checkProcessRuns, readProcessIdentity } from './process-identity.ts'
import { sayInstant } from './say-instant.ts'

/** How the run before this one ended. `killed`: no clean stop is recorded, so the database recovers from its log. */
export type LastRun =
  | { readonly kind: 'none' }
  | { readonly kind: 'stopped'; readonly pid: number; readonly stoppedAt: string }
  | {
      readonly kind: 'killed'
      readonly pid: number
      readonly startedAt: string
      /** The whole machine went down since: what was written last may not have reached the disk. */
      readonly machineRestarted: boolean
    }
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
  /**
   * Leaves the folder as it was found, for a start that failed before it opened the database: the next start is still
   * told how the run before ended.
   */
  readonly giveBack: () => void
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
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const message = `Cannot use the data folder ${folder}: ${refusals[code] ?? code}. Choose another with --data.`
    return fail({ code: 'data_folder_not_writable', folder, message })
  }
}

const refusals: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'this disk can only be read',
  ENOSPC: 'the disk is full',
  EEXIST: 'a file of this name is in the way',
  ENOTDIR: 'part of the path is not a folder',
}

function takeNextLock(folder: string, caller: DataFolderCaller): Result<HeldDataFolder, DataFolderProblem> {
  const before = readHighestLock(folder)
  if (before?.record && isHeld(before)) return fail(inUse(folder, before.record))
  const number = (before?.number ?? 0) + 1
  const record = makeRecord(caller)
  if (!createLock(folder, number, record)) return takeNextLock(folder, caller)
  removeLowerLocks(folder, number)
  return succeed(hold({ folder, number, record, before }))
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
  const elsewhere = host === hostname() ? '' : ` on ${host}`
  const where = address ? `, answering at ${address}` : ''
  const message = `The data folder ${folder} is in use by process ${pid}${elsewhere} since ${sayInstant(startedAt)}${where}. Use that one, or stop it first (Ctrl-C there), or choose another folder with --data.`
  return { code: 'data_folder_in_use', folder, pid, host, startedAt, ...(address && { address }), message }
}

function describeLastRun(before: NumberedLock | undefined): LastRun {
  if (!before) return { kind: 'none' }
  const { record } = before
  if (!record) return { kind: 'not-determined', missing: 'readable lock file' }
  const { pid, startedAt, stoppedAt } = record
  if (stoppedAt !== undefined) return { kind: 'stopped', pid, stoppedAt }
  return { kind: 'killed', pid, startedAt, machineRestarted: checkMachineRestarted(record) }
}

interface Holding {
  readonly folder: string
  readonly number: number
  readonly record: LockRecord
  readonly before: NumberedLock | undefined
}

function hold({ folder, number, record, before }: Holding): HeldDataFolder {
  let current = record
  let isHeldHere = true
  const write = (next: LockRecord): void => {
    if (!isHeldHere) return
    current = next
    replaceLock(folder, number, next)
  }
  const touch = setInterval(() => touchLock(folder, number), touchEveryMs).unref()
  const leave = (last: LockRecord): void => {
    clearInterval(touch)
    process.removeListener('exit', onExit)
    write(last)
    isHeldHere = false
  }
  const release = (stoppedAt: string): void => leave({ ...current, stoppedAt })
  const giveBack = (): void => leave(before?.record ?? { ...current, stoppedAt: current.startedAt })
  // An orderly end without `release` is still an orderly end; a crash (exit code not 0) is not.
  const onExit = (code: number): void => {
    if (code === 0) release(new Date().toISOString())
  }
  process.once('exit', onExit)
  const recordAddress = (address: string): void => write({ ...current, address })
  return { folder, lastRun: describeLastRun(before), recordAddress, release, giveBack }
}

function touchLock(folder: string, number: number): void {
  const now = new Date()
  try {
    utimesSync(lockPath(folder, number), now, now)
  } catch {
    // The folder was removed under a running process: nothing left to guard.
  }
}
