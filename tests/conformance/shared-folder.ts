import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Facts and official samples are not part of the project; tests that need them say what they leave out. */
const shared = resolve(process.cwd(), process.env.WANDERBUCH_SHARED ?? '../shared')

export const factsFolder = join(shared, 'facts')
export const dataFolder = join(shared, 'data')

/** Whether a folder is there; when not, a line says which test is left out. */
export function hasFolder(folder: string, what: string): boolean {
  const found = existsSync(folder)
  if (!found) console.warn(`left out: ${what} (shared data not found)`)
  return found
}

export const readJsonFile = <Content>(folder: string, path: string): Content =>
  JSON.parse(readFileSync(join(folder, path), 'utf8')) as Content
