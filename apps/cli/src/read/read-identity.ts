import type { ShownIdentity } from '@wanderbuch/core/vocabulary/request'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { hasOption, type OptionName, type Options, textOption } from '../options.ts'
import { type CommandProblem, message, usageProblem } from '../problem.ts'
import { readOptionalDay } from './read-day.ts'

const others: readonly OptionName[] = ['born', 'seen-by', 'seen-on']

/** The identity document somebody looked at: `--name`, `--born`, `--seen-by`, `--seen-on`. Nothing counts without a name. */
export function readIdentity(options: Options): Result<ShownIdentity | undefined, CommandProblem> {
  const fullName = textOption(options, 'name')
  const birthDate = readOptionalDay(options, 'born')
  const seenOn = readOptionalDay(options, 'seen-on')
  if (!birthDate.ok) return birthDate
  if (!seenOn.ok) return seenOn
  const lonely = others.find((name) => hasOption(options, name))
  if (fullName === undefined && lonely) {
    return fail(usageProblem('name_missing', { option: `--${lonely}` }, message('cli.advice.name')))
  }
  if (fullName === undefined) return succeed(undefined)
  const seenBy = textOption(options, 'seen-by')
  return succeed({
    fullName,
    ...(birthDate.value && { birthDate: birthDate.value }),
    ...(seenBy && { seenBy }),
    ...(seenOn.value && { seenOn: seenOn.value }),
  })
}
