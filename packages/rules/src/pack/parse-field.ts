import { certainties, type Certainty } from '@wanderbuch/standards/certainty'
import { reviewerRoles, packHomes, packPurposes, packRegimes, type PackField, topicOf } from './pack-model.ts'
import { foundText, packProblem, type PackPath, type PackProblem } from './pack-problem.ts'
import { isoDay } from './iso-day-shape.ts'
import {
  isMap,
  line,
  listOf,
  mapOf,
  mayBeNamed,
  oneOf,
  type PlainMap,
  type Shape,
  sourceShape,
  topicNamed,
  topics,
} from './value-shapes.ts'

/** Ids a pack may point to; what is not given is not looked up. */
export interface PackReferences {
  readonly instruments?: ReadonlySet<string>
  readonly provisions?: ReadonlySet<string>
  readonly documents?: ReadonlySet<string>
  readonly professions?: ReadonlySet<string>
}

const unchecked: Shape = () => []

const keys = mapOf({
  'value?': unchecked,
  'certainty?': oneOf(certainties),
  'checkedOn?': isoDay,
  'expiresOn?': isoDay,
  'checkedBy?': oneOf(reviewerRoles),
  'citation?': mapOf({ instrument: line, provision: line }),
  'sources?': listOf(sourceShape),
  'origin?': line,
  'regime?': oneOf(packRegimes),
  'purposes?': listOf(oneOf(packPurposes)),
  'homes?': listOf(oneOf(packHomes)),
})

function valueProblems(name: string, field: PlainMap, path: PackPath): readonly PackProblem[] {
  const topic = topicNamed(topicOf(name))
  if (!topic) return [packProblem('pack_topic_unknown', path, { expected: Object.keys(topics).join(', ') })]
  if (!mayBeNamed(topic, name))
    return [packProblem('pack_topic_unknown', path, { expected: topicOf(name), found: name })]
  if (field.ask === true) {
    return field.value === undefined ? [] : [packProblem('pack_value_wrong', path, { expected: 'ask or value' })]
  }
  const certain = field.certainty === undefined ? oneOf(certainties)(undefined, [...path, 'certainty']) : []
  return [...topic.value(field.value, [...path, 'value']), ...certain]
}

/** A value needs something it was read in, unless it is marked as recalled. */
function sourceProblems({ ask, certainty, citation, sources }: PlainMap, path: PackPath): readonly PackProblem[] {
  if (ask === true || certainty === 'recalled' || citation !== undefined || sources !== undefined) return []
  return [packProblem('pack_source_missing', path)]
}

function regimeProblems(name: string, field: PlainMap, path: PackPath): readonly PackProblem[] {
  const needs = topicOf(name) === 'way' || (topicOf(name) === 'documents' && field.ask !== true)
  return needs && field.regime === undefined ? [packProblem('pack_regime_missing', path)] : []
}

function unknownId(ids: ReadonlySet<string> | undefined, id: unknown, path: PackPath): readonly PackProblem[] {
  if (ids === undefined || typeof id !== 'string' || ids.has(id)) return []
  return [packProblem('pack_reference_unknown', path, { found: id })]
}

function referenceProblems(name: string, field: PlainMap, known: PackReferences): readonly PackProblem[] {
  const at = ['fields', name]
  const cited = isMap(field.citation) ? field.citation.instrument : undefined
  const documents = topicOf(name) === 'documents' && Array.isArray(field.value) ? field.value : []
  return [
    ...unknownId(known.instruments, cited, [...at, 'citation', 'instrument']),
    ...unknownId(known.provisions, field.origin, [...at, 'origin']),
    ...documents.flatMap((id: unknown, index) => unknownId(known.documents, id, [...at, 'value', index])),
  ]
}

/** What is wrong with one field of a pack as it is written. */
export function fieldProblems(name: string, field: unknown, known: PackReferences): readonly PackProblem[] {
  const path = ['fields', name]
  if (!isMap(field)) return [packProblem('pack_not_a_map', path, { found: foundText(field) })]
  const { ask, ...rest } = field
  const asked =
    ask === undefined || ask === true
      ? []
      : [packProblem('pack_value_wrong', [...path, 'ask'], { expected: 'true', found: foundText(ask) })]
  return [
    ...keys(rest, path),
    ...asked,
    ...valueProblems(name, field, path),
    ...sourceProblems(field, path),
    ...regimeProblems(name, field, path),
    ...referenceProblems(name, field, known),
  ]
}

/** A field that has no problems, in the form the engine reads: `ask` is a value that is not there. */
export function readField(name: string, written: PlainMap, checkedOn: string): PackField {
  const { ask, ...field } = written
  if (ask !== true) return { name, checkedOn, ...field } as PackField
  const certainty: Certainty = 'confirmed'
  return { name, value: null, certainty, checkedOn, ...field }
}
