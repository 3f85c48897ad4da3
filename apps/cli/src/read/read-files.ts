import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { maxDossierBytes } from '@wanderbuch/adapters/workbench/find-dossier'
import type { ReceivedFile } from '@wanderbuch/adapters/workbench/workbench'
import { maxDocumentBytes } from '@wanderbuch/core/document/receive-document'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { type CommandProblem, inputProblem, message, usageProblem } from '../problem.ts'
import { systemReason } from './system-reason.ts'

/** Larger files are no certificates: they are refused before they are parsed. */
export const mostCertificateBytes = maxDocumentBytes

/** A dossier carries its originals. */
export const mostDossierBytes = maxDossierBytes

const chunkBytes = 1024 * 1024

/** Everything up to one byte more than `most`: a device or a pipe has no size that could be asked for first. */
function readUpTo(file: number, most: number): Uint8Array {
  const chunks: Buffer[] = []
  let size = 0
  while (size <= most) {
    const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, most + 1 - size))
    const count = readSync(file, chunk)
    if (count === 0) break
    chunks.push(chunk.subarray(0, count))
    size += count
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function tooLarge(fileName: string, bytes: number, most: number): CommandProblem {
  const megabytes = Math.ceil(bytes / 1_048_576)
  const sentence = message('problem.document_too_large', { megabytes, most: Math.floor(most / 1_048_576) })
  return { code: 'document_too_large', exitCode: exitCodes.unreadable, sentence, place: fileName, advice: [] }
}

function readOpen(file: number, path: string, most: number): Result<ReceivedFile, CommandProblem> {
  const { size } = fstatSync(file)
  if (size > most) return fail(tooLarge(path, size, most))
  const bytes = readUpTo(file, most)
  if (bytes.length > most) return fail(tooLarge(path, bytes.length, most))
  return succeed({ fileName: basename(path), bytes })
}

function cannotRead(path: string, error: unknown): CommandProblem {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  if (code === 'ENOENT') return inputProblem('file_not_there', exitCodes.noInput, { parameters: { path } })
  if (code === 'EISDIR') {
    const advice = [message('cli.advice.files-of-folder', { pattern: `${path.replace(/\/+$/, '')}/*` })]
    return inputProblem('file_is_folder', exitCodes.noInput, { parameters: { path }, advice })
  }
  return inputProblem('file_not_readable', exitCodes.noInput, { parameters: { path, reason: systemReason(code) } })
}

/** One file from disk, at most `most` bytes; what is wrong with its content is found later. */
export function readOneFile(
  path: string,
  { terminal }: Pick<CommandCall, 'terminal'>,
  most: number,
): Result<ReceivedFile, CommandProblem> {
  let file: number | undefined
  try {
    file = openSync(resolve(terminal.cwd, path), 'r')
    return readOpen(file, path, most)
  } catch (error) {
    return fail(cannotRead(path, error))
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** What is piped in. */
export const readStandardInput = (most: number): Result<ReceivedFile, CommandProblem> => readOpen(0, '-', most)

/** All files of a command line; the first that cannot be had from the disk stops it. */
export function readFiles(call: CommandCall, most: number): Result<readonly ReceivedFile[], CommandProblem> {
  if (call.words.length === 0) return fail(usageProblem('file_missing', {}, message('cli.advice.file')))
  const files: ReceivedFile[] = []
  for (const path of call.words) {
    const file = readOneFile(path, call, most)
    if (!file.ok) return file
    files.push(file.value)
  }
  return succeed(files)
}
