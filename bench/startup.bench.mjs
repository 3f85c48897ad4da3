/**
 * From a built clone to the first answered request: how long a person waits. Each figure is the median of several real
 * starts on the embedded database, with a fresh process each time. Where /proc is there, the processor time of the
 * server stands beside it: a busy machine does not change that.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const command = join(root, 'apps/cli/bin/wanderbuch.js')
const runs = 5

const median = (numbers) => [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)]

const tickMs = 10

/** Processor time of a process, all threads (fields 14 and 15 of proc_pid_stat(5)); undefined where there is no /proc. */
function readProcessorMs(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * tickMs
  } catch {
    return undefined
  }
}

/** Resolves with what `serve --json` says once it answers. */
function readStarted(child) {
  return new Promise((done, failed) => {
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      out += chunk
      const line = out.split('\n').find((one) => one.startsWith('{"event":"started"'))
      if (line) done(JSON.parse(line))
    })
    child.on('close', (code) => failed(new Error(`ended with ${code}: ${out}`)))
  })
}

/** Times from starting the process to the whole answer of the first request, and the running server. */
async function startOnce([program, ...words]) {
  const began = performance.now()
  const child = spawn(program, words, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((done) => child.on('close', done))
  const { url, pid } = await readStarted(child)
  const answer = await fetch(`${url}/api/health`)
  if (answer.status !== 200) throw new Error(`the first request was answered with ${answer.status}`)
  await answer.text()
  return { took: performance.now() - began, worked: readProcessorMs(pid), child, ended }
}

/** Ends command and server alike: Ctrl-C reaches both, and so does a kill of the group. */
async function end({ child, ended }, signal) {
  process.kill(-child.pid, signal)
  await ended
}

/** Starts several times in a row; `prepare` names the data folder of each start, `signal` ends it. */
async function measure({ serve, prepare, signal }) {
  const [took, worked] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    const server = await startOnce([...serve, '--json', '--port', '0', '--data', prepare()])
    took.push(server.took)
    if (server.worked !== undefined) worked.push(server.worked)
    await end(server, signal)
  }
  return { took: Math.round(median(took)), worked: worked.length > 0 ? median(worked) : undefined }
}

const wanderbuch = [process.execPath, command, 'serve']
const npmStart = ['npm', 'start', '--silent', '--']

export async function run(print) {
  const home = mkdtempSync(join(tmpdir(), 'wanderbuch-bench-'))
  let count = 0
  const fresh = () => join(home, `data-${(count += 1)}`)
  const same = join(home, 'data-same')
  const cases = [
    ['wanderbuch serve, new data folder', { serve: wanderbuch, prepare: fresh, signal: 'SIGINT' }],
    ['wanderbuch serve, data folder in use before', { serve: wanderbuch, prepare: () => same, signal: 'SIGINT' }],
    ['wanderbuch serve, after kill -9', { serve: wanderbuch, prepare: () => same, signal: 'SIGKILL' }],
    ['npm start, new data folder', { serve: npmStart, prepare: fresh, signal: 'SIGINT' }],
  ]
  try {
    await end(await startOnce([...wanderbuch, '--json', '--port', '0', '--data', same]), 'SIGINT')
    for (const [name, options] of cases) {
      console.error(`${name} ...`)
      const { took, worked } = await measure(options)
      print({ bench: 'startup', case: name, figure: took, unit: 'ms' })
      if (worked !== undefined) {
        print({ bench: 'startup', case: name, figure: worked, unit: 'ms processor time of the server' })
      }
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
