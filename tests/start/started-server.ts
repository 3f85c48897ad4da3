import { commandPath, type Ended, type Run, runProgram, type RunOptions } from './built-command.ts'

/** What `wanderbuch serve --json` says once it answers. */
export interface StartedEvent {
  readonly event: 'started'
  readonly url: string
  readonly port: number
  /** Of the server, a process of its own below the command. */
  readonly pid: number
  readonly storage: 'pglite' | 'postgres'
  readonly keptDossiers: number
  readonly lastRun: { readonly kind: string; readonly pid?: number }
  readonly recovered: string | null
}

export interface StartedServer extends Run {
  readonly started: StartedEvent
}

const running = new Set<Run>()

function findStarted(out: string): StartedEvent | undefined {
  const line = out.split('\n').find((one) => one.startsWith('{"event":"started"'))
  return line === undefined ? undefined : (JSON.parse(line) as StartedEvent)
}

/** Resolves when the text appears in what the process writes; throws when it ends before. */
export async function waitForText(run: Run, find: (out: string) => boolean): Promise<void> {
  let ended: Ended | undefined
  void run.ended.then((end) => (ended = end))
  while (!find(run.written().out)) {
    if (ended) throw new Error(`ended with ${ended.code} before: ${ended.out}${ended.errors}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Starts any command that ends in `serve`, and remembers it for `stopAll`. */
export function runServing(program: string, words: readonly string[], options: RunOptions = {}): Run {
  const run = runProgram(program, words, options)
  running.add(run)
  void run.ended.then(() => running.delete(run))
  return run
}

/** `wanderbuch serve --json OPTIONS`, once it answers. */
export async function startServing(words: readonly string[], options: RunOptions = {}): Promise<StartedServer> {
  const run = runServing(process.execPath, [commandPath, 'serve', '--json', ...words], options)
  await waitForText(run, (out) => findStarted(out) !== undefined)
  return { ...run, started: findStarted(run.written().out) as StartedEvent }
}

/** What Ctrl-C does: the signal goes to the command and to the server below it. */
export function pressCtrlC({ child }: Run): void {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
}

/** Ends whatever a failed test left running. */
export function killAll(): void {
  for (const { child } of running) {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // Gone already.
    }
  }
}

interface Kept {
  readonly ownerToken: string
  readonly shareToken: string
  /** The signed dossier as it was sent. */
  readonly dossier: string
}

/** Makes the sample dossier and keeps it, over HTTP; resolves once the server has acknowledged it. */
export async function keepSample(url: string): Promise<Kept> {
  const headers = { 'content-type': 'application/json' }
  const order = JSON.stringify({ host: 'DE', languages: ['en'] })
  const made = await fetch(`${url}/api/sample`, { method: 'POST', headers, body: order })
  const dossier = await made.text()
  const kept = await fetch(`${url}/api/kept`, { method: 'POST', headers, body: dossier })
  if (kept.status !== 201) throw new Error(`not kept: ${kept.status} ${await kept.text()}`)
  const tokens = (await kept.json()) as { ownerToken: string; shareToken: string }
  return { ...tokens, dossier }
}

/** The kept dossier as the owner reads it. */
export async function readKept(url: string, { ownerToken }: Kept): Promise<unknown> {
  const answer = await fetch(`${url}/api/kept`, { headers: { authorization: `Bearer ${ownerToken}` } })
  return ((await answer.json()) as { dossier?: unknown }).dossier
}
