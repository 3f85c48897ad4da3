#!/usr/bin/env node
/** Part of the build: an empty database of this version, which a first start copies instead of making its own. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const adapters = resolve(import.meta.dirname, '../packages/adapters')
const folder = join(adapters, 'dist/empty-database')
const stamp = join(adapters, 'dist/empty-database-of')

/** What the database was made by: the embedded database and the changes to its tables. */
function readMaker() {
  const { dependencies } = JSON.parse(readFileSync(join(adapters, 'package.json'), 'utf8'))
  const migrations = readFileSync(join(adapters, 'dist/storage/migrations.js'), 'utf8')
  return `${dependencies['@electric-sql/pglite']}\n${migrations}`
}

async function makeDatabase() {
  const half = `${folder}.half`
  for (const old of [folder, half]) rmSync(old, { recursive: true, force: true })
  const { openStorage } = await import(pathToFileURL(join(adapters, 'dist/storage/open-storage.js')).href)
  const opened = await openStorage({ kind: 'pglite', folder: half })
  if (!opened.ok) throw new Error(opened.problem.detail)
  await opened.value.close()
  renameSync(half, folder)
}

const maker = readMaker()
if (!existsSync(folder) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== maker) {
  await makeDatabase()
  writeFileSync(stamp, maker)
}
