#!/usr/bin/env node
/** `npm run check [NAME...] [PATH/...]`: all checks, or the named ones; a path keeps the own checks to files under it. */
import { resolve } from 'node:path'
import { checkCycles } from './cycles.mjs'
import { checkFloors } from './floors.mjs'
import { checkForms } from './forms.mjs'
import { checkGlossary } from './glossary.mjs'
import { checkLimits } from './limits.mjs'
import { runTool } from './run-tool.mjs'
import { listTextFiles } from './source-files.mjs'
import { checkWording } from './wording.mjs'

const root = resolve(import.meta.dirname, '../..')

const ownChecks = {
  floors: checkFloors,
  cycles: checkCycles,
  limits: checkLimits,
  glossary: checkGlossary,
  forms: checkForms,
  wording: checkWording,
}
const tools = {
  types: ['tsc', '-b'],
  'test-types': ['tsc', '-p', 'tsconfig.test.json'],
  packs: ['node', 'scripts/packs-check.mjs'],
  lint: ['oxlint', '--deny-warnings'],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  unused: ['knip', '--no-progress', '--no-config-hints'],
}

function runOwnCheck(check, files, under) {
  const answer = check(files)
  const problems = (answer.problems ?? answer).filter(({ path }) => under.length === 0 || isUnder(path, under))
  const output = problems.map(({ path, line, message }) => `${path}:${line} ${message}`).join('\n')
  return { code: problems.length > 0 ? 1 : 0, output, note: answer.note }
}

const isUnder = (path, folders) => folders.some((folder) => path.startsWith(folder))

async function runCheck(name, files, under) {
  const start = performance.now()
  const { code, output, note } = tools[name]
    ? await runTool(root, tools[name])
    : runOwnCheck(ownChecks[name], files, under)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(
    `${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.padStart(5)} s${note ? `  ${note}` : ''}`,
  )
  if (code !== 0) console.log(output.trimEnd().replaceAll(/^/gm, '  '))
  return code === 0
}

async function main(names) {
  const all = [...Object.keys(ownChecks), ...Object.keys(tools)]
  const under = names.filter((name) => name.includes('/'))
  const named = names.filter((name) => !name.includes('/'))
  const wrong = named.find((name) => !all.includes(name))
  if (wrong) throw new Error(`no check named '${wrong}'; there are: ${all.join(', ')}`)
  const files = listTextFiles(root)
  let failed = 0
  for (const name of named.length > 0 ? named : all) if (!(await runCheck(name, files, under))) failed += 1
  if (failed > 0) console.log(`${failed} of the checks failed`)
  return failed === 0 ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
