import { type DossierRequest, type Purpose, purposes } from '@wanderbuch/core/vocabulary/request'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { findNearest } from '../near-miss.ts'
import { type Options, textOption } from '../options.ts'
import { type CommandProblem, message, usageProblem } from '../problem.ts'
import { readDestination, readHome } from './read-country.ts'
import { readDay } from './read-day.ts'
import { readOccupation } from './read-occupation.ts'
import { readStated } from './read-stated.ts'
import { readValidation } from './read-validation.ts'

/** `--purpose`, by the names the API has; employee when not given. */
export function readPurpose(options: Options): Result<Purpose, CommandProblem> {
  const value = textOption(options, 'purpose') ?? 'employee'
  const found = purposes.find((purpose) => purpose === value)
  if (found) return succeed(found)
  const nearest = findNearest(value, purposes)
  const advice = nearest
    ? message('cli.advice.nearest', { nearest: `--purpose ${nearest}` })
    : message('cli.advice.one-of', { known: purposes.join(', ') })
  return fail(usageProblem('purpose_unknown', { value }, advice))
}

/** What a route or a dossier is made for, from the options both share. */
export function readRequest(
  call: CommandCall,
  languages: DossierRequest['languages'],
): Result<DossierRequest, CommandProblem> {
  const { options, terminal } = call
  const destination = readDestination(options)
  if (!destination.ok) return destination
  const home = readHome(options)
  if (!home.ok) return home
  const purpose = readPurpose(options)
  if (!purpose.ok) return purpose
  const occupation = readOccupation(call, languages[0])
  if (!occupation.ok) return occupation
  const stated = readStated(options)
  if (!stated.ok) return stated
  const validation = readValidation(options)
  if (!validation.ok) return validation
  const day = readDay(options, terminal)
  if (!day.ok) return day
  return succeed({
    ...destination.value,
    ...(home.value && { home: home.value }),
    purpose: purpose.value,
    ...(occupation.value && { targetOccupation: occupation.value }),
    ...(stated.value && { circumstances: stated.value }),
    ...(validation.value && { validationFacts: validation.value }),
    day: day.value,
    languages,
    matchDecisions: [],
  })
}
