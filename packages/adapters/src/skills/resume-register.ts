import { existsSync, truncateSync } from 'node:fs'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { readLines } from '../batch/resume-results.ts'
import {
  countRecord,
  emptyRegisterCounts,
  type RegisterCounts,
  type RegisterLine,
  type RegisterSettings,
} from './register-line.ts'

export interface RegisterResumeProblem {
  readonly code:
    /** The file holds something else than results of a run: it is never written to. */
    | 'register_results_other_file'
    /** The results are of another register, column, language or vocabulary. */
    | 'register_results_other_settings'
}

function parseLine(text: string): RegisterLine | undefined {
  try {
    const line = JSON.parse(text) as RegisterLine
    return Number.isInteger(line.record) && typeof line.register === 'string' ? line : undefined
  } catch {
    return undefined
  }
}

/**
 * Takes up the results of an earlier run; `counts.records` of them are done. What was written after the last whole line (a
 * run that was killed) is cut off. Errors: the file holds something else, or results of other settings.
 */
export function resumeRegister(
  path: string,
  { register, esco }: RegisterSettings,
): Result<RegisterCounts, RegisterResumeProblem> {
  if (!existsSync(path)) return succeed(emptyRegisterCounts)
  let counts = emptyRegisterCounts
  let whole = 0
  for (const { text, end } of readLines(path)) {
    const line = parseLine(text)
    if (!line && whole === 0) return fail({ code: 'register_results_other_file' })
    if (!line || line.record !== counts.records + 1) break
    if (line.register !== register || line.esco !== esco) return fail({ code: 'register_results_other_settings' })
    counts = countRecord(counts, line.outcome)
    whole = end
  }
  truncateSync(path, whole)
  return succeed(counts)
}
