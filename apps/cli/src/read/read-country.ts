import { type Country, findCountry, listCountries } from '@wanderbuch/standards/code-lists/countries'
import { findNutsArea, listNutsRegions } from '@wanderbuch/standards/code-lists/nuts-regions'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { findNearest } from '../near-miss.ts'
import { type OptionName, type Options, textOption } from '../options.ts'
import { type CommandProblem, type Message, message, usageProblem } from '../problem.ts'

const namesOf = ({ names }: Country): readonly string[] => Object.values(names)

/** The country whose name, in any language, is nearest to what was typed. */
function findByName(typed: string): Country | undefined {
  const name = findNearest(typed, listCountries().flatMap(namesOf))
  return name === undefined ? undefined : listCountries().find((country) => namesOf(country).includes(name))
}

/** Which two letters were probably meant; how a country is written where nothing is near. */
export function countryAdvice(typed: string): Message {
  const near = typed.length > 2 ? findByName(typed) : undefined
  if (!near) return message('cli.advice.country')
  return message('cli.advice.nearest-country', { code: near.iso, country: { kind: 'country', country: near.iso } })
}

function countryProblem(option: OptionName, value: string): CommandProblem {
  return usageProblem('country_unknown', { option: `--${option}`, value }, countryAdvice(value))
}

/** `--from`: a country by its ISO code (EU codes count too); undefined when not given. */
export function readHome(options: Options): Result<string | undefined, CommandProblem> {
  const value = textOption(options, 'from')
  if (value === undefined) return succeed(undefined)
  const country = value.length === 2 ? findCountry(value) : undefined
  return country ? succeed(country.iso) : fail(countryProblem('from', value))
}

export interface Destination {
  /** ISO 3166-1 alpha-2. */
  readonly host: string
  /** NUTS code. */
  readonly hostRegion?: string
}

function regionProblem(value: string, country: Country): CommandProblem {
  const regions = [...listNutsRegions(country.iso, 1), ...listNutsRegions(country.iso, 2)]
  const label = findNearest(
    value,
    regions.map((region) => region.label),
  )
  const near = regions.find((region) => region.label === label)
  const shown = near ? [near] : listNutsRegions(country.iso, 1)
  const items = shown.map((region) => `${country.iso}:${region.code} ${region.label}`)
  const parameters = { value, country: { kind: 'country', country: country.iso } } as const
  if (items.length === 0) return usageProblem('region_unknown', parameters)
  return usageProblem('region_unknown', parameters, message('cli.advice.one-of', { known: items.join(' · ') }))
}

/** `--to DE` or, with a NUTS region, `--to IT:ITI1`. */
export function readDestination(options: Options): Result<Destination, CommandProblem> {
  const value = textOption(options, 'to')
  if (value === undefined) return fail(usageProblem('destination_missing', {}, message('cli.advice.destination')))
  const [code = '', regionCode] = value.split(':', 2)
  const country = code.trim().length === 2 ? findCountry(code) : undefined
  if (!country) return fail(countryProblem('to', code))
  if (regionCode === undefined) return succeed({ host: country.iso })
  const region = findNutsArea(regionCode)
  if (region?.euCode !== country.euCode) return fail(regionProblem(regionCode, country))
  return succeed({ host: country.iso, hostRegion: region.code })
}
