import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { listPackedEntries } from '@wanderbuch/core/document/containers/read-zip'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import {
  fileInArchive,
  fileOnDisk,
  growsTooMuch,
  type ImportFile,
  importLimits,
  type ReadProblem,
  tooLarge,
} from './import-file.ts'

export type ListProblem =
  | ReadProblem
  | { readonly code: 'esco_file_not_there'; readonly file: string }
  | { readonly code: 'esco_file_not_readable'; readonly file: string; readonly reason: string }
  | { readonly code: 'esco_too_many_files'; readonly most: number }

type Listed = Result<readonly ImportFile[], ListProblem>

const byName = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

const isArchive = (path: string) => /\.zip$/i.test(path)

function listArchive(path: string, size: number): Listed {
  const name = basename(path)
  const most = importLimits.archiveBytes
  if (size > most) return fail({ code: 'esco_file_too_large', file: name, most: Math.floor(most / 1_048_576) })
  const entries = listPackedEntries(new Uint8Array(readFileSync(path)))
  if (!entries) return fail({ code: 'esco_archive_damaged', file: name })
  const growing = entries.find(growsTooMuch)
  if (growing) {
    const allowed = Math.floor((growing.packed.length * importLimits.maxGrowth) / 1_048_576)
    return fail({ code: 'esco_file_too_large', file: `${name}: ${growing.name}`, most: Math.max(1, allowed) })
  }
  return succeed(entries.map((entry) => fileInArchive(entry, name)))
}

/** Files of a folder and the folders below it; names that begin with a dot are passed over. */
function listFolder(path: string, bundle: string): Listed {
  const files: ImportFile[] = []
  for (const entry of readdirSync(path, { withFileTypes: true }).toSorted((one, other) =>
    byName(one.name, other.name),
  )) {
    if (entry.name.startsWith('.') || !(entry.isFile() || entry.isDirectory())) continue
    const full = join(path, entry.name)
    const found = entry.isDirectory() ? listFolder(full, `${bundle}/${entry.name}`) : listFile(full, bundle)
    if (!found.ok) return found
    files.push(...found.value)
    if (files.length > importLimits.files) return fail({ code: 'esco_too_many_files', most: importLimits.files })
  }
  return succeed(files)
}

function listFile(path: string, bundle: string): Listed {
  const { size } = statSync(path)
  if (isArchive(path)) return listArchive(path, size)
  return succeed([fileOnDisk(path, { bundle, name: basename(path), bytes: size })])
}

function listPath(path: string, cwd: string): Listed {
  const full = resolve(cwd, path)
  try {
    return statSync(full).isDirectory() ? listFolder(full, basename(full)) : listFile(full, basename(dirname(full)))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return fail(
      code === 'ENOENT'
        ? { code: 'esco_file_not_there', file: path }
        : { code: 'esco_file_not_readable', file: path, reason: code },
    )
  }
}

/** All files behind the paths given: files, folders and archives. Sizes are looked at before anything is read. */
export function listImportFiles(paths: readonly string[], cwd: string): Listed {
  const files: ImportFile[] = []
  for (const path of paths) {
    const found = listPath(path, cwd)
    if (!found.ok) return found
    files.push(...found.value)
  }
  if (files.length > importLimits.files) return fail({ code: 'esco_too_many_files', most: importLimits.files })
  const large = files.map(tooLarge).find((problem) => problem !== undefined)
  return large ? fail(large) : succeed(files)
}
