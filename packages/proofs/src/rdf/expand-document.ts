import type { JsonObject } from '../json/json-object.ts'
import type { ProofProblem } from '../proof-report.ts'
import { countQuads, createDataset, type Dataset } from './dataset.ts'
import { findInitialContext } from './derive-context.ts'
import { expandObject } from './expand-object.ts'
import { createGraph, type Expansion, type NameNode, type Surroundings } from './expansion.ts'
import type { FindContext } from './find-context.ts'

/** The statements of a document, what is wrong with it, or that it is outside the compiled subset. */
export type ExpandedDocument =
  | { readonly kind: 'dataset'; readonly dataset: Dataset }
  | { readonly kind: 'problem'; readonly problem: ProofProblem }
  | { readonly kind: 'library' }

/**
 * A JSON-LD document as RDF statements, in one pass and with contexts that are read once. Covers what credentials use:
 * contexts by address or in place, of types and of properties, protected words, aliases of keywords, `@id`, `@vocab`,
 * datatypes, `@json`, value objects with language and direction, and the containers `@set`, `@list`, `@graph` and
 * `@language`. Everything else, and every error but a word without meaning, is left to the library.
 */
export function expandDocument(document: JsonObject, findContext: FindContext): ExpandedDocument {
  const quick = expandOnce(document, findContext, false)
  return quick.kind === 'unordered' || quick.kind === 'problem'
    ? asFound(expandOnce(document, findContext, true))
    : quick
}

const asFound = (expanded: ReturnType<typeof expandOnce>): ExpandedDocument =>
  expanded.kind === 'unordered' ? { kind: 'library' } : expanded

interface Start {
  readonly findContext: FindContext
  readonly isOrdered: boolean
  readonly nameOf?: NameNode
}

function createExpansion({ findContext, isOrdered, nameOf }: Start): Expansion {
  return {
    findContext,
    expandObject,
    dataset: createDataset(),
    blankNodes: new Map(),
    nameOf,
    isOrdered,
    directed: new Set(),
    values: 1,
    depth: 0,
    hasRelativeObject: false,
    stop: undefined,
  }
}

function expandOnce(document: JsonObject, findContext: FindContext, isOrdered: boolean) {
  const state = createExpansion({ findContext, isOrdered })
  const expanded = expandObject(state, document, startOfDocument())
  if (state.stop) return state.stop
  if (state.hasRelativeObject) return { kind: 'problem', problem: relativeObject } as const
  // A document that says nothing, or is a value: the library knows what to say of it.
  if (!expanded || !('term' in expanded) || countQuads(state.dataset) === 0) return { kind: 'library' } as const
  return { kind: 'dataset', dataset: state.dataset } as const
}

const startOfDocument = (): Surroundings => ({ context: findInitialContext(), graph: createGraph('') })

const relativeObject: ProofProblem = { code: 'terms_not_mapped', details: { reason: 'relative object reference' } }

/** Statements whose blank nodes can be found again by name. */
export interface NamedDataset {
  readonly dataset: Dataset
  readonly numberOf: ReadonlyMap<string, number>
}

/**
 * Like `expandDocument`, with a name for every blank node. Undefined when the document is outside the compiled subset,
 * wrong, or has blank nodes that belong to no object (lists, graphs of their own).
 */
export function expandWithNames(
  document: JsonObject,
  findContext: FindContext,
  nameOf: NameNode,
): NamedDataset | undefined {
  const state = createExpansion({ findContext, isOrdered: false, nameOf })
  const expanded = expandObject(state, document, startOfDocument())
  const isSound = expanded !== undefined && state.stop === undefined && !state.hasRelativeObject
  const isNamed = state.blankNodes.size === state.dataset.blankNodes
  return isSound && isNamed ? { dataset: state.dataset, numberOf: state.blankNodes } : undefined
}
