#!/usr/bin/env node
/** `npm start [-- OPTIONS]`: installs and builds when needed, then becomes `wanderbuch serve OPTIONS`. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { fitsNode } from './fits-node.mjs'
import { installWhenNeeded } from './install-when-needed.mjs'
import { isBuildFresh } from './source-state.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const command = join(root, 'apps/cli/dist/main.js')

/** What the build says is of use only when it fails. */
function buildWhenNeeded() {
  if (isBuildFresh(root)) return true
  console.error('Building (npm run build) ...')
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) console.error(`${stdout}${stderr}`)
  return status === 0
}

/** Parent of a process (field 4 of proc_pid_stat(5)); undefined where there is no /proc. */
function readParent(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]
  } catch {
    return undefined
  }
}

/** The shell npm runs scripts in, and npm itself. */
const readAncestors = () => `${process.ppid} ${readParent(process.ppid)}`

/** npm killed outright cannot pass anything on: what it started must not go on without it and hold the data folder. */
function stopWithNpm() {
  const ancestors = readAncestors()
  const watch = setInterval(() => {
    if (readAncestors() === ancestors) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

/** The command is loaded into this process, so its signals, exit code and process id are those of `npm start`. */
async function serve(options) {
  console.error('Starting Wanderbuch ...')
  if (process.env.npm_lifecycle_event === 'start') stopWithNpm()
  process.argv = [process.execPath, command, 'serve', ...options]
  await import(pathToFileURL(command).href)
}

/** Whether this Node fits `engines` of package.json; told before anything newer than it is met. */
function isNodeSupported() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  if (fitsNode(engines.node, process.versions.node)) return true
  console.error(`Wanderbuch needs Node ${engines.node}; this is ${process.versions.node}.`)
  return false
}

if (!isNodeSupported()) {
  process.exitCode = 69
} else if (!installWhenNeeded(root, console.error)) {
  console.error('The packages could not be installed; see the lines above.')
  process.exitCode = 1
} else if (!buildWhenNeeded()) {
  console.error('The build failed; see the lines above.')
  process.exitCode = 1
} else {
  await serve(process.argv.slice(2))
}
