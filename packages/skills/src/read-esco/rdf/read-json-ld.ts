import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { ReadPart } from '../read-part.ts'
import { gatherStatements } from './gather-statements.ts'
import { type Context, readContext, startContext } from './json-ld-context.ts'
import type { RdfProblem, Statement } from './statement.ts'

type Json = null | boolean | number | string | readonly Json[] | JsonNode
interface JsonNode {
  readonly [name: string]: Json
}

const mostDepth = 50

const isNode = (value: Json | undefined): value is JsonNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value as Json]

/** Carried through the tree: where statements go, and numbers for nodes without a name. */
interface Walk {
  readonly take: (statement: Statement) => void
  blank: number
  problem?: Omit<RdfProblem, 'file'>
}

interface Place {
  readonly context: Context
  readonly depth: number
}

interface Property {
  readonly subject: string
  readonly predicate: string
  /** Of the term: how plain texts are to be read. */
  readonly isAddress: boolean
  readonly byLanguage: boolean
  readonly language: string | undefined
}

function tell(walk: Walk, { subject, predicate }: Property, said: Pick<Statement, 'object' | 'language'>): void {
  walk.take({ subject, predicate, ...said })
}

function takeValueObject(walk: Walk, property: Property, node: JsonNode): void {
  const language = typeof node['@language'] === 'string' ? node['@language'] : ''
  for (const value of listOf(node['@value'])) tell(walk, property, { object: String(value), language })
}

const isLanguageMap = (node: JsonNode) => Object.keys(node).every((name) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(name))

/** Texts by language: `{ "en": "weld", "de": ["schweißen"] }`. */
function takeLanguageMap(walk: Walk, property: Property, node: JsonNode): void {
  for (const [language, texts] of Object.entries(node))
    for (const text of listOf(texts)) if (typeof text === 'string') tell(walk, property, { object: text, language })
}

function takeObject(walk: Walk, place: Place, given: { readonly property: Property; readonly node: JsonNode }): void {
  const { property, node } = given
  if ('@value' in node) return takeValueObject(walk, property, node)
  const inner = node['@list'] ?? node['@set']
  if (inner !== undefined) return takeValues(walk, place, { property, value: inner })
  if (property.byLanguage && isLanguageMap(node)) return takeLanguageMap(walk, property, node)
  tell(walk, property, { object: walkNode(walk, node, { ...place, depth: place.depth + 1 }) })
}

function takeValues(walk: Walk, place: Place, given: { readonly property: Property; readonly value: Json }): void {
  const { property } = given
  for (const value of listOf(given.value)) {
    if (isNode(value)) takeObject(walk, place, { property, node: value })
    else if (typeof value === 'string' && property.isAddress)
      tell(walk, property, { object: place.context.expand(value) })
    else if (value !== null && !Array.isArray(value))
      tell(walk, property, { object: String(value), language: property.language ?? '' })
  }
}

const typePredicate = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

function takeMember(walk: Walk, place: Place, member: { subject: string; name: string; value: Json }): void {
  const { subject, name, value } = member
  const term = place.context.term(name)
  if (term.keyword === '@type') {
    for (const type of listOf(value))
      walk.take({ subject, predicate: typePredicate, object: place.context.expandTerm(String(type)) })
    return
  }
  if (term.keyword === '@graph') return walkAll(walk, value, place)
  if (term.keyword !== undefined || term.predicate === undefined) return
  const { predicate, isAddress, byLanguage, language } = term
  takeValues(walk, place, { property: { subject, predicate, isAddress, byLanguage, language }, value })
}

/** Tells the statements of a node and gives its name back. */
function walkNode(walk: Walk, node: JsonNode, outer: Place): string {
  const context = '@context' in node ? readContext(node['@context'], outer.context) : outer.context
  const id = Object.entries(node).find(([name]) => context?.term(name).keyword === '@id')?.[1]
  const subject = typeof id === 'string' ? (context?.expand(id) ?? id) : `_:b${(walk.blank += 1)}`
  if (!context) walk.problem ??= { code: 'json_ld_context_not_understood', details: '@context' }
  else if (outer.depth > mostDepth) walk.problem ??= { code: 'json_ld_too_deep', details: String(mostDepth) }
  else {
    const place = { ...outer, context }
    for (const [name, value] of Object.entries(node))
      if (name !== '@context') takeMember(walk, place, { subject, name, value })
  }
  return subject
}

function walkAll(walk: Walk, value: Json, place: Place): void {
  for (const one of listOf(value)) if (isNode(one)) walkNode(walk, one, { ...place, depth: place.depth + 1 })
}

/**
 * Reads ESCO as JSON-LD: compacted with its context inside, flattened or expanded. The address of a context is not fetched:
 * the names of SKOS and ESCO are then taken as they are.
 */
export function readJsonLd(
  file: { name: string; text: string },
  version: string | undefined,
): Result<ReadPart, RdfProblem> {
  let tree: Json
  try {
    tree = JSON.parse(file.text.replace(/^\uFEFF/, '')) as Json
  } catch (error) {
    return fail({ code: 'json_ill_formed', file: file.name, details: (error as Error).message.slice(0, 200) })
  }
  const gatherer = gatherStatements()
  const walk: Walk = { take: gatherer.take, blank: 0 }
  walkAll(walk, tree, { context: startContext, depth: 0 })
  return walk.problem ? fail({ ...walk.problem, file: file.name }) : succeed(gatherer.finish(file.name, version))
}
