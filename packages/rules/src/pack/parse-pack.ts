import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import {
  reviewerRoles,
  type Pack,
  packHomes,
  type PackCase,
  packPurposes,
  regulatedValues,
  topicOf,
} from './pack-model.ts'
import { foundText, packProblem, type PackProblem } from './pack-problem.ts'
import { isoDay } from './iso-day-shape.ts'
import { fieldProblems, type PackReferences, readField } from './parse-field.ts'
import { ownProblems, withOwn } from './parse-own.ts'
import { isMap, line, listOf, mapOf, neededTopics, oneOf, type PlainMap, type Shape, topics } from './value-shapes.ts'

const unchecked: Shape = () => []

const matching =
  (pattern: RegExp, expected: string): Shape =>
  (value, path) =>
    typeof value === 'string' && pattern.test(value)
      ? []
      : [packProblem('pack_value_wrong', path, { expected, found: foundText(value) })]

const head = mapOf({
  id: matching(/^[a-z]+(-[a-z0-9]+)*-[a-z]{2}(-[a-z0-9]+)?$/, 'profession-host'),
  profession: matching(/^[a-z]+(-[a-z]+)*$/, 'words-with-hyphens'),
  host: matching(/^[A-Z]{2}$/, 'two capital letters'),
  'region?': matching(/^[A-Z]{2}[A-Z0-9]{1,3}$/, 'NUTS code'),
  version: matching(/^\d{4}-\d{2}-\d{2}(\.[1-9]\d*)?$/, 'YYYY-MM-DD or YYYY-MM-DD.2'),
  checkedBy: oneOf(reviewerRoles),
  checkedOn: isoDay,
  'own?': unchecked,
  fields: unchecked,
  'cases?': unchecked,
})

const caseShape = mapOf({
  name: line,
  facts: mapOf({ purpose: oneOf(packPurposes), 'home?': oneOf(packHomes), 'day?': isoDay }),
  expect: mapOf({
    'regulated?': oneOf([...regulatedValues, 'ask']),
    'regimes?': (value, path) => (isEmptyList(value) ? [] : listOf(line)(value, path)),
    'authority?': line,
    'documents?': (value, path) => (isEmptyList(value) ? [] : listOf(line)(value, path)),
    'ask?': listOf(oneOf(Object.keys(topics))),
  }),
})

/** A pack as it is written, once its forms are right. */
interface WrittenPack extends Omit<Pack, 'fields' | 'cases'> {
  readonly checkedOn: string
  readonly fields: Readonly<Record<string, PlainMap>>
  readonly cases: readonly PackCase[]
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0

/** `duration` is also answered by a time limit, `regulated` by one field for each purpose. */
function missingTopics(fields: PlainMap): readonly PackProblem[] {
  const names = Object.keys(fields)
  const has = (topic: string) => names.some((name) => topicOf(name) === topic)
  const missing = neededTopics.filter((topic) => !has(topic) && !(topic === 'duration' && has('clock')))
  const purposes = packPurposes.map((purpose) => `regulated/${purpose}`).filter((name) => !names.includes(name))
  return [...missing, ...purposes]
    .filter((topic) => topic !== 'regulated')
    .map((expected) => packProblem('pack_topic_missing', ['fields'], { expected }))
}

function allFieldProblems(fields: unknown, known: PackReferences): readonly PackProblem[] {
  if (!isMap(fields)) return [packProblem('pack_not_a_map', ['fields'], { found: foundText(fields) })]
  const each = Object.entries(fields).flatMap(([name, field]) => fieldProblems(name, field, known))
  return [...each, ...missingTopics(fields)]
}

function casesProblems(cases: unknown): readonly PackProblem[] {
  if (cases === undefined || isEmptyList(cases)) return [packProblem('pack_without_cases', ['cases'])]
  return listOf(caseShape)(cases, ['cases'])
}

function idProblems({ id, host, region }: PlainMap): readonly PackProblem[] {
  const end = [host, region]
    .filter((part) => typeof part === 'string')
    .join('-')
    .toLowerCase()
  if (typeof id === 'string' && id.endsWith(`-${end}`)) return []
  return [packProblem('pack_value_wrong', ['id'], { expected: `...-${end}`, found: foundText(id) })]
}

/**
 * Reads a pack as it is written (a parsed YAML or JSON file): every form is looked at and every problem is named with
 * its place. References to instruments, provisions and documents are looked up where their ids are given.
 * Whether a pack is past its date, and whether its cases hold, is `checkPack`.
 * Example: `parsePack({ id: 'welder-de', ... }, { instruments })`; fails with `pack_source_missing` at `['fields', 'fee']`.
 */
export function parsePack(input: unknown, known: PackReferences = {}): Result<Pack, readonly PackProblem[]> {
  if (!isMap(input)) return fail([packProblem('pack_not_a_map', [], { found: foundText(input) })])
  const problems = [
    ...head(input, []),
    ...idProblems(input),
    ...ownProblems(input, known),
    ...allFieldProblems(input.fields, withOwn(known, input)),
    ...casesProblems(input.cases),
  ]
  if (problems.length > 0) return fail(problems)
  const { fields, cases, checkedOn, ...rest } = input as unknown as WrittenPack
  const read = Object.entries(fields).map(([name, field]) => readField(name, field, checkedOn))
  return succeed({ ...rest, fields: read, cases })
}
