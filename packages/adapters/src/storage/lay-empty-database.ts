import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Made by the build (scripts/make-empty-database.mjs); absent in a clone that is not built. */
const builtTemplate = fileURLToPath(new URL('../../dist/empty-database', import.meta.url))

/**
 * Lays an empty database into a folder that does not exist yet. To make one takes PGlite seconds of work, to copy one a
 * moment. Copied beside and moved into place, so that a killed process leaves a whole database or none. Without the
 * template nothing happens, and PGlite makes its own.
 */
export function layEmptyDatabase(folder: string, template = builtTemplate): void {
  if (existsSync(folder) || !existsSync(template)) return
  const half = `${folder}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  cpSync(template, half, { recursive: true })
  renameSync(half, folder)
}
