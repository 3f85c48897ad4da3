#!/usr/bin/env node
/** `npm start [-- OPTIONS]`: installs and builds when needed, then becomes `wanderbuch serve OPTIONS`. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installWhenNeeded } from './install-when-needed.mjs'
import { digestSourceState } from './source-state.mjs'

const root = resolve(import.meta.dirname, '..')
const command = join(root, 'apps/cli/dist/main.js')
const stamp = join(root, 'node_modules/.cache/wanderbuch/built-from')

function isBuilt() {
  return existsSync(command) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digestSourceState(root)
}

function buildWhenNeeded() {
  if (isBuilt()) return true
  console.error('Building (npm run build) ...')
  const { status } = spawnSync('npm', ['run', 'build', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) return false
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, digestSourceState(root))
  return true
}

/** The command is loaded into this process, so its signals, exit code and process id are those of `npm start`. */
async function serve(options) {
  console.error('Starting Wanderbuch ...')
  process.argv = [process.execPath, command, 'serve', ...options]
  await import(pathToFileURL(command).href)
}

if (!installWhenNeeded(root, console.error)) {
  console.error('The packages could not be installed; see the lines above.')
  process.exitCode = 1
} else if (!buildWhenNeeded()) {
  console.error('The build failed; see the lines above.')
  process.exitCode = 1
} else {
  await serve(process.argv.slice(2))
}
