/** Keeps dossiers in the PGlite folder given, one after another, printing each owner token once it is acknowledged. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { runnerImport } from 'vite'

const conditions = ['source', 'node']
const load = async (name) => {
  // Packages of the house are taken from their sources, so that the test needs no build; others load as they are.
  const environments = { inline: { resolve: { conditions, noExternal: [/^@wanderbuch\//] } } }
  const settings = { configFile: false, logLevel: 'error', environments }
  return (await runnerImport(join(import.meta.dirname, '..', name), settings)).module
}
const { openStorage } = await load('open-storage.ts')
const { keepDossier } = await load('keep-dossier.ts')

const opened = await openStorage({ kind: 'pglite', folder: process.argv[2] })
if (!opened.ok) throw new Error(opened.problem.detail)
for (let number = 1; ; number += 1) {
  const now = new Date()
  const payload = Buffer.from(`dossier ${number}`)
  const { ownerToken } = await keepDossier(opened.value.db, {
    tenantId: 'one',
    payload,
    now,
    shareExpiresAt: new Date(now.getTime() + 1000),
    randomBytes,
  })
  process.stdout.write(`${number} ${ownerToken}\n`)
}
