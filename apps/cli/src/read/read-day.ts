import { type IsoDay, parseIsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type OptionName, type Options, textOption } from '../options.ts'
import { type CommandProblem, message, usageProblem } from '../problem.ts'
import type { Terminal } from '../terminal.ts'

/** An option as a day; undefined when it was not given. */
export function readOptionalDay(options: Options, name: OptionName): Result<IsoDay | undefined, CommandProblem> {
  const value = textOption(options, name)
  if (value === undefined) return succeed(undefined)
  const parsed = parseIsoDay(value)
  if (parsed.ok) return parsed
  return fail(usageProblem('day_unknown', { option: `--${name}`, value }, message('cli.advice.day')))
}

/** `--day`, or today (UTC). */
export function readDay(options: Options, terminal: Terminal): Result<IsoDay, CommandProblem> {
  const given = readOptionalDay(options, 'day')
  if (!given.ok) return given
  return succeed(given.value ?? (terminal.now().toISOString().slice(0, 10) as IsoDay))
}
