import type { FormerName, PersonIdentifier, ShownIdentity } from '@wanderbuch/core/vocabulary/request'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { hasOption, listOption, type OptionName, type Options, textOption } from '../options.ts'
import { type CommandProblem, message, usageProblem } from '../problem.ts'
import { readOptionalDay } from './read-day.ts'

const formerOptions = ['former-name', 'former-by', 'former-document', 'former-on'] as const
const others: readonly OptionName[] = ['born', 'email', 'seen-by', 'seen-on', 'identifier', ...formerOptions]

/** `--identifier KIND=NUMBER`: a number says nothing without its kind. */
function readIdentifiers(options: Options): Result<readonly PersonIdentifier[], CommandProblem> {
  const identifiers: PersonIdentifier[] = []
  for (const text of listOption(options, 'identifier')) {
    const [, scheme, value] = /^([^=]+)=(.+)$/.exec(text) ?? []
    if (scheme === undefined || value === undefined) {
      return fail(usageProblem('identifier_ill_formed', { value: text }, message('cli.option.identifier')))
    }
    identifiers.push({ scheme, value })
  }
  return succeed(identifiers)
}

/** `--email`: the address badges were sent to; compared letter by letter, so it must look like one. */
function readEmail(options: Options): Result<string | undefined, CommandProblem> {
  const value = textOption(options, 'email')
  if (value === undefined || /^[^\s@]+@[^\s@]+$/.test(value)) return succeed(value)
  return fail(usageProblem('email_ill_formed', { value }, message('cli.option.email')))
}

/** A former name counts only with who saw which document, and when: all four options or none. */
function readFormerName(options: Options): Result<FormerName | undefined, CommandProblem> {
  if (!formerOptions.some((name) => hasOption(options, name))) return succeed(undefined)
  const missing = formerOptions.find((name) => !hasOption(options, name))
  if (missing) {
    return fail(usageProblem('former_name_incomplete', { option: `--${missing}` }, message(`cli.option.${missing}`)))
  }
  const on = readOptionalDay(options, 'former-on')
  if (!on.ok) return on
  const [fullName = '', documentedBy = '', documentSeen = ''] = formerOptions.map((name) => textOption(options, name))
  return succeed(on.value && { fullName, documentedBy, documentSeen, on: on.value })
}

/**
 * The identity document somebody looked at: `--name`, `--born`, `--seen-by`, `--seen-on`, an address (`--email`), numbers on it, and a former name
 * with its proof. Nothing counts without a name.
 */
export function readIdentity(options: Options): Result<ShownIdentity | undefined, CommandProblem> {
  const fullName = textOption(options, 'name')
  const birthDate = readOptionalDay(options, 'born')
  const seenOn = readOptionalDay(options, 'seen-on')
  const identifiers = readIdentifiers(options)
  const former = readFormerName(options)
  const email = readEmail(options)
  if (!birthDate.ok) return birthDate
  if (!seenOn.ok) return seenOn
  if (!identifiers.ok) return identifiers
  if (!former.ok) return former
  if (!email.ok) return email
  const lonely = others.find((name) => hasOption(options, name))
  if (fullName === undefined && lonely) {
    return fail(usageProblem('name_missing', { option: `--${lonely}` }, message('cli.advice.name')))
  }
  if (fullName === undefined) return succeed(undefined)
  const seenBy = textOption(options, 'seen-by')
  return succeed({
    fullName,
    ...(birthDate.value && { birthDate: birthDate.value }),
    ...(email.value !== undefined && { email: email.value }),
    ...(seenBy && { seenBy }),
    ...(seenOn.value && { seenOn: seenOn.value }),
    ...(identifiers.value.length > 0 && { identifiers: identifiers.value }),
    ...(former.value && { formerNames: [former.value] }),
  })
}
