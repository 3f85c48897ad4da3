import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { commandPath, isBuilt, runProgram, runWanderbuch } from './built-command.ts'
import { keepSample, killAll, pressCtrlC, readKept, runServing, startServing, waitForText } from './started-server.ts'

if (!isBuilt) console.warn('left out: the server as a process (run "npm run build" first)')

vi.setConfig({ testTimeout: 180_000 })
const parent = mkdtempSync(join(tmpdir(), 'wanderbuch-start-'))
let data: string
beforeEach(() => void (data = mkdtempSync(join(parent, 'data-'))))
afterEach(() => killAll())
afterAll(() => rmSync(parent, { recursive: true, force: true }))

const start = (...words: string[]) => startServing(['--port', '0', '--data', data, ...words])
const readLock = () => {
  const name = readdirSync(data).find((one) => one.startsWith('lock.'))
  if (name === undefined) return undefined
  return JSON.parse(readFileSync(join(data, name), 'utf8')) as { pid: number; stoppedAt?: string }
}

describe.skipIf(!isBuilt)('a start', () => {
  test('what a person sees: where the data are, the address, how to stop; Ctrl-C ends it well', async () => {
    const run = runServing(process.execPath, [commandPath, 'serve', '--port', '0', '--data', data])
    await waitForText(run, (out) => out.includes('Ctrl-C stops it'))
    const [, url = ''] = /Wanderbuch is at (http:\/\/127\.0\.0\.1:\d+) /.exec(run.written().out) ?? []
    expect(await (await fetch(`${url}/api/health`)).json()).toMatchObject({ status: 'ok' })
    pressCtrlC(run)
    const { code, out, errors } = await run.ended
    expect([code, errors]).toEqual([0, ''])
    expect(out.split('\n')).toEqual([
      `Data: ${data} (embedded database; it survives a killed process, not a power cut)`,
      `Editing packs (${url}/packs), to try it until this stops. One key writes, the other approves:`,
      expect.stringMatching(/^ {2}Sample Writer: trial-1\.[\w-]{22}$/),
      expect.stringMatching(/^ {2}Sample Approver: trial-2\.[\w-]{22}$/),
      '  Keys of real people: wanderbuch editor add "NAME" --body "BODY" --role ROLE',
      `Wanderbuch is at ${url}  (Ctrl-C stops it)`,
      'Stopped. Everything kept is in place.',
      '',
    ])
    expect(readLock()).toHaveProperty('stoppedAt')
  })

  test('Ctrl-C before it answers ends it quietly, and the next start has nothing to tell', async () => {
    const run = runServing(process.execPath, [commandPath, 'serve', '--port', '0', '--data', data])
    while (!readdirSync(data).some((name) => name.startsWith('lock.')))
      await new Promise((done) => setTimeout(done, 10))
    pressCtrlC(run)
    expect(await run.ended).toMatchObject({ code: 0, errors: '' })
    expect((await start()).started.recovered).toBeNull()
  })

  test('a second process is refused, and told which the first is', async () => {
    const { started } = await start()
    const words = await runWanderbuch(['serve', '--port', '0', '--data', data])
    expect([words.code, words.out]).toEqual([75, ''])
    const since = new RegExp(
      `process ${started.pid} since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC, answering at ${started.url}`,
    )
    expect(words.errors).toMatch(since)
    const json = await runWanderbuch(['serve', '--port', '0', '--data', data, '--json'])
    expect(JSON.parse(json.out)).toMatchObject({ problem: { code: 'data_folder_in_use', exitCode: 75 } })
  })

  test.each([
    ['kill -9', 'SIGKILL'],
    ['kill', 'SIGTERM'],
  ] as const)('%s loses nothing that was acknowledged', async (_name, signal) => {
    const first = await start()
    const kept = await keepSample(first.started.url)
    process.kill(first.started.pid, signal)
    const { code, out } = await first.ended
    expect([code, out]).toEqual(
      signal === 'SIGKILL' ? [70, expect.stringContaining('server_killed')] : [0, expect.stringContaining('"stopped"')],
    )

    const second = await start()
    expect(await readKept(second.started.url, kept)).toEqual(JSON.parse(kept.dossier))
    expect(second.started).toMatchObject(
      signal === 'SIGKILL'
        ? {
            keptDossiers: 1,
            lastRun: { kind: 'killed', pid: first.started.pid },
            recovered: expect.stringMatching(/Nothing it had acknowledged is lost: 1 kept dossier is there/),
          }
        : { keptDossiers: 1, lastRun: { kind: 'stopped' }, recovered: null },
    )
  })

  test('kill -9 of the command, not of the server below it, stops the server well', async () => {
    const first = await start()
    first.child.kill('SIGKILL')
    await first.ended
    expect(readLock()).toMatchObject({ pid: first.started.pid, stoppedAt: expect.any(String) })
    expect((await start()).started.lastRun.kind).toBe('stopped')
  })
})

describe.skipIf(!isBuilt)('a port', () => {
  let holder: Server
  let port: number
  beforeEach(async () => {
    holder = createServer()
    await new Promise<void>((done) => holder.listen(0, '127.0.0.1', done))
    port = (holder.address() as { port: number }).port
  })
  afterEach(() => void holder.close())

  test('that is taken: the next free one, and the person is told', async () => {
    const run = runServing(process.execPath, [commandPath, 'serve', '--port', String(port), '--data', data])
    await waitForText(run, (out) => out.includes('Ctrl-C stops it'))
    const { out } = run.written()
    const [, found = ''] = new RegExp(`^Port ${port} is taken; using (\\d+)\\.$`, 'm').exec(out) ?? []
    expect(out).toContain(`Wanderbuch is at http://127.0.0.1:${found} `)
    expect((await fetch(`http://127.0.0.1:${found}/api/health`)).status).toBe(200)
  })
})

describe.skipIf(!isBuilt)('the VC-API', () => {
  test('is off unless asked for', async () => {
    expect((await start()).started).not.toHaveProperty('vcApi')
  })

  test('warns, names its issuers and keeps to this machine; stops with the rest', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const taken = (other.address() as { port: number }).port
    const words = ['serve', '--port', '0', '--host', '0.0.0.0', '--data', data, '--vc-api', '--vc-api-port', `${taken}`]
    const run = runServing(process.execPath, [commandPath, ...words])
    await waitForText(run, (out) => out.includes('Ctrl-C stops it'))
    const { out } = run.written()
    expect(out).toContain('WARNING: the VC-API is on, for conformance tests only.')
    expect(out).toMatch(/^ {2}issuer ecdsa-sd-2023-p256: did:key:zDn\w+$/m)
    const [, url = ''] = /^VC-API at (http:\/\/127\.0\.0\.1:\d+) and https:\/\/127\.0\.0\.1:\d+ /m.exec(out) ?? []
    expect(url).not.toContain(`:${taken}`)
    expect(await (await fetch(url)).json()).toMatchObject({ profile: 'strict' })
    const [, app = ''] = /Wanderbuch is at (http:\S+) /.exec(out) ?? []
    const path = '/credentials/issue'
    expect((await fetch(`${app}${path}`, { method: 'POST' })).status).toBe(404)
    pressCtrlC(run)
    expect(await run.ended).toMatchObject({ code: 0, errors: '' })
    await expect(fetch(url)).rejects.toThrow()
    other.close()
  })
})

describe.skipIf(!isBuilt)('a start that cannot be', () => {
  test.each([
    [['--host', '192.0.2.1'], {}, 69, 'this machine has no such address'],
    [[], { DATABASE_URL: 'postgresql://ana:open-sesame@127.0.0.1:1/none' }, 69, '(127.0.0.1:1): nothing answers there'],
    [[], { DATABASE_URL: 'mysql://ana:open-sesame@localhost/none' }, 64, 'not the address of a PostgreSQL server'],
    [[], { WANDERBUCH_LOG: 'loud' }, 64, 'WANDERBUCH_LOG=loud: not a level'],
    [[], { WANDERBUCH_REQUESTS_PER_MINUTE: 'many' }, 64, 'not a number above 0'],
    [['--vc-api=loose'], {}, 64, '--vc-api'],
    [['--trust', 'nowhere.json'], {}, 66, 'there is no such file'],
  ])('%j %j: exit code %i and a sentence', async (words, env, expected, sentence) => {
    const line = ['serve', '--port', '0', '--data', data, ...words]
    const { code, out, errors } = await runWanderbuch(line, { env: env as Record<string, string> })
    expect([code, out]).toEqual([expected, ''])
    expect(errors).toContain(sentence)
    expect(errors).not.toMatch(/open-sesame|\n\s+at /)
    // The folder is as free as before: nothing to recover for the next start.
    expect(readLock()?.stoppedAt ?? 'never held').toEqual(expect.any(String))
  })

  test('the server alone refuses what it does not know', async () => {
    const main = new URL('../../apps/server/dist/main.js', import.meta.url).pathname
    const { code, errors } = await runProgram(process.execPath, [main, '--nonsense']).ended
    expect([code, errors]).toEqual([64, expect.stringContaining("Unknown option '--nonsense'")])
  })
})
