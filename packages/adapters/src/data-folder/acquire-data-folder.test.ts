import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { acquireDataFolder, type HeldDataFolder } from './acquire-data-folder.ts'
import { lockPath, readHighestLock } from './lock-files.ts'
import { parseStartTicks, readProcessIdentity } from './process-identity.ts'
import { recoveryMessage } from './recovery-message.ts'

const startedAt = '2026-11-22T10:00:00.000Z'
let folder: string
let held: HeldDataFolder[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wanderbuch-folder-'))
  held = []
})
afterEach(() => {
  for (const one of held) one.release(startedAt)
  rmSync(folder, { recursive: true, force: true })
})

const acquire = (pid = process.pid) => {
  const answer = acquireDataFolder(folder, { pid, startedAt, port: 4640 })
  if (answer.ok) held.push(answer.value)
  return answer
}
const acquired = () => {
  const answer = acquire()
  if (!answer.ok) throw new Error(answer.problem.message)
  return answer.value
}
const writeLock = (changed: object, number = 1) =>
  writeFileSync(
    lockPath(folder, number),
    JSON.stringify({ ...readProcessIdentity(process.pid), startedAt, ...changed }),
  )
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid

test('a second process is refused with a message that names the first', () => {
  acquired().recordAddress('http://127.0.0.1:4641')
  const second = acquire()
  expect(second).toMatchObject({ ok: false, problem: { code: 'data_folder_in_use', pid: process.pid, startedAt } })
  expect(!second.ok && second.problem.message).toMatch(
    new RegExp(`process ${process.pid} since 2026-11-22 10:00 UTC, answering at http://127.0.0.1:4641`),
  )
})

test('after a clean stop the folder is free and the stop is told', () => {
  expect(acquired().lastRun).toEqual({ kind: 'none' })
  held[0]?.release('2026-11-22T11:00:00.000Z')
  expect(acquired().lastRun).toEqual({ kind: 'stopped', pid: process.pid, stoppedAt: '2026-11-22T11:00:00.000Z' })
  expect(readdirSync(folder)).toEqual(['lock.000002.json'])
})

test.each([
  ['of a process that is gone', () => ({ pid: deadPid() })],
  ['of a process number given to another process since', () => ({ startTicks: '1' })],
  ['from before the machine was restarted', () => ({ bootId: 'another' }), true],
])('a stale lock %s is taken over', (_name, changed, machineRestarted = false) => {
  writeLock(changed())
  expect(acquired().lastRun).toMatchObject({ kind: 'killed', startedAt, machineRestarted })
})

test.each([
  ['another container', { pidNamespace: 'pid:[1]' }],
  ['another host', { host: 'elsewhere', bootId: 'another' }],
])('a lock of %s holds while it is touched', (_name, changed) => {
  writeLock(changed)
  expect(acquire().ok).toBe(false)
  utimesSync(lockPath(folder, 1), new Date(0), new Date(0))
  expect(acquired().lastRun.kind).toBe('killed')
})

test.each(['', '{"pid":', '[]', 'null', '{"pid":1}'])('a damaged lock file (%s) does not lock people out', (text) => {
  writeFileSync(lockPath(folder, 1), text)
  expect(acquired().lastRun.kind).toBe('not-determined')
})

test.each([
  ['file', /a file of this name is in the way/],
  ['file/data', /part of the path is not a folder/],
])('a folder that cannot be made (%s) is a problem with a code and a reason', (path, message) => {
  writeFileSync(join(folder, 'file'), '')
  const answer = acquireDataFolder(join(folder, path), { pid: process.pid, startedAt })
  expect(answer).toMatchObject({ ok: false, problem: { code: 'data_folder_not_writable' } })
  expect(!answer.ok && answer.problem.message).toMatch(message)
})

test('a killed process leaves its lock behind, and of many that rush for it one gets it', async () => {
  mkdirSync(join(folder, 'seen'))
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  writeLock(readProcessIdentity(child.pid ?? 0))
  expect(acquire().ok).toBe(false)
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  const answers = [1, 2, 3, 4].map(() => acquire())
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(readHighestLock(folder)?.record?.pid).toBe(process.pid)
})

test('an exit code of 0 counts as a clean stop', () => {
  acquired()
  process.listeners('exit').at(-1)?.call(process, 0)
  expect(JSON.parse(readFileSync(lockPath(folder, 1), 'utf8'))).toHaveProperty('stoppedAt')
})

test('start ticks are found behind a name with spaces and brackets', () => {
  const fields = Array.from({ length: 30 }, (_, index) => `f${index + 3}`).join(' ')
  expect(parseStartTicks(`12 (a) b) ${fields}`)).toBe('f22')
})

test('a start that fails gives the folder back: the next is still told of the kill before', () => {
  writeLock({ pid: deadPid() })
  const failed = acquired()
  expect(failed.lastRun.kind).toBe('killed')
  failed.giveBack()
  const next = acquired()
  expect(next.lastRun).toMatchObject({ kind: 'killed', startedAt, machineRestarted: false })
  failed.release('2026-11-22T11:00:00.000Z')
  expect(acquire().ok).toBe(false)
})

test('given back unused, the folder is free', () => {
  acquired().giveBack()
  expect(acquired().lastRun).toMatchObject({ kind: 'stopped', stoppedAt: startedAt })
})

const killed = { kind: 'killed', pid: 12, startedAt, machineRestarted: false } as const
const [cut, kill] = ['survives-power-cut', 'survives-killed-process'] as const

test.each([
  [{ kind: 'none' } as const, kill, undefined],
  [{ kind: 'stopped', pid: 1, stoppedAt: startedAt } as const, kill, undefined],
  [
    killed,
    kill,
    /process 12, since 2026-11-22 10:00 UTC.* Nothing it had acknowledged is lost: 3 kept dossiers are there/,
  ],
  [{ ...killed, machineRestarted: true }, kill, /last seconds may be lost.*: 3 kept dossiers are there/],
  [{ ...killed, machineRestarted: true }, cut, /Nothing it had acknowledged is lost/],
  [{ kind: 'not-determined', missing: 'readable lock file' } as const, kill, /last seconds may be lost/],
])(
  'recovery is told after a kill only, and no more is promised than holds: %o, %s',
  (lastRun, durability, expected) => {
    const message = recoveryMessage(lastRun, { keptDossiers: 3, durability })
    if (expected) expect(message).toMatch(expected)
    else expect(message).toBeUndefined()
  },
)
