import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { IndexProblem } from '@wanderbuch/skills/index-file/container'
import { type IndexedVocabulary, openIndex } from '@wanderbuch/skills/index-file/open-index'
import { fail, type Result } from '@wanderbuch/standards/result'

/*
 * The folder `esco` of the data folder: a file `ID.index` for each imported vocabulary, and `in-use` with the id of the one
 * that is used.
 */

const indexEnding = '.index'
const folderOf = (dataFolder: string) => join(dataFolder, 'esco')
export const indexPath = (dataFolder: string, id: string): string => join(folderOf(dataFolder), `${id}${indexEnding}`)
const inUsePath = (dataFolder: string) => join(folderOf(dataFolder), 'in-use')

/** Ids are made here, so that none of them can lead out of the folder. */
const isId = (id: string) => /^esco-\d+\.\d+(\.\d+)?$/.test(id)

export type OpenProblem =
  | { readonly code: 'esco_not_imported'; readonly id: string }
  | { readonly code: 'esco_index_unusable'; readonly id: string; readonly reason: IndexProblem['code'] }

export interface KeptIndex {
  readonly id: string
  readonly bytes: number
  readonly modified: Date
}

/** Vocabularies that are kept, by id. An absent folder keeps none. */
export function listKeptIndexes(dataFolder: string): readonly KeptIndex[] {
  const folder = folderOf(dataFolder)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(indexEnding) && isId(name.slice(0, -indexEnding.length)))
    .toSorted()
    .map((name) => {
      const { size, mtime } = statSync(join(folder, name))
      return { id: name.slice(0, -indexEnding.length), bytes: size, modified: mtime }
    })
}

/** Opens a kept vocabulary. */
export function openKeptIndex(dataFolder: string, id: string): Result<IndexedVocabulary, OpenProblem> {
  const path = indexPath(dataFolder, id)
  if (!isId(id) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return fail({ code: 'esco_not_imported', id })
  const opened = openIndex(new Uint8Array(readFileSync(path)))
  return opened.ok ? opened : fail({ code: 'esco_index_unusable', id, reason: opened.problem.code })
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.new`
  const file = openSync(temporary, 'w', 0o600)
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } catch (error) {
    closeSync(file)
    rmSync(temporary, { force: true })
    throw error
  }
  closeSync(file)
  renameSync(temporary, path)
}

/** Keeps an index: written beside and moved into place, so that the one before is there until the new one is whole. */
export function keepIndex(dataFolder: string, id: string, bytes: Uint8Array): string {
  mkdirSync(folderOf(dataFolder), { recursive: true, mode: 0o700 })
  const path = indexPath(dataFolder, id)
  writeWhole(path, bytes)
  return path
}

const vectorsEnding = '.vectors'

/** Place of something derived of a vocabulary, beside its index. */
export const pathBeside = (dataFolder: string, name: string): string => join(folderOf(dataFolder), name)

/** Keeps something derived of a vocabulary beside its index: it can be made again at any time. */
export function keepBeside(dataFolder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folderOf(dataFolder), { recursive: true, mode: 0o700 })
  writeWhole(pathBeside(dataFolder, name), bytes)
}

/** Vectors of sentence models that were made of a vocabulary. */
function listVectors(dataFolder: string, id: string): readonly string[] {
  const begin = `${id.replace(/^esco-/, '')}-`
  return readdirSync(folderOf(dataFolder)).filter((name) => name.startsWith(begin) && name.endsWith(vectorsEnding))
}

/** Id of the vocabulary in use; undefined for the built-in one. */
export function readInUse(dataFolder: string): string | undefined {
  const path = inUsePath(dataFolder)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined
  const id = readFileSync(path, 'utf8').trim()
  return id === '' ? undefined : id
}

/** Whether somebody, or the first import, has chosen. */
export const hasChosen = (dataFolder: string): boolean =>
  statSync(inUsePath(dataFolder), { throwIfNoEntry: false }) !== undefined

/** Chooses the vocabulary in use; undefined chooses the built-in one. */
export function chooseInUse(dataFolder: string, id: string | undefined): void {
  mkdirSync(folderOf(dataFolder), { recursive: true, mode: 0o700 })
  writeWhole(inUsePath(dataFolder), Buffer.from(`${id ?? ''}\n`))
}

/** Removes a kept vocabulary; the built-in one is used when it was in use. */
export function removeIndex(dataFolder: string, id: string): void {
  if (readInUse(dataFolder) === id) rmSync(inUsePath(dataFolder))
  rmSync(indexPath(dataFolder, id))
  for (const name of listVectors(dataFolder, id)) rmSync(pathBeside(dataFolder, name))
}
