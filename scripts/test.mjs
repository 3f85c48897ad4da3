#!/usr/bin/env node
/** `npm test`: install, check, build, 20 000 runs of the fuzzer, unit tests, end-to-end tests. The last line is `N passed, N failed, N skipped`. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { installWhenNeeded } from './install-when-needed.mjs'
import { findPostgresBinaries, startPostgresForTests } from './postgres-for-tests.mjs'
import { runStep, runVitest } from './test-steps.mjs'

const root = resolve(import.meta.dirname, '..')
const shared = resolve(root, process.env.WANDERBUCH_SHARED ?? '../shared')
const leftOut = new Set()
const undoSteps = []

function findBrowser() {
  const browser = [process.env.CHROME_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))
  if (!browser) leftOut.add('end-to-end tests (no browser: set CHROME_PATH or install chromium)')
  return browser
}

function findPostgresUrl() {
  if (process.env.WANDERBUCH_TEST_POSTGRES) return process.env.WANDERBUCH_TEST_POSTGRES
  const binaries = findPostgresBinaries()
  if (!binaries) return void leftOut.add('PostgreSQL tests (no server program found)')
  try {
    const server = startPostgresForTests(binaries)
    undoSteps.push(server.stop)
    return server.url
  } catch (error) {
    return void leftOut.add(`PostgreSQL tests (${error.message})`)
  }
}

async function runAll() {
  if (!installWhenNeeded(root, console.log)) return [{ passed: 0, failed: 1, skipped: 0 }]
  if (!existsSync(shared)) leftOut.add('tests on official samples (no folder ../shared; set WANDERBUCH_SHARED)')
  const reports = mkdtempSync(join(tmpdir(), 'wanderbuch-test-'))
  undoSteps.push(() => rmSync(reports, { recursive: true, force: true }))
  const postgres = findPostgresUrl()
  const env = { ...process.env, ...(postgres && { WANDERBUCH_TEST_POSTGRES: postgres }) }
  const counts = [
    await runStep({ root, env, name: 'check', command: ['node', 'scripts/check/all.mjs'] }),
    await runStep({ root, env, name: 'build', command: ['npm', 'run', 'build', '--loglevel=error'] }),
    await runStep({ root, env, name: 'fuzz', command: ['node', 'scripts/fuzz.mjs', '--runs', '20000'] }),
    await runVitest({ root, env, name: 'tests', config: 'vitest.config.ts', reports, leftOut }),
  ]
  const browser = findBrowser()
  if (!browser) return counts
  const withBrowser = { ...env, CHROME_PATH: browser }
  const endToEnd = { root, env: withBrowser, name: 'end-to-end', config: 'vitest.e2e.config.ts', reports, leftOut }
  return [...counts, await runVitest(endToEnd)]
}

function undo() {
  for (const step of undoSteps.splice(0)) step()
}

function printEnd(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
  if (leftOut.size > 0) console.log('\nLeft out:')
  for (const name of leftOut) console.log(`- ${name}`)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
  return sum('failed') === 0 ? 0 : 1
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    undo()
    process.exit(130)
  })
}
try {
  process.exitCode = printEnd(await runAll())
} finally {
  undo()
}
