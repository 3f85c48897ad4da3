import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { readTrustList } from '@wanderbuch/adapters/workbench/read-trust-list'
import { sampleTrustList } from '@wanderbuch/adapters/workbench/sample-book'
import type { FileProblem, ReceivedFile, Workbench } from '@wanderbuch/adapters/workbench/workbench'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { exitCodes } from './exit-codes.ts'
import type { Options } from './main.ts'
import { listOption } from './read-options.ts'
import { type CommandProblem, type Terminal, usageProblem } from './terminal.ts'

/** Larger files are refused before they are read into memory. */
const maxBytes = 200 * 1024 * 1024

/** One file from disk; what is wrong with its content is found later. */
export function readOneFile(path: string, terminal: Terminal): Result<ReceivedFile, CommandProblem> {
  const full = resolve(terminal.cwd, path)
  try {
    const { size } = statSync(full)
    if (size > maxBytes) {
      const message = `${path}: ${Math.round(size / 1048576)} MB is too large to be a certificate.`
      return fail({ exitCode: exitCodes.unreadable, message, hint: 'At most 20 MB can be read.' })
    }
    return succeed({ fileName: basename(full), bytes: new Uint8Array(readFileSync(full)) })
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException
    const why =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'this is a folder' : `cannot be read (${code})`
    return fail({ exitCode: exitCodes.noInput, message: `${path}: ${why}.` })
  }
}

/** All files of a command line; the first that cannot be read stops it. */
export function readFiles(
  paths: readonly string[],
  terminal: Terminal,
): Result<readonly ReceivedFile[], CommandProblem> {
  if (paths.length === 0) return fail(usageProblem('which file?', 'Name one or more files.'))
  const files: ReceivedFile[] = []
  for (const path of paths) {
    const file = readOneFile(path, terminal)
    if (!file.ok) return file
    files.push(file.value)
  }
  return succeed(files)
}

/** Pinned lists: every `--trust FILE`, and the list of shipped test keys with `--test-trust`. */
export function readTrustLists(options: Options, terminal: Terminal): Result<readonly TrustList[], CommandProblem> {
  const lists: TrustList[] = options['test-trust'] === true ? [sampleTrustList] : []
  for (const path of listOption(options, 'trust')) {
    const file = readOneFile(path, terminal)
    if (!file.ok) return file
    const list = readTrustList(file.value.bytes)
    if (!list.ok) {
      const { code, place } = list.problem
      return fail({ exitCode: exitCodes.unreadable, message: `${path}: not a trust list (${code} at ${place}).` })
    }
    lists.push(list.value)
  }
  return succeed(lists)
}

/** A file's problem in words, with the name of the file and the place in it. */
export function fileProblem(workbench: Workbench, problem: FileProblem): CommandProblem {
  const sentence = workbench
    .words('en')
    .label(`problem.${problem.code}`, { fileName: problem.fileName, ...problem.details })
  const place = problem.place ? ` (${problem.place})` : ''
  return { exitCode: exitCodes.unreadable, message: `${problem.fileName}: ${sentence}${place}` }
}
