import { parseArgs } from 'node:util'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Command } from './command.ts'
import { findNearest } from './near-miss.ts'
import { mayRepeat, optionalValue, optionForms, type OptionName, type Options, optionValue } from './options.ts'
import { type CommandProblem, message, usageProblem } from './problem.ts'

/** A command line taken apart, before anybody looked at what its values mean. */
export interface CommandLine {
  readonly words: readonly string[]
  readonly options: Options
}

/** Options every command has. */
export const sharedOptions: readonly OptionName[] = ['lang', 'json', 'help']

const isName = (name: string): name is OptionName => Object.hasOwn(optionForms, name)

/** One letter for an option, as far as there is one. */
const shortNames: Readonly<Record<string, string>> = { help: 'h', out: 'o' }

const forms = Object.fromEntries(
  Object.entries(optionForms).map(([name, form]) => {
    const type = 'value' in form ? ('string' as const) : ('boolean' as const)
    const short = shortNames[name]
    return [name, { type, multiple: true, ...(short !== undefined && { short }) }]
  }),
)

type Token = Extract<NonNullable<ReturnType<typeof parseArgs>['tokens']>[number], { kind: 'option' }>

function unknownOption({ rawName }: Token, known: readonly OptionName[], command: string): CommandProblem {
  const nearest = findNearest(rawName, known)
  const advice = nearest
    ? message('cli.advice.nearest', { nearest: `--${nearest}` })
    : message('cli.advice.help', { command: `wanderbuch ${command} --help`.replace('  ', ' ') })
  return command === ''
    ? usageProblem('option_unknown', { option: rawName }, advice)
    : usageProblem('option_not_of_command', { option: rawName, command }, advice)
}

/** What is wrong with one option as it was typed; undefined when nothing is. */
function misfit(token: Token, given: ReadonlyMap<OptionName, unknown>): CommandProblem | undefined {
  const { name, value, inlineValue } = token
  const option = `--${name}`
  if (optionalValue(name as OptionName) !== undefined) return undefined
  const wanted = optionValue(name as OptionName)
  if (wanted === undefined) return value === undefined ? undefined : usageProblem('option_takes_no_value', { option })
  const isAnotherOption = value?.startsWith('--') && !inlineValue
  if (value === undefined || value === '' || isAnotherOption) {
    return usageProblem('option_without_value', { option, value: wanted }, message(`cli.option.${name}`))
  }
  return given.has(name as OptionName) && !mayRepeat(name as OptionName)
    ? usageProblem('option_twice', { option })
    : undefined
}

/**
 * Takes a command line apart. Every option must belong to the command, carry a value exactly when it takes one, and stand
 * once unless it may be repeated.
 */
export function parseCommandLine(
  typed: readonly string[],
  command: Pick<Command, 'name' | 'options'>,
): Result<CommandLine, CommandProblem> {
  const { tokens, positionals } = parseArgs({
    args: [...typed],
    options: forms,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const known = [...command.options, ...sharedOptions]
  const options = new Map<OptionName, string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, value } = token
    if (!isName(name) || !known.includes(name)) return fail(unknownOption(token, known, command.name))
    const problem = misfit(token, options)
    if (problem) return fail(problem)
    options.set(name, [...(options.get(name) ?? []), ...(value === undefined ? [] : [value])])
  }
  return succeed({ words: positionals, options })
}
