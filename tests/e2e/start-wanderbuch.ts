import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const command = join(root, 'apps/cli/dist/main.js')

/** A built Wanderbuch on a data folder and a port of its own. */
export interface RunningWanderbuch {
  readonly url: string
  /** Everything it said on both outputs; for looking at when something fails, and for planted names. */
  readonly output: () => string
  readonly stop: () => Promise<void>
}

function waitForAddress(server: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = /Wanderbuch is at (http:\/\/\S+)/.exec(output())?.[1]
      if (found) resolve(found)
    }
    server.stdout?.on('data', look)
    server.once('exit', (code) => reject(new Error(`it ended with ${code}:\n${output()}`)))
    server.once('error', reject)
  })
}

/** Starts the command as a person would, after the build. Port 0 is any free port. */
export async function startWanderbuch(options: readonly string[] = []): Promise<RunningWanderbuch> {
  if (!existsSync(command)) throw new Error('not built: npm run build')
  const folder = mkdtempSync(join(tmpdir(), 'wanderbuch-e2e-'))
  const server = spawn(process.execPath, [command, 'serve', '--data', folder, '--port', '0', ...options], {
    env: { ...process.env, DATABASE_URL: '', WANDERBUCH_REQUESTS_PER_MINUTE: '100000' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data: Buffer) => (said += data.toString()))
  const output = () => said
  const url = await waitForAddress(server, output)
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, output, stop }
}

/** One Wanderbuch for all tests of a file. */
export function useWanderbuch(): { readonly url: string; readonly output: () => string } {
  let running: RunningWanderbuch | undefined
  const now = () => {
    if (!running) throw new Error('not started yet')
    return running
  }
  beforeAll(async () => {
    running = await startWanderbuch()
  })
  afterAll(() => running?.stop())
  return {
    get url() {
      return now().url
    },
    output: () => now().output(),
  }
}
