import type { DossierRequest, Language, Purpose, ShownIdentity } from '@wanderbuch/core/vocabulary/request'
import { languages, purposes } from '@wanderbuch/core/vocabulary/request'
import { type IsoDay, parseIsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Options } from './main.ts'
import { type CommandProblem, type Terminal, usageProblem } from './terminal.ts'

type Read<Value> = Result<Value, CommandProblem>

/** The text of an option; undefined when it was not given. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** All values of a repeatable option. */
export function listOption(options: Options, name: string): readonly string[] {
  const value = options[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** `--NAME` as a day; undefined when it was not given. */
export function readOptionalDay(options: Options, name: string): Read<IsoDay | undefined> {
  const text = textOption(options, name)
  if (text === undefined) return succeed(undefined)
  const parsed = parseIsoDay(text)
  if (parsed.ok) return parsed
  return fail(
    usageProblem(`--${name} ${text}: not an existing day.`, 'Write it as YYYY-MM-DD, for example 2026-11-22.'),
  )
}

/** `--day`, or today. */
export function readDay(options: Options, terminal: Terminal): Read<IsoDay> {
  const given = readOptionalDay(options, 'day')
  if (!given.ok) return given
  return succeed(given.value ?? (terminal.now().toISOString().slice(0, 10) as IsoDay))
}

/** `--lang de` or `--lang de,ro`; English when not given. */
export function readLanguages(options: Options): Read<DossierRequest['languages']> {
  const codes = (textOption(options, 'lang') ?? 'en').split(',').map((code) => code.trim())
  const unknown = codes.find((code) => !languages.some((language) => language === code))
  const known = `Languages: ${languages.join(', ')}; one, or two with a comma.`
  if (unknown !== undefined) return fail(usageProblem(`--lang ${unknown}: not a language of Wanderbuch.`, known))
  if (codes.length > 2) return fail(usageProblem('--lang: at most two languages.', known))
  const [first, second] = codes as [Language, Language | undefined]
  return succeed(second && second !== first ? [first, second] : [first])
}

/** `--purpose`; employee when not given. */
export function readPurpose(options: Options): Read<Purpose> {
  const text = textOption(options, 'purpose') ?? 'employee'
  const found = purposes.find((purpose) => purpose === text)
  return found
    ? succeed(found)
    : fail(usageProblem(`--purpose ${text}: not known.`, `Purposes: ${purposes.join(', ')}.`))
}

/** `--to DE` or `--to IT:ITI1`. */
export function readDestination(options: Options): Read<{ readonly host: string; readonly hostRegion?: string }> {
  const text = textOption(options, 'to')
  const match = /^([A-Z]{2})(?::([A-Z]{2}[A-Z0-9]{1,3}))?$/.exec(text?.toUpperCase() ?? '')
  if (!match?.[1]) {
    const hint = 'Write the country, for example --to DE, or with a NUTS region --to IT:ITI1.'
    return fail(usageProblem(text ? `--to ${text}: not a destination.` : '--to is missing: where to?', hint))
  }
  return succeed({ host: match[1] === 'EL' ? 'GR' : match[1], ...(match[2] && { hostRegion: match[2] }) })
}

/** `--from`; undefined when not given. */
export function readHome(options: Options): Read<string | undefined> {
  const text = textOption(options, 'from')?.toUpperCase()
  if (text === undefined || /^[A-Z]{2}$/.test(text)) return succeed(text)
  return fail(usageProblem(`--from ${text}: not a country.`, 'Write two letters, for example --from RO.'))
}

/** The identity document somebody looked at: `--name`, `--born`, `--seen-by`, `--seen-on`. */
export function readIdentity(options: Options): Read<ShownIdentity | undefined> {
  const fullName = textOption(options, 'name')
  const birthDate = readOptionalDay(options, 'born')
  const seenOn = readOptionalDay(options, 'seen-on')
  if (!birthDate.ok) return birthDate
  if (!seenOn.ok) return seenOn
  if (fullName === undefined) return succeed(undefined)
  const seenBy = textOption(options, 'seen-by')
  return succeed({
    fullName,
    ...(birthDate.value && { birthDate: birthDate.value }),
    ...(seenBy && { seenBy }),
    ...(seenOn.value && { seenOn: seenOn.value }),
  })
}
