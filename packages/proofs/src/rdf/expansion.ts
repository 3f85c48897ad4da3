import type { JsonObject } from '../json/json-object.ts'
import type { ProofProblem } from '../proof-report.ts'
import { addQuad, type Dataset, type NodeTerm } from './dataset.ts'
import type { FindContext } from './find-context.ts'
import { writeIri } from './n-quads.ts'
import type { ActiveContext } from './term-definition.ts'
import type { WrittenLiteral } from './write-literal.ts'

/** More values than any credential seen; expanding JSON-LD costs far more per value than reading JSON. */
export const maxValues = 20_000
/** Objects and arrays inside each other. */
export const maxDepth = 100

/** Why the compiled way ended early. */
export type Stop =
  /** Something outside the compiled subset, or an error that the library words. */
  | { readonly kind: 'library' }
  /** A word without meaning: found again in the library's order, so that the first is named. */
  | { readonly kind: 'unordered' }
  | { readonly kind: 'problem'; readonly problem: ProofProblem }

/** Any object that is a value: a node, a literal, or undefined when the expansion stopped. */
export type ExpandObject = (
  state: Expansion,
  element: JsonObject,
  around: Surroundings,
) => NodeRecord | WrittenLiteral | undefined

/** Where an object stands. */
export interface Surroundings {
  readonly context: ActiveContext
  readonly graph: GraphRecord
}

export type NameNode = (element: JsonObject) => string | undefined

/** One document on its way to statements: the only mutable state of the compiled expansion. */
export interface Expansion {
  readonly findContext: FindContext
  /** Objects stand inside objects: whoever reads a relation calls this for its values. */
  readonly expandObject: ExpandObject
  readonly dataset: Dataset
  /** Numbers of the blank nodes that have a name: those the document names itself (`_:x`), and those of `nameOf`. */
  readonly blankNodes: Map<string, number>
  /** A name for the blank node of an object without identifier, so that it is found again; must not begin with `_:`. */
  readonly nameOf: NameNode | undefined
  /** Names are taken in order, as the library does; costs time and only matters for which problem is named. */
  readonly isOrdered: boolean
  /** Keys of texts with a direction. The library tells such texts apart by the order of its reading. */
  readonly directed: Set<string>
  values: number
  depth: number
  hasRelativeObject: boolean
  stop: Stop | undefined
}

/** A node of one graph, with what was said of it already: the same statement twice is one. */
export interface NodeRecord {
  readonly term: NodeTerm
  readonly said: Map<string, NodeTerm | Set<NodeTerm>>
}

export interface GraphRecord {
  /** Empty for the default graph. */
  readonly name: NodeTerm
  readonly nodes: Map<string, NodeRecord>
}

export const createGraph = (name: NodeTerm): GraphRecord => ({ name, nodes: new Map() })

const library: Stop = { kind: 'library' }

export function stopForLibrary(state: Expansion): undefined {
  state.stop ??= library
}

/** A word, type or identifier that has no meaning; `found` is as written. Safe mode: never dropped in silence. */
export function stopForUnmapped(state: Expansion, reason: string, found: string): undefined {
  state.stop ??= state.isOrdered
    ? { kind: 'problem', problem: { code: 'terms_not_mapped', details: { reason, found } } }
    : { kind: 'unordered' }
}

export function stopForProblem(state: Expansion, problem: ProofProblem): undefined {
  state.stop ??= { kind: 'problem', problem }
}

/** Counts a value; false when there are too many. */
export function countValue(state: Expansion): boolean {
  if (++state.values <= maxValues) return true
  stopForProblem(state, { code: 'too_many_quads', details: { allowed: maxValues } })
  return false
}

/** Goes one level down; false when that is too deep. The caller goes up again. */
export function goDeeper(state: Expansion): boolean {
  if (++state.depth <= maxDepth) return true
  stopForProblem(state, { code: 'json_ld_ill_formed', details: { reason: 'nested too deep', allowed: maxDepth } })
  return false
}

export const makeBlankNode = ({ dataset }: Expansion): number => dataset.blankNodes++

/** The term of an absolute identifier: an IRI, or a blank node by the name the document gives it. */
export function findTerm(state: Expansion, id: string): NodeTerm {
  return id.startsWith('_:') ? findNamed(state, id) : writeIri(id)
}

function findNamed(state: Expansion, name: string): number {
  const known = state.blankNodes.get(name)
  if (known !== undefined) return known
  const made = makeBlankNode(state)
  state.blankNodes.set(name, made)
  return made
}

/** A node of its own for an object without identifier. */
export function makeNode(state: Expansion, element: JsonObject): NodeRecord {
  const name = state.nameOf?.(element)
  return { term: name === undefined ? makeBlankNode(state) : findNamed(state, name), said: new Map() }
}

/** The node of this identifier in one graph. */
export function findNode(state: Expansion, { nodes }: GraphRecord, id: string): NodeRecord {
  const known = nodes.get(id)
  if (known) return known
  const made: NodeRecord = { term: findTerm(state, id), said: new Map() }
  nodes.set(id, made)
  return made
}

/** A statement about a node. */
export interface Statement {
  /** What the predicate is called for telling repetitions: `@type` and rdf:type are two. */
  readonly name: string
  readonly predicate: string
  readonly object: NodeTerm
  /** Undefined: never a repetition. */
  readonly key: NodeTerm | undefined
}

/** A node, in the graph in which something is said of it. */
export interface Subject {
  readonly graph: GraphRecord
  readonly node: NodeRecord
}

/** Adds a statement unless it was said before. */
export function say(state: Expansion, { graph, node }: Subject, statement: Statement): void {
  const { name, predicate, object, key } = statement
  const isDirected = typeof key === 'string' && object !== key && isDirectedText(object)
  if (isDirected) state.directed.add(key)
  if (key !== undefined && isRepeated(node.said, name, key)) {
    if (state.directed.size > 0 && state.directed.has(String(key))) stopForLibrary(state)
    return
  }
  addQuad(state.dataset, { subject: node.term, predicate, object, graph: graph.name })
}

const isDirectedText = (object: NodeTerm) =>
  typeof object === 'string' && object.includes('"^^<https://www.w3.org/ns/i18n#')

function isRepeated(said: NodeRecord['said'], name: string, key: NodeTerm): boolean {
  const known = said.get(name)
  if (known === undefined) said.set(name, key)
  else if (typeof known !== 'object') {
    if (known === key) return true
    said.set(name, new Set([known, key]))
  } else if (known.has(key)) return true
  else known.add(key)
  return false
}
