import { resolve } from 'node:path'
import { statSync } from 'node:fs'
import {
  type FolderToVerify,
  usualWorkers,
  type VerifiedFolder,
  verifyFolder,
} from '@wanderbuch/adapters/batch/verify-folder'
import type { BatchCounts } from '@wanderbuch/adapters/batch/batch-counts'
import type { ResumeProblem } from '@wanderbuch/adapters/batch/resume-results'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { listOption } from '../options.ts'
import { type CommandProblem, inputProblem, message, usageProblem } from '../problem.ts'
import { readDay } from '../read/read-day.ts'
import { readTrustLists } from '../read/read-trust-lists.ts'
import { readWorkers } from '../read/read-workers.ts'
import { systemReason } from '../read/system-reason.ts'
import { clearProgress, showProgress } from '../terminal.ts'
import { writeBatch } from '../text/write-batch.ts'

function readFolder({ words, terminal }: CommandCall): Result<string, CommandProblem> {
  const [path, ...more] = words
  if (path === undefined || more.length > 0) return fail(usageProblem('one_folder', {}))
  const found = statSync(resolve(terminal.cwd, path), { throwIfNoEntry: false })
  if (found?.isDirectory()) return succeed(resolve(terminal.cwd, path))
  const named = { parameters: { path } }
  return fail(
    found
      ? inputProblem('file_is_no_folder', exitCodes.noInput, named)
      : inputProblem('file_not_there', exitCodes.noInput, named),
  )
}

function readResults({ options, terminal }: CommandCall): Result<string, CommandProblem> {
  const [path, ...more] = listOption(options, 'out')
  if (path === undefined || more.length > 0) {
    return fail(usageProblem('results_missing', {}, message('cli.advice.results', { option: '--out results.jsonl' })))
  }
  return succeed(resolve(terminal.cwd, path))
}

type Order = Omit<FolderToVerify, 'onProgress'>

async function readOrder(call: CommandCall): Promise<Result<Order, CommandProblem>> {
  const folder = readFolder(call)
  if (!folder.ok) return folder
  const results = readResults(call)
  if (!results.ok) return results
  const workers = readWorkers(call.options, usualWorkers())
  if (!workers.ok) return workers
  const day = readDay(call.options, call.terminal)
  if (!day.ok) return day
  const trust = await readTrustLists(call)
  if (!trust.ok) return trust
  return succeed({
    folder: folder.value,
    results: results.value,
    workers: workers.value,
    day: day.value,
    ...trust.value,
  })
}

function resultsProblem({ code }: ResumeProblem, path: string): CommandProblem {
  const named = { parameters: { path }, advice: [message('cli.advice.other-name')] }
  return code === 'batch_results_other_file'
    ? inputProblem('batch_results_other_file', exitCodes.cannotCreate, named)
    : inputProblem('batch_results_other_settings', exitCodes.cannotCreate, named)
}

async function runOrder(order: Order, { terminal, say }: CommandCall): Promise<Result<VerifiedFolder, CommandProblem>> {
  const { results: path } = order
  try {
    const onProgress = (progress: { readonly done: number; readonly all: number }) =>
      showProgress(terminal, say.label('cli.progress.batch', progress))
    const found = await verifyFolder({ ...order, onProgress })
    if (found.ok) return found
    return fail(resultsProblem(found.problem, path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const parameters = { path, reason: systemReason(code) }
    return fail(inputProblem('output_not_writable', exitCodes.cannotCreate, { parameters }))
  } finally {
    clearProgress(terminal)
  }
}

function exitCodeOfBatch({ unreadable, no, yes, 'not-determined': open }: BatchCounts): ExitCode {
  if (unreadable > 0) return exitCodes.unreadable
  if (no > 0) return exitCodes.no
  return open > 0 || yes === 0 ? exitCodes.notDetermined : exitCodes.yes
}

async function verifyBatch(call: CommandCall): Promise<CommandResult> {
  const order = await readOrder(call)
  if (!order.ok) return order
  const found = await runOrder(order.value, call)
  if (!found.ok) return found
  const { counts, takenUp } = found.value
  const { day, results } = order.value
  return succeed({
    exitCode: exitCodeOfBatch(counts),
    json: () => ({ day, results, takenUp, counts }),
    text: (paper) => writeBatch({ ...found.value, results }, call.say, paper),
  })
}

/** `wanderbuch batch FOLDER --out RESULTS`: every file below a folder, one JSON line a credential, taken up where it ended. */
export const batchCommand: Command = {
  name: 'batch',
  words: 'FOLDER',
  options: ['out', 'workers', 'trust', 'test-trust', 'day'],
  examples: [
    'wanderbuch batch certificates --out results.jsonl',
    'wanderbuch batch certificates --out results.jsonl --workers 8 --trust pinned-keys.json',
  ],
  run: verifyBatch,
}
