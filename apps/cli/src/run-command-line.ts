import { type Language, languages } from '@wanderbuch/core/vocabulary/request'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { commandWords } from './cli-words.ts'
import type { Command } from './command.ts'
import { commands, findCommand } from './commands.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { findNearest } from './near-miss.ts'
import { hasOption } from './options.ts'
import { parseCommandLine } from './parse-command-line.ts'
import { printJson, printLines, printProblem } from './print.ts'
import { type CommandProblem, message, usageProblem } from './problem.ts'
import type { Terminal } from './terminal.ts'
import { createPaper } from './text/paper.ts'
import { helpLines } from './text/write-help.ts'
import { versionAnswer } from './version.ts'

/** How answers and problems are to be printed; known before anything else, so that even a wrong line is answered so. */
interface Manner {
  readonly say: Words
  readonly asJson: boolean
}

function chosenLanguage(typed: readonly string[]): Language {
  const at = typed.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const value = typed[at]?.startsWith('--lang=') ? typed[at].slice('--lang='.length) : typed[at + 1]
  const code = at < 0 ? undefined : value?.split(',')[0]?.trim()
  return languages.find((language) => language === code) ?? 'en'
}

const readManner = (typed: readonly string[]): Manner => ({
  say: commandWords(chosenLanguage(typed)),
  asJson: typed.includes('--json'),
})

const bare: Pick<Command, 'name' | 'options'> = { name: '', options: ['version'] }

/** No command anywhere: help, the version, or a wrong line. */
function answerBare(typed: readonly string[], terminal: Terminal, manner: Manner): ExitCode {
  const parsed = parseCommandLine(typed, bare)
  if (!parsed.ok) return printProblem(terminal, parsed.problem, manner)
  const [name] = parsed.value.words
  if (name !== undefined) return printProblem(terminal, unknownCommand(name), manner)
  if (hasOption(parsed.value.options, 'version')) {
    const { json, text } = versionAnswer
    return manner.asJson ? printJson(terminal, json()) : printLines(terminal, text())
  }
  const isAsked = hasOption(parsed.value.options, 'help')
  if (!isAsked && manner.asJson)
    return printProblem(terminal, usageProblem('command_missing', {}, allCommands()), manner)
  printLines(terminal, helpLines(undefined, createPaper(terminal), manner.say))
  return isAsked ? exitCodes.yes : exitCodes.usage
}

const allCommands = () => message('cli.advice.commands', { commands: commands.map(({ name }) => name).join(', ') })

function unknownCommand(name: string): CommandProblem {
  const nearest = findNearest(name, [...commands.map((command) => command.name), 'help'])
  const advice = nearest ? message('cli.advice.nearest', { nearest: `wanderbuch ${nearest}` }) : allCommands()
  return usageProblem('command_unknown', { name }, advice)
}

interface CommandTyped {
  readonly command: Command
  readonly typed: readonly string[]
}

async function runCommand({ command, typed }: CommandTyped, terminal: Terminal, manner: Manner): Promise<ExitCode> {
  const parsed = parseCommandLine(typed, command)
  if (!parsed.ok) return printProblem(terminal, parsed.problem, manner)
  const { words, options } = parsed.value
  const paper = createPaper(terminal)
  if (hasOption(options, 'help')) return printLines(terminal, helpLines(command, paper, manner.say))
  const answer = await command.run({ words, options, terminal, say: manner.say })
  if (!answer.ok) return printProblem(terminal, answer.problem, manner)
  const { exitCode, json, text } = answer.value
  if (manner.asJson) printJson(terminal, json())
  else printLines(terminal, text(paper))
  return exitCode
}

/** The command, the first word of the line, and the rest. `--lang de level FR III` counts too. */
function findTyped(typed: readonly string[]): CommandTyped | undefined {
  const at = typed[0]?.startsWith('-') ? typed.findIndex((word) => findCommand(word)) : 0
  const command = findCommand(typed[at] ?? '')
  return command && { command, typed: typed.toSpliced(at, 1) }
}

/**
 * Runs one command line; the exit code is the answer. Never throws for anything a person can type or a file can hold.
 * Example: `runCommandLine(['level', 'FR', 'III', '--awarded', '2010-06-30'], terminal)` is 0.
 */
export async function runCommandLine(line: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const typed = line[0] === 'help' ? [...line.slice(1), '--help'] : line
  const manner = readManner(typed)
  const found = findTyped(typed)
  return found ? runCommand(found, terminal, manner) : answerBare(typed, terminal, manner)
}
