import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { isBuilt, root } from './built-command.ts'
import { keepSample, killAll, readKept, startServing } from './started-server.ts'

vi.setConfig({ testTimeout: 180_000 })
const serverUrl = process.env['WANDERBUCH_TEST_POSTGRES']
if (!serverUrl) console.warn('left out: a start on PostgreSQL (WANDERBUCH_TEST_POSTGRES is not set)')
else if (!isBuilt) console.warn('left out: a start on PostgreSQL (run "npm run build" first)')

interface Driver {
  readonly Client: new (url: string | undefined) => {
    readonly connect: () => Promise<void>
    readonly query: (statement: string) => Promise<unknown>
    readonly end: () => Promise<void>
  }
}
const { Client } = createRequire(resolve(root, 'packages/adapters/package.json'))('pg') as Driver

async function run(statement: string): Promise<void> {
  const client = new Client(serverUrl)
  await client.connect()
  await client.query(statement)
  await client.end()
}

describe.skipIf(!serverUrl || !isBuilt)('a start with DATABASE_URL', () => {
  const name = `wanderbuch_${randomBytes(6).toString('hex')}`
  const data = mkdtempSync(join(tmpdir(), 'wanderbuch-start-'))
  let DATABASE_URL: string
  beforeAll(async () => {
    await run(`create database ${name}`)
    const url = new URL(serverUrl ?? '')
    url.pathname = `/${name}`
    DATABASE_URL = url.href
  })
  afterEach(() => killAll())
  afterAll(async () => {
    rmSync(data, { recursive: true, force: true })
    await run(`drop database ${name} with (force)`)
  })
  const start = () => startServing(['--port', '0', '--data', data], { env: { DATABASE_URL } })

  test('keeps there, and kill -9 loses nothing that was acknowledged', async () => {
    const first = await start()
    expect(first.started).toMatchObject({ storage: 'postgres', keptDossiers: 0, recovered: null })
    const kept = await keepSample(first.started.url)
    process.kill(first.started.pid, 'SIGKILL')
    await first.ended
    const second = await start()
    expect(second.started).toMatchObject({
      keptDossiers: 1,
      recovered: expect.stringContaining('Nothing it had acknowledged is lost'),
    })
    expect(await readKept(second.started.url, kept)).toEqual(JSON.parse(kept.dossier))
  })
})
