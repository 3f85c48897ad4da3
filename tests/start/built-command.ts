import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')
export const commandPath = resolve(root, 'apps/cli/bin/wanderbuch.js')

interface FreshBuild {
  readonly isBuildFresh: (root: string) => boolean
}
const { isBuildFresh } = (await import(resolve(root, 'scripts/source-state.mjs'))) as FreshBuild

/** Real processes run what was built; a build older than the sources would test something else. */
export const isBuilt = isBuildFresh(root)

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** A process with everything it writes, and how it ended. */
export interface Run {
  readonly child: ChildProcess
  readonly written: () => { readonly out: string; readonly errors: string }
  readonly ended: Promise<Ended>
}

/** Runs any program in a process group of its own, so that a signal to the group is what Ctrl-C is on a terminal. */
export function runProgram(program: string, words: readonly string[], { cwd = root, env = {} }: RunOptions = {}): Run {
  const clean = { ...process.env, DATABASE_URL: '', WANDERBUCH_LOG: 'silent', NODE_OPTIONS: '', ...env }
  const child = spawn(program, words, { cwd, env: clean, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk))
  const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ code, out, errors })))
  return { child, ended, written: () => ({ out, errors }) }
}

/** Runs the built `wanderbuch` to its end. */
export function runWanderbuch(words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return runProgram(process.execPath, [commandPath, ...words], options).ended
}
