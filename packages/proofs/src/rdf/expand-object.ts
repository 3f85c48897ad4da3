import { describeValue } from '../json/describe-value.ts'
import type { JsonObject } from '../json/json-object.ts'
import { expandIri } from './expand-iri.ts'
import { addRelation } from './expand-relation.ts'
import { expandValueObject } from './expand-value-object.ts'
import {
  findNode,
  findTerm,
  goDeeper,
  makeNode,
  say,
  stopForLibrary,
  stopForUnmapped,
  type Expansion,
  type GraphRecord,
  type NodeRecord,
  type Surroundings,
} from './expansion.ts'
import { findKnownProperties, findProperty, type Property } from './find-property.ts'
import { isAbsoluteIri, rdfType } from './json-ld-words.ts'
import { writePredicate } from './n-quads.ts'
import { openObject, readTypes, type OpenObject } from './open-object.ts'
import type { WrittenLiteral } from './write-literal.ts'

/** Any object that is a value: a node (its term), a value object (its literal), or undefined when the expansion stopped. */
export function expandObject(
  state: Expansion,
  element: JsonObject,
  { context, graph }: Surroundings,
): NodeRecord | WrittenLiteral | undefined {
  if (!goDeeper(state)) return undefined
  const open = openObject(state, element, context)
  const expanded =
    open && (open.special.value === undefined ? expandNode(state, open, graph) : expandValueObject(state, open))
  state.depth -= 1
  return expanded
}

function expandNode(state: Expansion, open: OpenObject, graph: GraphRecord): NodeRecord | undefined {
  const { element, names, active, special } = open
  const id = special.id === undefined ? undefined : element[special.id]
  const expandedId = typeof id === 'string' ? expandIri(active, id, false) : undefined
  const isIdReadable = special.id === undefined || (typeof expandedId === 'string' && !expandedId.startsWith('@'))
  if (!isIdReadable) return stopForLibrary(state)
  const node = typeof expandedId === 'string' ? findNode(state, graph, expandedId) : makeNode(state, element)
  const known = findKnownProperties(active)
  for (const name of names) {
    const property = findProperty(active, known, name)
    if (property.kind === 'relation') addRelation(state, { graph, node, relation: property }, element[name] ?? null)
    else addSpecial(state, open, { graph, node, property, name, expandedId: expandedId ?? '' })
    if (state.stop) return undefined
  }
  return node
}

interface SpecialPlace {
  readonly graph: GraphRecord
  readonly node: NodeRecord
  readonly property: Property
  readonly name: string
  readonly expandedId: string
}

function addSpecial(state: Expansion, open: OpenObject, place: SpecialPlace): void {
  const { kind } = place.property
  if (kind === 'type') return addTypes(state, open, place)
  if (kind === 'unmapped') return stopForUnmapped(state, 'invalid property', place.name)
  if (kind !== 'id') return stopForLibrary(state)
  if (!isAbsoluteIri(place.expandedId))
    stopForUnmapped(state, 'relative @id reference', describeValue(open.element[place.name]))
}

const typePredicate = writePredicate(rdfType)

function addTypes(state: Expansion, { element, outer }: OpenObject, { graph, node, name }: SpecialPlace): void {
  for (const type of readTypes(element[name]) ?? []) {
    const iri = expandIri(outer, type, true)
    if (iri === null || iri.startsWith('@')) return stopForLibrary(state)
    if (!isAbsoluteIri(iri)) return stopForUnmapped(state, 'relative @type reference', type)
    const object = findTerm(state, iri)
    say(state, { graph, node }, { name: '@type', predicate: typePredicate, object, key: object })
  }
}
