import { certainties } from '@wanderbuch/standards/certainty'
import { isoDay } from './iso-day-shape.ts'
import { foundText, packProblem, type PackProblem } from './pack-problem.ts'
import type { PackReferences } from './parse-field.ts'
import {
  isMap,
  line,
  listOf,
  mapOf,
  oneOf,
  type PlainMap,
  type Shape,
  sixLanguages,
  sourceShape,
  webAddress,
} from './value-shapes.ts'

const idForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** A map whose names are ids, each with a row of one form. */
function rowsOf(row: Shape): Shape {
  return (value, path) => {
    if (!isMap(value)) return [packProblem('pack_not_a_map', path, { found: foundText(value) })]
    return Object.entries(value).flatMap(([id, one]) => [
      ...(idForm.test(id) ? [] : [packProblem('pack_value_wrong', [...path, id], { expected: 'words-with-hyphens' })]),
      ...row(one, [...path, id]),
    ])
  }
}

const found = { certainty: oneOf(certainties), checkedOn: isoDay }
const foundOnPages = { ...found, sources: listOf(sourceShape) }
const occupation = mapOf({ code: line, uri: webAddress })

const own = mapOf({
  'instruments?': rowsOf(mapOf({ title: line, url: webAddress, read: line, 'textOf?': isoDay, ...found })),
  'documents?': rowsOf(mapOf({ name: sixLanguages, ...foundOnPages })),
  'profession?': mapOf({ name: sixLanguages, occupations: listOf(occupation), ...foundOnPages }),
})

const idsOf = (rows: unknown): readonly string[] => (isMap(rows) ? Object.keys(rows) : [])
const ownOf = (input: PlainMap): PlainMap => (isMap(input.own) ? input.own : {})

/** An id the software knows means what it means there; a pack does not give it another meaning. */
function takenIds(known: PackReferences, { instruments, documents }: PlainMap): readonly PackProblem[] {
  const taken = (part: 'instruments' | 'documents', rows: unknown) =>
    idsOf(rows)
      .filter((id) => known[part]?.has(id))
      .map((id) => packProblem('pack_reference_known', ['own', part, id], { found: id }))
  return [...taken('instruments', instruments), ...taken('documents', documents)]
}

function professionProblems({ profession }: PlainMap, known: PackReferences, hasOwn: boolean): readonly PackProblem[] {
  if (known.professions === undefined || typeof profession !== 'string') return []
  if (known.professions.has(profession) === !hasOwn) return []
  const place = hasOwn ? ['own', 'profession'] : ['profession']
  return [packProblem(hasOwn ? 'pack_reference_known' : 'pack_reference_unknown', place, { found: profession })]
}

/** What is wrong with what a pack brings along. */
export function ownProblems(input: PlainMap, known: PackReferences): readonly PackProblem[] {
  const brought = ownOf(input)
  const form = input.own === undefined ? [] : own(input.own, ['own'])
  return [...form, ...takenIds(known, brought), ...professionProblems(input, known, brought.profession !== undefined)]
}

/** Ids the fields of a pack may point to: those the software knows, and those the pack brings along. */
export function withOwn(known: PackReferences, input: PlainMap): PackReferences {
  const { instruments, documents } = ownOf(input)
  return {
    ...known,
    ...(known.instruments && { instruments: new Set([...known.instruments, ...idsOf(instruments)]) }),
    ...(known.documents && { documents: new Set([...known.documents, ...idsOf(documents)]) }),
  }
}
