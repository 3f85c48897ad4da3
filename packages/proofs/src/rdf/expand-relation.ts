import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { countQuads, type NodeTerm } from './dataset.ts'
import { expandIri } from './expand-iri.ts'
import {
  countValue,
  createGraph,
  findTerm,
  goDeeper,
  makeBlankNode,
  say,
  stopForLibrary,
  type Expansion,
  type GraphRecord,
  type NodeRecord,
} from './expansion.ts'
import type { Relation } from './find-property.ts'
import { isAbsoluteIri, isLanguageTag, rdfFirst, rdfNil, rdfRest } from './json-ld-words.ts'
import { measureValue } from './measure-value.ts'
import { writeIri, writePredicate, writeText } from './n-quads.ts'
import type { ActiveContext } from './term-definition.ts'
import { writeJsonLiteral, writeLiteral, type PlainValue } from './write-literal.ts'

/** Where values are added. */
interface Place {
  readonly graph: GraphRecord
  readonly node: NodeRecord
  readonly relation: Relation
}

/** The object of a statement; its key tells repetitions. */
interface ObjectTerm {
  readonly object: NodeTerm
  readonly key: NodeTerm | undefined
}

/** Adds everything one name of an object says. Source: W3C JSON-LD 1.1 API, section 5.1.2, steps 13.6 to 13.13. */
export function addRelation(state: Expansion, place: Place, value: JsonValue): void {
  const { container, isJson } = place.relation
  if (container === 'language' && isJsonObject(value)) return addLanguageMap(state, place, value)
  if (isJson) return addJson(state, place, value)
  if (value === null) return void countValue(state)
  if (container === 'list') return addList(state, place, value)
  addEach(state, place, value)
}

/** Lists inside lists are one list here: order and nesting mean nothing in a set. */
function addEach(state: Expansion, place: Place, value: JsonValue): void {
  if (!countValue(state) || value === null) return
  if (!Array.isArray(value))
    return place.relation.container === 'graph' ? addGraph(state, place, value) : addOne(state, place, value)
  if (goDeeper(state)) {
    for (const item of value as readonly JsonValue[]) {
      addEach(state, place, item)
      if (state.stop) return
    }
  }
  state.depth -= 1
}

function addStatement(state: Expansion, { graph, node, relation }: Place, { object, key }: ObjectTerm): void {
  const { predicate } = relation
  say(state, { graph, node }, { name: predicate, predicate, object, key })
}

function addOne(state: Expansion, place: Place, item: Exclude<JsonValue, null>): void {
  const found = readObject(state, place, item)
  if (found) addStatement(state, place, found)
}

function readObject(
  state: Expansion,
  { graph, relation }: Place,
  item: Exclude<JsonValue, null>,
): ObjectTerm | undefined {
  if (!isJsonObject(item)) return readPlain(state, relation, item as PlainValue)
  const expanded = state.expandObject(state, item, { context: findInside(relation, item), graph })
  if (!expanded) return undefined
  return 'term' in expanded
    ? { object: expanded.term, key: expanded.term }
    : { object: expanded.text, key: expanded.key }
}

/** A reference or a value object stays in the context of the type around it. */
function findInside({ context, inside, insideReference }: Relation, item: JsonObject): ActiveContext {
  if (inside === insideReference || Object.hasOwn(item, '@context')) return inside
  const names = Object.keys(item)
  if (names.length > 2) return inside
  const stays = names.some((name) => {
    const iri = expandIri(context, name, true)
    return iri === '@value' || (iri === '@id' && names.length === 1)
  })
  return stays ? insideReference : inside
}

function readPlain(state: Expansion, { rule, context }: Relation, value: PlainValue): ObjectTerm | undefined {
  if (typeof value === 'string' && rule.kind !== 'plain' && rule.kind !== 'typed')
    return readReference(state, expandIri(context, value, rule.kind === 'vocab'))
  if (typeof value === 'string' && rule.textEnding !== undefined && !rule.isTextAmbiguous) {
    const text = writeText(value) + rule.textEnding
    return { object: text, key: text }
  }
  const { datatype, language, direction } = rule
  const { text, key } = writeLiteral(
    typeof value === 'string' ? { value, datatype, language, direction } : { value, datatype },
  )
  return { object: text, key }
}

/** An empty identifier is dropped by the common processors without a word; so it is here, for the same canonical form. */
function readReference(state: Expansion, iri: string | null): ObjectTerm | undefined {
  if (iri === '') return undefined
  if (iri === null || iri.startsWith('@')) return stopForLibrary(state)
  if (!isAbsoluteIri(iri) && !iri.startsWith('_:')) {
    state.hasRelativeObject = true
    return undefined
  }
  const object = findTerm(state, iri)
  return { object, key: object }
}

function addJson(state: Expansion, place: Place, value: JsonValue): void {
  const measured = measureValue(value)
  if (!measured.ok) return stopForLibrary(state)
  state.values += measured.value - 1
  if (!countValue(state)) return
  const { text, key } = writeJsonLiteral(value)
  addStatement(state, place, { object: text, key })
}

/** Each object in a graph of its own, named by a blank node. Values and bare references are left to the library. */
function addGraph(state: Expansion, place: Place, item: Exclude<JsonValue, null>): void {
  if (!isJsonObject(item)) return stopForLibrary(state)
  const name = makeBlankNode(state)
  addStatement(state, place, { object: name, key: name })
  const before = countQuads(state.dataset)
  const expanded = state.expandObject(state, item, {
    context: findInside(place.relation, item),
    graph: createGraph(name),
  })
  if (expanded && (!('term' in expanded) || countQuads(state.dataset) === before)) stopForLibrary(state)
}

/** A chain of blank nodes, one for each item; two equal lists stay two. */
function addList(state: Expansion, place: Place, value: JsonValue): void {
  const items = Array.isArray(value) ? (value as readonly JsonValue[]) : [value]
  const found: NodeTerm[] = []
  for (const item of items) {
    if (!countValue(state)) return
    if (item === null) continue
    if (Array.isArray(item)) return stopForLibrary(state)
    const object = readObject(state, place, item)
    if (state.stop) return
    if (!object) return stopForLibrary(state)
    found.push(object.object)
  }
  addStatement(state, place, { object: chainItems(state, place.graph, found), key: undefined })
}

const first = writePredicate(rdfFirst)
const rest = writePredicate(rdfRest)
const nil = writeIri(rdfNil)

function chainItems(state: Expansion, graph: GraphRecord, items: readonly NodeTerm[]): NodeTerm {
  let next: NodeTerm = nil
  for (const object of items.toReversed()) {
    const node: NodeRecord = { term: makeBlankNode(state), said: new Map() }
    say(state, { graph, node }, { name: first, predicate: first, object, key: undefined })
    say(state, { graph, node }, { name: rest, predicate: rest, object: next, key: undefined })
    next = node.term
  }
  return next
}

function addLanguageMap(state: Expansion, place: Place, map: JsonObject): void {
  const { context, rule } = place.relation
  if (!countValue(state)) return
  for (const [tag, value] of Object.entries(map)) {
    const isWithout = expandIri(context, tag, true) === '@none'
    if (!isWithout && !isLanguageTag(tag)) return stopForLibrary(state)
    for (const item of Array.isArray(value) ? (value as readonly JsonValue[]) : [value as JsonValue]) {
      if (!countValue(state)) return
      if (item === null) continue
      if (typeof item !== 'string') return stopForLibrary(state)
      const language = isWithout ? undefined : tag.toLowerCase()
      const { text, key } = writeLiteral({ value: item, language, direction: rule.direction })
      addStatement(state, place, { object: text, key })
    }
  }
}
