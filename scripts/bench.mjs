#!/usr/bin/env node
/** `npm run bench -- NAME`: runs bench/NAME.bench.mjs. Standard output carries JSON lines and nothing else. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isBuildFresh } from './source-state.mjs'

const folder = resolve(import.meta.dirname, '../bench')
const required = { bench: 'string', case: 'string', figure: 'number', unit: 'string' }
const optional = { peer: 'string', peerFigure: 'number', ratio: 'number' }

const listNames = () =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.bench.mjs'))
        .map((name) => name.replace('.bench.mjs', ''))
    : []

/** One figure as one line; a wrong or missing field is a bug in the bench file and throws. */
export function formatFigure(figure) {
  for (const [name, type] of Object.entries({ ...optional, ...required })) {
    const isAbsent = figure[name] === undefined || figure[name] === null
    if (isAbsent && name in optional) continue
    if (typeof figure[name] !== type) throw new Error(`bench figure: '${name}' must be a ${type}`)
  }
  const names = [...Object.keys(required), ...Object.keys(optional)]
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, figure[name] ?? null])))
}

async function main([name, ...options]) {
  console.log = console.info = console.debug = console.error
  if (!name || !listNames().includes(name)) {
    console.error(`usage: npm run bench -- NAME\nNAME is one of: ${listNames().join(', ') || '(none yet)'}`)
    return 2
  }
  if (!isBuildFresh(resolve(folder, '..'))) console.error('The build is older than the sources: npm run build')
  const { run } = await import(pathToFileURL(join(folder, `${name}.bench.mjs`)).href)
  await run((figure) => process.stdout.write(`${formatFigure(figure)}\n`), options)
  return 0
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2))
