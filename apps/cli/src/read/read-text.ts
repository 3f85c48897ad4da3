import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { type CommandProblem, unreadableProblem } from '../problem.ts'
import { readOneFile, readStandardInput } from './read-files.ts'

/** A long handbook; more is a register. */
const mostTextBytes = 4 * 1024 * 1024

const withoutMark = (text: string) => text.replace(/^\uFEFF/, '')

/** A text file, or standard input for `-`. It must be UTF-8 and hold something. */
export function readText(path: string, call: Pick<CommandCall, 'terminal'>): Result<string, CommandProblem> {
  const file = path === '-' ? readStandardInput(mostTextBytes) : readOneFile(path, call, mostTextBytes)
  if (!file.ok) return file
  try {
    const text = withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(file.value.bytes))
    if (text.trim() !== '') return succeed(text)
    return fail(unreadableProblem({ code: 'document_empty', fileName: path, details: {} }))
  } catch {
    return fail(unreadableProblem({ code: 'document_not_utf8', fileName: path, details: {} }))
  }
}
