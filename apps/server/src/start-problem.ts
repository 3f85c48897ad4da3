/** What keeps the server from starting: a sentence for the person at the terminal, and the exit code of the command. */
export interface StartProblem {
  readonly code: string
  readonly message: string
  readonly exitCode: number
}

/** Exit codes as `wanderbuch` documents them (docs/cli.md, after sysexits.h). */
export const startExitCodes = {
  usage: 64,
  unreadable: 65,
  noInput: 66,
  unavailable: 69,
  cannotCreate: 73,
  busy: 75,
} as const

export function startProblem(code: string, exitCode: number, message: string): StartProblem {
  return { code, exitCode, message }
}
