import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { isBuilt } from './built-command.ts'
import { killAll, pressCtrlC, runServing, waitForText } from './started-server.ts'

vi.setConfig({ testTimeout: 180_000 })
if (!isBuilt) console.warn('left out: npm start (run "npm run build" first)')

let data: string
beforeEach(() => void (data = mkdtempSync(join(tmpdir(), 'wanderbuch-npm-start-'))))
afterEach(() => {
  killAll()
  rmSync(data, { recursive: true, force: true })
})

const answers = async (url: string) => (await fetch(`${url}/api/health`).catch(() => undefined))?.status === 200

describe.skipIf(!isBuilt)('npm start in a built clone', () => {
  const start = async () => {
    const run = runServing('npm', ['start', '--', '--port', '0', '--data', data])
    await waitForText(run, (out) => out.includes('Ctrl-C stops it'))
    const [, url = ''] = /Wanderbuch is at (http:\S+)/.exec(run.written().out) ?? []
    return { run, url }
  }

  test('builds nothing again, passes its options on, stops at Ctrl-C', async () => {
    const { run, url } = await start()
    expect(await answers(url)).toBe(true)
    pressCtrlC(run)
    const { out, errors } = await run.ended
    expect(errors).toBe('Starting Wanderbuch ...\n')
    expect(out).toMatch(/Stopped\. Everything kept is in place\.\n$/)
    expect(await answers(url)).toBe(false)
  })

  test('npm killed outright takes the server with it', async () => {
    const { run, url } = await start()
    run.child.kill('SIGKILL')
    await run.ended
    expect(run.written().out).toMatch(/Stopped\. Everything kept is in place\.\n$/)
    expect(await answers(url)).toBe(false)
  })
})
