import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'

/** Nodes of a document, times they are written, and how deep they stand in each other. */
const limits = { nodes: 2_000, written: 5_000, depth: 24 }

const credentialType = /(^|[#/])(VerifiableCredential|EuropeanDigitalCredential|EuropassCredential|EuropeanCredential)$/

/** Words a flattened document may have beside its nodes. */
const ownWords = ['@context', '@graph', 'proof']

interface Nodes {
  readonly byId: ReadonlyMap<string, JsonObject>
  readonly reached: Set<string>
  /** Nodes that may still be written. */
  left: number
  /** Whether everything met so far has the one form that is read; nothing more is written once it has not. */
  isFlat: boolean
}

/**
 * The credential of a flattened JSON-LD document (`@graph`: nodes side by side, referring to each other by identifier), put
 * together as issuers write it. Undefined where there is more than one way: several credentials or none, a node twice or
 * without identifier, nodes within nodes, keywords, a proof on a node, or a node that nothing leads to. A node that leads back to
 * itself is named by its identifier there. For reading alone: what is verified is the document as it was received.
 *
 * @example frameNodes({ '@context': c, '@graph': [{ id: 'a', type: 'VerifiableCredential', issuer: 'b' }, { id: 'b', name: 'B' }] })
 * // { '@context': c, id: 'a', type: 'VerifiableCredential', issuer: { id: 'b', name: 'B' } }
 */
export function frameNodes(document: JsonObject): JsonObject | undefined {
  const list = document['@graph']
  if (!Array.isArray(list) || list.length > limits.nodes) return undefined
  if (Object.keys(document).some((word) => !ownWords.includes(word))) return undefined
  const byId = readNodes(list as readonly JsonValue[])
  const [root, ...more] = [...(byId?.values() ?? [])].filter(isCredential)
  if (!byId || !root || more.length > 0 || root.proof !== undefined) return undefined
  const nodes: Nodes = { byId, reached: new Set(), left: limits.written, isFlat: true }
  const framed = writeNode(root, nodes, [])
  const context = document['@context']
  if (!nodes.isFlat || nodes.reached.size < byId.size) return undefined
  return { ...(context !== undefined && { '@context': context }), ...framed }
}

const listOf = (value: JsonValue | undefined): readonly JsonValue[] =>
  Array.isArray(value) ? (value as readonly JsonValue[]) : value === undefined ? [] : [value]

const isCredential = ({ type }: JsonObject): boolean =>
  listOf(type).some((one) => typeof one === 'string' && credentialType.test(one))

const plainWords: ReadonlyMap<string, string> = new Map([
  ['@id', 'id'],
  ['@type', 'type'],
])

/** Nodes by identifier, their two keywords in the plain spelling; undefined when one of them is odd. */
function readNodes(list: readonly JsonValue[]): ReadonlyMap<string, JsonObject> | undefined {
  const byId = new Map<string, JsonObject>()
  for (const value of list) {
    if (!isJsonObject(value)) return undefined
    const words = Object.entries(value).map(([word, one]) => [plainWords.get(word) ?? word, one] as const)
    const node: JsonObject = Object.fromEntries(words)
    const isOdd = words.some(([word]) => word.startsWith('@')) || Object.keys(node).length < words.length
    if (isOdd || typeof node.id !== 'string' || byId.has(node.id)) return undefined
    byId.set(node.id, node)
  }
  return byId
}

function writeNode(node: JsonObject, nodes: Nodes, path: readonly string[]): JsonObject {
  const id = String(node.id)
  if ((nodes.left -= 1) < 0 || path.length > limits.depth) nodes.isFlat = false
  if (!nodes.isFlat) return node
  nodes.reached.add(id)
  const inside = [...path, id]
  const write = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map(write)
    const reference = referenceOf(value, nodes)
    const target = reference === undefined ? undefined : nodes.byId.get(reference)
    if (!target || reference === undefined) return value
    return inside.includes(reference) ? { id: reference } : writeNode(target, nodes, inside)
  }
  const words = Object.entries(node).map(([word, value]) => [
    word,
    word === 'id' || word === 'type' ? value : write(value),
  ])
  return Object.fromEntries(words) as JsonObject
}

/** An identifier, alone or as the only word of an object; texts by language and typed values stay as they are. */
function referenceOf(value: JsonValue, nodes: Nodes): string | undefined {
  if (typeof value === 'string') return value
  if (!isJsonObject(value)) return undefined
  const { id = value['@id'] } = value
  if (id === undefined && value.type === undefined) return undefined
  if (typeof id === 'string' && Object.keys(value).length === 1) return id
  nodes.isFlat = false
  return undefined
}
