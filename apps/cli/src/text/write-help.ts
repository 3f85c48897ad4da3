import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { Command } from '../command.ts'
import { commands } from '../commands.ts'
import { exitCodes } from '../exit-codes.ts'
import { optionalValue, type OptionName, optionValue } from '../options.ts'
import { sharedOptions } from '../parse-command-line.ts'
import type { Paper } from './paper.ts'
import { columnsOf, fillColumn, hangText, wrapText } from './wrap-text.ts'

interface Row {
  readonly name: string
  readonly text: string
}

function writeRows(rows: readonly Row[], paper: Paper): readonly string[] {
  const column = Math.max(...rows.map(({ name }) => columnsOf(name)))
  return rows.flatMap(({ name, text }) => hangText(`  ${fillColumn(name, column)}  `, text, paper.width))
}

function optionName(name: OptionName): string {
  const optional = optionalValue(name)
  if (optional !== undefined) return `--${name}[=${optional}]`
  return [`--${name}`, optionValue(name)].filter(Boolean).join(' ')
}

function section(title: string, lines: readonly string[], paper: Paper): readonly string[] {
  return ['', paper.bold(title), ...lines]
}

function exitRows(say: Words): readonly Row[] {
  return Object.values(exitCodes).map((code) => ({ name: String(code), text: say.label(`cli.exit.${code}`) }))
}

function commandHelp(command: Command, paper: Paper, say: Words): readonly string[] {
  const { name, words, options, examples } = command
  const rows = [...options, ...sharedOptions].map((option) => ({
    name: optionName(option),
    text: say.label(`cli.option.${option}`),
  }))
  const line = ['wanderbuch', name, words, '[OPTIONS]'].filter(Boolean).join(' ')
  const notes = `cli.notes.${name}`
  return [
    ...wrapText(say.label(`cli.command.${name}`), paper.width),
    ...section(say.label('cli.help.usage'), [`  ${line}`], paper),
    ...section(say.label('cli.help.options'), writeRows(rows, paper), paper),
    ...section(
      say.label('cli.help.examples'),
      examples.flatMap((one) => hangText('  ', one, 500)),
      paper,
    ),
    ...(say.has(notes) ? ['', ...wrapText(say.label(notes), paper.width)] : []),
  ]
}

function allHelp(paper: Paper, say: Words): readonly string[] {
  const rows = commands.map(({ name }) => ({ name, text: say.label(`cli.command.${name}`) }))
  const examples = commands.flatMap(({ examples: [first] }) => (first ? [`  ${first}`] : []))
  const shared: readonly OptionName[] = [...sharedOptions, 'version']
  const options = shared.map((name) => ({ name: optionName(name), text: say.label(`cli.option.${name}`) }))
  return [
    ...wrapText(say.label('cli.help.tagline'), paper.width).map(paper.bold),
    ...section(say.label('cli.help.usage'), ['  wanderbuch COMMAND [OPTIONS]'], paper),
    ...section(say.label('cli.help.commands'), writeRows(rows, paper), paper),
    ...section(say.label('cli.help.options'), writeRows(options, paper), paper),
    ...section(say.label('cli.help.examples'), examples, paper),
    ...section(say.label('cli.help.exit-codes'), writeRows(exitRows(say), paper), paper),
    '',
    ...wrapText(say.label('cli.help.more', { command: 'wanderbuch COMMAND --help' }), paper.width),
  ]
}

/** Help for one command, or for all. */
export function helpLines(command: Command | undefined, paper: Paper, say: Words): readonly string[] {
  return command ? commandHelp(command, paper, say) : allHelp(paper, say)
}
