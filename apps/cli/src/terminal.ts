import { type ExitCode, exitCodes } from './exit-codes.ts'

/** Where a command reads its surroundings from and writes to; tests pass their own. */
export interface Terminal {
  readonly write: (text: string) => void
  readonly writeError: (text: string) => void
  /** True when standard error is a terminal: progress is drawn only there. */
  readonly interactive: boolean
  readonly now: () => Date
  readonly cwd: string
}

/** A wrong command line, or an input that cannot be used: one clear sentence and what to do. */
export interface CommandProblem {
  readonly exitCode: ExitCode
  readonly message: string
  readonly hint?: string
}

export function usageProblem(message: string, hint?: string): CommandProblem {
  return { exitCode: exitCodes.usage, message, ...(hint && { hint }) }
}

export function printProblem(terminal: Terminal, problem: CommandProblem): ExitCode {
  terminal.writeError(`wanderbuch: ${problem.message}\n`)
  if (problem.hint) terminal.writeError(`  ${problem.hint}\n`)
  return problem.exitCode
}

/** A progress line on a terminal, replaced by the next and cleared at the end; nothing when output is piped. */
export function showProgress(terminal: Terminal, text: string): void {
  if (terminal.interactive) terminal.writeError(`\r\u001b[2K${text}`)
}

export function clearProgress(terminal: Terminal): void {
  if (terminal.interactive) terminal.writeError('\r\u001b[2K')
}

export function printJson(terminal: Terminal, data: unknown): void {
  terminal.write(`${JSON.stringify(data, null, 2)}\n`)
}
