import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Runs a command as one step that passes or fails as a whole. */
export async function runStep({ root, env, name, command }) {
  console.log(`\n== ${name}`)
  const code = await runCommand({ root, env, command, onLine: () => {} })
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** Runs vitest with one configuration and counts its tests; lines that name something left out are collected. */
export async function runVitest({ root, env, name, config, reports, leftOut }) {
  console.log(`\n== ${name}`)
  const file = join(reports, `${name}.json`)
  const options = ['--config', config, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const command = ['node', 'node_modules/vitest/vitest.mjs', 'run', ...options]
  const code = await runCommand({ root, env, command, onLine: (line) => collectLeftOut(line, leftOut) })
  return countTests(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, code)
}

function collectLeftOut(line, leftOut) {
  const named = /left out: (.+)$/.exec(line)?.[1]
  if (named) leftOut.add(named.trim())
}

/** Counts of one vitest report. A run that failed without a failed test (a file that does not load) counts as one failed. */
export function countTests(report, exitCode) {
  const failed = report?.numFailedTests ?? 0
  return {
    passed: report?.numPassedTests ?? 0,
    failed: exitCode !== 0 && failed === 0 ? 1 : failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
}

function runCommand({ root, env, command: [program, ...options], onLine }) {
  return new Promise((resolve) => {
    const child = spawn(program, options, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      let rest = ''
      from.setEncoding('utf8').on('data', (chunk) => {
        to.write(chunk)
        const lines = (rest + chunk).split('\n')
        rest = lines.pop() ?? ''
        lines.forEach(onLine)
      })
    }
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
