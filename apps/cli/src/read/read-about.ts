import {
  cefrLevels,
  certifiedLevels,
  experienceRoles,
  type NationalityGroup,
} from '@wanderbuch/core/vocabulary/circumstances'
import { parseCircumstances } from '@wanderbuch/core/vocabulary/parse-circumstances'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { listOption, type OptionName, type Options, textOption } from '../options.ts'
import { type CommandProblem, message, usageProblem } from '../problem.ts'

/** Members of circumstances, as far as they were read. */
export interface AboutMembers {
  readonly [name: string]: JsonValue
}

const groups: Readonly<Record<string, NationalityGroup>> = {
  eu: 'eu-eea-ch',
  'equal-treated': 'equal-treated',
  other: 'third-country',
}

const lastDayOf = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

const firstDay = (text: string) => (/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text)
const lastDay = (text: string) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? lastDayOf(text) : text)

/** Years between two days, to the hundredth, rounded down: a month too much would be a fact nobody stated. */
function yearsBetween(from: string, to: string): number {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  return Math.floor((days / 365.25) * 100) / 100
}

const proofWords: Readonly<Record<string, string>> = {
  certificate: 'home-certificate',
  sworn: 'sworn-statement',
  letter: 'letter',
  'no-proof': 'none',
}

/** One word behind role and time: a state, a kind of proof, full time, or `technical:2` years; undefined for what is none. */
function workWord(word: string, from: string, to: string): AboutMembers | undefined {
  if (/^[A-Z]{2}$/.test(word)) return { country: word }
  if (word === 'full-time') return to === '' ? undefined : { fullTimeYears: yearsBetween(from, to) }
  const [, technical] = /^technical:(\d{1,2}(?:\.\d+)?)$/.exec(word) ?? []
  if (technical !== undefined) return { technicalYears: Number(technical) }
  const proof = Object.hasOwn(proofWords, word) ? proofWords[word] : undefined
  return proof === undefined ? undefined : { proof }
}

/** `self-employed 2012-01..2019-06 RO full-time certificate`; undefined where a part is not understood. */
function readWork(text: string): JsonValue | undefined {
  const [role = '', time = '', ...words] = text.trim().split(/\s+/)
  const [, begin = '', end = ''] = /^(\d{4}-\d{2}(?:-\d{2})?)\.\.(\d{4}-\d{2}(?:-\d{2})?)?$/.exec(time) ?? []
  if (!experienceRoles.some((one) => one === role) || begin === '') return undefined
  const [from, to] = [firstDay(begin), lastDay(end)]
  const more = words.map((word) => workWord(word, from, to))
  if (more.includes(undefined)) return undefined
  return { role, from, ofThisProfession: true, ...(to && { to }), ...Object.assign({}, ...more) } as JsonValue
}

/** `de B2` or `de B2 certified`. */
function readProof(text: string): JsonValue | undefined {
  const [language = '', level = '', certified, ...more] = text.trim().split(/\s+/)
  const cefrLevel = cefrLevels.find((one) => one === level.toUpperCase())
  if (cefrLevel === undefined || more.length > 0) return undefined
  if (certified !== undefined && certified !== 'certified') return undefined
  return { language, cefrLevel, ...(certified && { certified: true }) }
}

type Reader = (text: string) => AboutMembers | undefined

const readers: readonly (readonly [OptionName, Reader])[] = [
  ['nationality', (text) => (Object.hasOwn(groups, text) ? { nationality: groups[text] ?? '' } : undefined)],
  [
    'level',
    (text) => {
      const level = certifiedLevels.find((one) => one === text.toLowerCase())
      return level && { article11Level: level }
    },
  ],
  ['trained', (text) => (/^\d{1,2}(\.\d+)?$/.test(text) ? { trainingYears: Number(text) } : undefined)],
]

const lists: readonly (readonly [OptionName, string, (text: string) => JsonValue | undefined])[] = [
  ['worked', 'experience', readWork],
  ['language-proof', 'languageEvidence', readProof],
]

const advice: Partial<Readonly<Record<OptionName, string>>> = {
  nationality: 'cli.advice.about-nationality',
  level: 'cli.advice.about-level',
  worked: 'cli.advice.about-worked',
  trained: 'cli.advice.about-trained',
  'language-proof': 'cli.advice.about-language-proof',
}

function aboutProblem(option: OptionName, value: string): CommandProblem {
  return usageProblem(
    'about_ill_formed',
    { option: `--${option}`, value },
    message(advice[option] ?? 'cli.advice.stated'),
  )
}

function checked(
  option: OptionName,
  value: string,
  members: AboutMembers | undefined,
): Result<AboutMembers, CommandProblem> {
  const fits = members !== undefined && parseCircumstances(members as JsonValue).ok
  return fits ? succeed(members) : fail(aboutProblem(option, value))
}

function readList(
  options: Options,
  [option, member, read]: (typeof lists)[number],
): Result<AboutMembers, CommandProblem> {
  const values: JsonValue[] = []
  for (const text of listOption(options, option)) {
    const value = read(text)
    if (value !== undefined) values.push(value)
    const one = checked(option, text, value === undefined ? undefined : { [member]: values })
    if (!one.ok) return one
  }
  return succeed(values.length > 0 ? { [member]: values } : {})
}

/**
 * The common facts by options of their own: `--nationality eu`, `--level c`, `--worked "self-employed 2012-01..2019-06"`,
 * `--trained 3`, `--language-proof "de B2"`. A month stands for its first or last day. Problem: `about_ill_formed`.
 */
export function readAbout(options: Options): Result<AboutMembers, CommandProblem> {
  let members: AboutMembers = {}
  for (const [option, read] of readers) {
    const text = textOption(options, option)
    if (text === undefined) continue
    const one = checked(option, text, read(text))
    if (!one.ok) return one
    members = { ...members, ...one.value }
  }
  for (const list of lists) {
    const one = readList(options, list)
    if (!one.ok) return one
    members = { ...members, ...one.value }
  }
  return succeed(members)
}
