import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import type { JsonObject } from '../src/json/json-object.ts'
import { isJsonObject } from '../src/json/json-object.ts'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { makeOddValue, makePlainValue } from './generate-values.ts'
import type { Pick } from './pick-from.ts'
import { syntheticContexts } from './synthetic-contexts.ts'

const v1 = 'https://www.w3.org/2018/credentials/v1'
const v2 = 'https://www.w3.org/ns/credentials/v2'
const badges = 'https://purl.imsglobal.org/spec/ob/v3p0/'
const chains: readonly (readonly string[])[] = [
  [v2],
  [v2, `${badges}context-3.0.3.json`],
  [v2, `${badges}context-3.0.3.json`],
  [v2, `${badges}context-3.0.2.json`, `${badges}extensions.json`],
  [v1, `${badges}context.json`],
  [v1, `${badges}context-3.0.1.json`],
  [v1, 'https://w3id.org/security/data-integrity/v2'],
  [v1],
  [v2, 'https://w3id.org/security/multikey/v1'],
  [v2, 'urn:test:synthetic'],
  ['urn:test:synthetic', v2],
  ['urn:test:synthetic'],
]

export const findTestContext = (url: string) => syntheticContexts.get(url) ?? findAllowedContext(url)

/** Definitions by name; the names are what a document may use at one place. */
type Terms = ReadonlyMap<string, JsonValue>

function readTerms(urls: readonly string[]): Terms {
  const contexts = urls.flatMap((url) =>
    asList((findTestContext(url)?.document as JsonObject | undefined)?.['@context'] ?? []),
  )
  return new Map(contexts.filter(isJsonObject).flatMap((context) => Object.entries(context)))
}

const asList = (value: JsonValue) => (Array.isArray(value) ? (value as readonly JsonValue[]) : [value])
const termsOfChains: readonly Terms[] = chains.map(readTerms)

const isProperty = (name: string) => !/^([@A-Z]|id$|type$)/.test(name)
const isType = ([name, value]: readonly [string, JsonValue]) => isJsonObject(value) && /^[A-Z]/.test(name)
const typesOf = new Map(termsOfChains.map((terms) => [terms, [...terms].filter(isType).map(([name]) => name)]))
const propertiesOf = new Map(termsOfChains.map((terms) => [terms, [...terms.keys()].filter(isProperty)]))

const scopedOf = (terms: Terms, name: string) => {
  const term = terms.get(name)
  return isJsonObject(term) && isJsonObject(term['@context']) ? term['@context'] : undefined
}

interface Place {
  readonly pick: Pick
  /** What is defined outside all types. */
  readonly outer: Terms
  readonly chain: number
  readonly depth: number
}

/** A document over the allowed contexts and one made for tests: mostly sound, at times odd in one of many ways. */
export function makeDocument(pick: Pick): JsonObject {
  const chain = pick(chains.length)
  const outer = termsOfChains[chain] ?? new Map()
  const place = { pick, outer, chain, depth: 0 }
  const type = pick(8) === 0 ? 'VerifiablePresentation' : 'VerifiableCredential'
  const node = makeNode(place, outer.has(type) ? type : undefined)
  const urls = chains[chain] ?? []
  return { '@context': urls.length === 1 && pick(3) === 0 ? (urls[0] ?? null) : urls, ...node }
}

const ids = [
  'urn:uuid:1',
  'urn:uuid:2',
  'did:key:z6Mk1',
  'https://example.org/a#b',
  '_:b0',
  '_:n1',
  'xsd:x',
  'mailto:a@b.example',
]
const oddIds = [
  'relative',
  '',
  'a b:c',
  '@type',
  '@odd',
  '_:x y',
  'https://example.org/ space',
  'http://a"b',
  'ex:ä',
  'id',
]

function makeNode(place: Place, wished?: string, scoped: Terms = new Map()): JsonObject {
  const { pick, outer } = place
  const node: Record<string, JsonValue> = {}
  const typed = typesOf.get(outer) ?? []
  const more = pick(6) === 0 ? 1 : 0
  const types = wished ? [wished] : Array.from({ length: pick(2) }, () => choose(pick, typed) ?? 'Thing')
  if (more) types.push(choose(pick, typed) ?? 'Thing')
  if (pick(2) === 0) node[pick(9) === 0 ? '@id' : 'id'] = choose(pick, pick(90) === 0 ? oddIds : ids) ?? ''
  if (types.length > 0)
    node[pick(12) === 0 ? '@type' : 'type'] = types.length === 1 && pick(2) === 0 ? (types[0] ?? '') : types
  const scopes = types.map((type) => scopedOf(outer, type) ?? {})
  const names = [...(propertiesOf.get(outer) ?? []), ...scopes.flatMap(Object.keys).filter(isProperty)]
  for (let count = 1 + pick(3); count > 0; count -= 1) {
    // The later names, those of the types, are the likelier ones.
    const name = choose(pick, pick(2) === 0 ? names : names.slice(-8)) ?? 'name'
    const definition = scopes.findLast((scope) => Object.hasOwn(scope, name))?.[name]
    node[name] = makeValues(place, definition ?? scoped.get(name) ?? outer.get(name) ?? null)
  }
  if (pick(80) === 0) addOddMember(place, node)
  return node
}

const choose = <Item>(pick: Pick, items: readonly Item[]): Item | undefined => items[pick(Math.max(items.length, 1))]

function addOddMember({ pick }: Place, node: Record<string, JsonValue>): void {
  const names = [
    'unmapped',
    'https://example.org/p',
    'xsd:p',
    'constructor',
    '@graph',
    '@included',
    '@reverse',
    '@index',
    '@nest',
    'type',
    '@type',
    '_:p',
    '',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
    '@foo',
    '@language',
    'https://example.org/"odd"',
  ]
  node[choose(pick, names) ?? 'unmapped'] = pick(2) === 0 ? makeOddValue(pick) : 'https://example.org/o'
}

/** One value, several, none, or lists within lists. */
function makeValues(place: Place, definition: JsonValue): JsonValue {
  const { pick } = place
  const shape = pick(12)
  if (shape < 7) return makeValue(place, definition)
  if (shape === 7) return []
  if (shape === 8) return [[makeValue(place, definition)], makeValue(place, definition)]
  const items = Array.from({ length: 1 + pick(2) }, () => makeValue(place, definition))
  return pick(8) === 0 ? [...items, ...items] : items
}

function makeValue(place: Place, definition: JsonValue): JsonValue {
  const { pick, depth } = place
  if (pick(120) === 0) return makeOddValue(pick)
  const details = isJsonObject(definition) ? definition : {}
  const coercion = details['@type']
  const container = asList(details['@container'] ?? '')
  const scoped = isJsonObject(details['@context']) ? new Map(Object.entries(details['@context'])) : undefined
  if (container.includes('@graph')) return makeGraphNode(place)
  if (container.includes('@language') && pick(2) === 0) return makeLanguageMap(pick)
  const mayNest = depth < 2 && coercion !== '@json' && coercion !== '@vocab'
  if (mayNest && pick(5) < 2) return makeNode({ ...place, depth: depth + 1 }, undefined, scoped)
  if (coercion === '@id') return choose(pick, pick(90) === 0 ? oddIds : ids) ?? ''
  if (coercion === '@vocab')
    return choose(pick, ['https://example.org/v', 'assertionMethod', ...(scoped?.keys() ?? [])]) ?? ''
  return makePlainValue(pick)
}

/** A proof or a credential: what stands in a graph of its own. */
function makeGraphNode(place: Place): JsonObject {
  const { pick, depth, outer, chain } = place
  if (depth > 3) return { id: choose(pick, ids) ?? '', 'https://example.org/p': makePlainValue(pick) }
  const type = ['DataIntegrityProof', 'VerifiableCredential'][pick(2)] ?? ''
  const inner = makeNode({ ...place, depth: depth + 2 }, outer.has(type) ? type : undefined)
  if (pick(2) === 0) return inner
  const own = pick(8) === 0 ? pick(chains.length) : chain
  const terms = termsOfChains[own] ?? new Map()
  const nested = makeNode({ pick, outer: terms, chain: own, depth: depth + 2 }, 'VerifiableCredential')
  return { '@context': chains[own] ?? [], ...nested }
}

function makeLanguageMap(pick: Pick): JsonObject {
  const tags = ['de', 'EN', 'sr-Latn', '@none', 'en', pick(30) === 0 ? 'not a tag' : 'fr']
  const texts: readonly JsonValue[] = ['Wort', ['eins', 'zwei', null], 'Wort', [], pick(30) === 0 ? 5 : 'mot']
  return Object.fromEntries(tags.filter(() => pick(2) === 0).map((tag) => [tag, choose(pick, texts) ?? 'Wort']))
}
