import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { type LockRecord, parseLockRecord } from './lock-record.ts'

/**
 * A data folder's locks are numbered files, `lock.000001.json` and up. The highest number counts, is never deleted, and
 * is taken by creating the next one, which only one process can. So a stale lock is taken over without a moment in
 * which two processes could both believe they hold the folder, and the last holder's record stays readable.
 */
export interface NumberedLock {
  readonly number: number
  readonly path: string
  /** Absent when the file cannot be read as a record. */
  readonly record?: LockRecord
  /** When the holder last touched the file, milliseconds since 1970. */
  readonly touchedAt: number
}

const lockName = /^lock\.(\d{6,})\.json$/

const listLockNumbers = (folder: string): readonly number[] =>
  readdirSync(folder)
    .map((name) => Number(lockName.exec(name)?.[1] ?? 0))
    .filter((number) => number > 0)
    .sort((left, right) => left - right)

export const lockPath = (folder: string, number: number): string =>
  join(folder, `lock.${String(number).padStart(6, '0')}.json`)

/** The lock that counts; undefined in a folder never used. */
export function readHighestLock(folder: string): NumberedLock | undefined {
  const number = listLockNumbers(folder).at(-1)
  if (number === undefined) return undefined
  const path = lockPath(folder, number)
  const touchedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  // Between listing and reading, a next holder may have tidied the file away: look again.
  if (touchedAt === undefined) return readHighestLock(folder)
  const record = parseLockRecord(readFileSync(path, 'utf8'))
  return { number, path, touchedAt, ...(record && { record }) }
}

/** Creates the lock with this number, whole or not at all; false when another process was first. */
export function createLock(folder: string, number: number, record: LockRecord): boolean {
  const temporary = writeTemporary(folder, record)
  try {
    linkSync(temporary, lockPath(folder, number))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(temporary)
  }
  if (listLockNumbers(folder).at(-1) === number) return true
  rmSync(lockPath(folder, number), { force: true })
  return false
}

/** Puts a new record into a lock that is held, in one step. */
export function replaceLock(folder: string, number: number, record: LockRecord): void {
  renameSync(writeTemporary(folder, record), lockPath(folder, number))
}

/** Removes the locks below the one held. */
export function removeLowerLocks(folder: string, held: number): void {
  for (const number of listLockNumbers(folder)) if (number < held) rmSync(lockPath(folder, number), { force: true })
}

function writeTemporary(folder: string, record: LockRecord): string {
  const path = join(folder, `.lock-of-${record.pid}-${process.hrtime.bigint()}`)
  const file = openSync(path, 'wx', 0o600)
  writeSync(file, `${JSON.stringify(record)}\n`)
  fsyncSync(file)
  closeSync(file)
  return path
}
