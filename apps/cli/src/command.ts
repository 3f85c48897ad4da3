import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { Result } from '@wanderbuch/standards/result'
import type { ExitCode } from './exit-codes.ts'
import type { OptionName, Options } from './options.ts'
import type { CommandProblem } from './problem.ts'
import type { Paper } from './text/paper.ts'
import type { Terminal } from './terminal.ts'

/** One call of a command. */
export interface CommandCall {
  /** What is neither the command nor an option: files; a framework and a level. */
  readonly words: readonly string[]
  readonly options: Options
  readonly terminal: Terminal
  /** Words of the language chosen with `--lang`. */
  readonly say: Words
}

/** What a command found: one exit code, and the same content for programs and for people. */
export interface CommandAnswer {
  readonly exitCode: ExitCode
  /** What `--json` prints. */
  readonly json: () => unknown
  /** What is printed without it, line by line. */
  readonly text: (paper: Paper) => readonly string[]
}

export type CommandResult = Result<CommandAnswer, CommandProblem>

/** A command of `wanderbuch`. Its words in help stand under `cli.command.NAME`. */
export interface Command {
  readonly name: string
  /** The words it takes, as help shows them: `FILE...`. */
  readonly words: string
  /** Its own options; `--lang`, `--json` and `--help` belong to all. */
  readonly options: readonly OptionName[]
  /** Whole command lines, ready to copy. */
  readonly examples: readonly string[]
  readonly run: (call: CommandCall) => Promise<CommandResult>
}
