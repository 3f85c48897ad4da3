import { packKinds, packLanguages, packPurposes, regulatedValues } from './pack-model.ts'
import { foundText, packProblem, type PackPath, type PackProblem } from './pack-problem.ts'

/** Looks whether a value has a form; what is wrong with it, or nothing. */
export type Shape = (value: unknown, path: PackPath) => readonly PackProblem[]

export type PlainMap = Readonly<Record<string, unknown>>

export function isMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(path: PackPath, expected: string, value: unknown): readonly PackProblem[] {
  return [packProblem('pack_value_wrong', path, { expected, found: foundText(value) })]
}

export const line: Shape = (value, path) =>
  typeof value === 'string' && value.trim() !== '' ? [] : wrong(path, 'text', value)

export function oneOf(codes: readonly string[]): Shape {
  return (value, path) => (codes.includes(value as string) ? [] : wrong(path, codes.join(' | '), value))
}

export function listOf(shape: Shape): Shape {
  return (value, path) =>
    Array.isArray(value) && value.length > 0
      ? value.flatMap((item: unknown, index) => shape(item, [...path, index]))
      : wrong(path, 'list', value)
}

/** A map with the named parts; parts whose name ends in `?` may be absent, others may not be there. */
export function mapOf(parts: Readonly<Record<string, Shape>>): Shape {
  const known = Object.keys(parts).map((name) => name.replace('?', ''))
  return (value, path) => {
    if (!isMap(value)) return wrong(path, `map of ${known.join(', ')}`, value)
    const strange = Object.keys(value).filter((name) => !known.includes(name))
    return [
      ...strange.map((name) => packProblem('pack_key_unknown', [...path, name], { expected: known.join(', ') })),
      ...Object.entries(parts).flatMap(([key, shape]) => {
        const name = key.replace('?', '')
        if (value[name] === undefined && key.endsWith('?')) return []
        return shape(value[name], [...path, name])
      }),
    ]
  }
}

/** A text in six languages, each a plain line. */
export const sixLanguages: Shape = (value, path) => {
  if (!isMap(value)) return wrong(path, packLanguages.join(', '), value)
  const missing = packLanguages.filter((language) => !(language in value))
  const texts = Object.entries(value).flatMap(([language, text]) =>
    (packLanguages as readonly string[]).includes(language)
      ? line(text, [...path, language])
      : [packProblem('pack_key_unknown', [...path, language], { expected: packLanguages.join(', ') })],
  )
  return [...missing.map((found) => packProblem('pack_language_missing', path, { expected: found })), ...texts]
}

/** A text in the languages of the law: at least one. */
const someLanguages: Shape = (value, path) =>
  isMap(value) && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([language, text]) => line(text, [...path, language]))
    : wrong(path, 'text by language', value)

export const webAddress: Shape = (value, path) =>
  typeof value === 'string' && /^https?:\/\/[^\s/]+\.[^\s]+$/.test(value) ? [] : wrong(path, 'web address', value)

const wholeNumber: Shape = (value, path) =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? [] : wrong(path, 'whole number from 1', value)

const lengthOfTime: Shape = (value, path) => {
  const problems = mapOf({ 'months?': wholeNumber, 'weeks?': wholeNumber, 'extensionMonths?': wholeNumber })(
    value,
    path,
  )
  if (problems.length > 0 || (isMap(value) && ('months' in value || 'weeks' in value))) return problems
  return wrong(path, 'months or weeks', value)
}

/** A page or file a field was read in. */
export const sourceShape = mapOf({ title: line, 'url?': webAddress })

export interface Topic {
  readonly value: Shape
  /** Every pack answers it, or says that it is open. */
  readonly needed?: true
  /** What may follow the topic in the name of a field; absent: nothing. */
  readonly part?: 'name' | 'purpose' | 'purpose-or-nothing'
}

const neededText: Topic = { value: sixLanguages, needed: true }
const authority = mapOf({ name: sixLanguages, 'url?': webAddress, 'address?': line })

/** Every topic a field may have. */
export const topics: Readonly<Record<string, Topic>> = {
  kind: { value: oneOf(packKinds), needed: true },
  activity: neededText,
  regulated: { value: oneOf(regulatedValues), needed: true, part: 'purpose' },
  'technical-manager': { value: sixLanguages },
  authority: { value: authority, needed: true, part: 'purpose-or-nothing' },
  'authority-address': { value: mapOf({ 'url?': webAddress, 'address?': line }), needed: true },
  law: { value: someLanguages, needed: true },
  way: { value: sixLanguages, needed: true, part: 'name' },
  'required-level': { value: oneOf(['a', 'b', 'c', 'd', 'e']) },
  documents: { value: listOf(line), needed: true, part: 'name' },
  clock: { value: lengthOfTime, part: 'name' },
  duration: neededText,
  language: neededText,
  fee: neededText,
  appeal: neededText,
  effect: { value: sixLanguages },
  'database-entry': { value: mapOf({ url: webAddress }), needed: true },
  unknown: { value: listOf(sixLanguages) },
}

const purposeNames: readonly string[] = packPurposes

/** Whether a field may be named so: `regulated/employee`, `way/1-experience`, `fee`; not `fee/1`, not `regulated`. */
export function mayBeNamed({ part }: Topic, name: string): boolean {
  const rest = name.includes('/') ? name.slice(name.indexOf('/') + 1) : undefined
  if (part === 'name') return rest !== undefined && rest !== ''
  if (part === 'purpose') return rest !== undefined && purposeNames.includes(rest)
  return rest === undefined || (part === 'purpose-or-nothing' && purposeNames.includes(rest))
}

/** The topic of that name, if there is one. */
export function topicNamed(name: string): Topic | undefined {
  return Object.hasOwn(topics, name) ? topics[name] : undefined
}

/** Topics every pack answers or leaves open by name. A time limit (`clock/...`) answers `duration`. */
export const neededTopics: readonly string[] = Object.keys(topics).filter((name) => topics[name]?.needed)

/** Names of all topics, in the order a pack is read in. */
export const packTopics: readonly string[] = Object.keys(topics)
