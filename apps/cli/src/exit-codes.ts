/** Exit codes of the command. The first three answer a question; the others follow sysexits.h. Documented in docs/cli.md. */
export const exitCodes = {
  /** Done; where a question was asked: yes. */
  yes: 0,
  /** The answer is no: a seal is broken, a credential is expired, a dossier does not hold. */
  no: 1,
  /** The answer is not determined: nothing speaks against it, something is missing. */
  notDetermined: 2,
  /** The command line is wrong. */
  usage: 64,
  /** A file cannot be read as anything known. */
  unreadable: 65,
  /** A file is not there. */
  noInput: 66,
  /** The command is not built, or a server cannot be reached. */
  unavailable: 69,
  /** A bug. */
  internal: 70,
  /** An output file cannot be written. */
  cannotCreate: 73,
  /** The data folder is in use by another process. */
  busy: 75,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export const exitCodeOf = { yes: exitCodes.yes, no: exitCodes.no, 'not-determined': exitCodes.notDetermined } as const
