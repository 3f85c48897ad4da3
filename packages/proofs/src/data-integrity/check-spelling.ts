import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import { maxDepth } from '../rdf/expansion.ts'
import type { FindContext } from '../rdf/find-context.ts'

/*
 * A proof over meaning (RDFC-1.0) holds for every way to write the same statements. A reader of JSON knows only the usual
 * one: `validUntil` spelled out as the address it stands for is still signed, and no reader would see that the credential
 * has ended. So the words of a document must stand as its contexts write them.
 */

/** Words of value objects that a text with its language needs. */
const wordsOfValues = ['@value', '@language', '@direction', '@context']

interface KnownWords {
  /** What the words of the contexts stand for. */
  readonly iris: ReadonlySet<string>
  /** The words themselves, those used as prefixes too. */
  readonly names: ReadonlyMap<string, string>
}

/** Every definition of a context, also of those that hold inside a word. */
function collectDefinitions(context: unknown, found: Map<string, string>): void {
  for (const part of toList(context as JsonValue)) {
    if (!isJsonObject(part)) continue
    for (const [name, definition] of Object.entries(part)) {
      const id = isJsonObject(definition) ? definition['@id'] : definition
      if (name.startsWith('@')) continue
      found.set(name, typeof id === 'string' ? id : name)
      if (isJsonObject(definition)) collectDefinitions(definition['@context'], found)
    }
  }
}

function expandName(name: string, names: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  const prefix = colon > 0 ? names.get(name.slice(0, colon)) : undefined
  return prefix !== undefined && prefix !== name ? prefix + name.slice(colon + 1) : name
}

/** By the source of the contexts: the same address may lead elsewhere in another. */
const knownBySource = new WeakMap<FindContext, Map<string, KnownWords>>()

function findKnownWords(urls: readonly string[], findContext: FindContext): KnownWords {
  const known = knownBySource.get(findContext) ?? new Map<string, KnownWords>()
  knownBySource.set(findContext, known)
  const key = urls.join(' ')
  const found = known.get(key)
  if (found) return found
  const names = new Map<string, string>()
  for (const url of urls)
    collectDefinitions((findContext(url)?.document as JsonObject | undefined)?.['@context'], names)
  const words = { names, iris: new Set([...names.values()].map((id) => expandName(id, names))) }
  // Contexts are few: those on the list, in orders that are known.
  if (known.size < 200) known.set(key, words)
  return words
}

function isOtherSpelling(name: string, { iris, names }: KnownWords): boolean {
  if (name.startsWith('@')) return !wordsOfValues.includes(name)
  return name.includes(':') && !names.has(name) && iris.has(expandName(name, names))
}

/** A value object with a type says what a plain text at a typed word says. */
const isTypedValue = (object: JsonObject) =>
  Object.hasOwn(object, '@value') && (Object.hasOwn(object, '@type') || Object.hasOwn(object, 'type'))

/** Lists in lists are read as one list, which no reader of JSON does. */
const isListInList = (outer: JsonObject | readonly JsonValue[], inner: JsonValue) =>
  Array.isArray(outer) && Array.isArray(inner)

interface Looked {
  readonly words: KnownWords
  /** Identifier of the document itself: what else is said of it must not stand somewhere inside. */
  readonly id: JsonValue | undefined
}

/** An endorsement inside a badge may be of that badge: then it names it, and its comment is no word a reader of the badge asks for. */
const isWordOfEndorser = ({ id: _id, type = [], endorsementComment: _comment, ...others }: JsonObject) =>
  Object.keys(others).length === 0 && toList(type).every((one) => one === 'EndorsementSubject')

const saysMoreOf = (id: JsonValue | undefined, object: JsonObject) =>
  id !== undefined && object.id === id && Object.keys(object).length > 1 && !isWordOfEndorser(object)

function findPlace(value: JsonValue, looked: Looked, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return undefined
  const object = value as JsonObject
  if (depth > 0 && saysMoreOf(looked.id, object)) return '/id'
  for (const name of Object.keys(object)) {
    if (isOtherSpelling(name, looked.words)) return `/${name}`
    const inner = object[name]
    if (typeof inner !== 'object' || inner === null) continue
    if (isTypedValue(inner as JsonObject) || isListInList(object, inner)) return `/${name}`
    const deeper = findPlace(inner, looked, depth + 1)
    if (deeper !== undefined) return `/${name}${deeper}`
  }
  return undefined
}

/**
 * Whether every word of a document stands as its contexts write it: not as the address it stands for, not through keywords
 * of JSON-LD, and nothing about the document itself said elsewhere inside. Contexts are checked before this.
 */
export function checkSpelling(document: JsonObject, findContext: FindContext): Result<true, ProofProblem> {
  const urls = toList(document['@context']).filter((context) => typeof context === 'string')
  const place = findPlace(document, { words: findKnownWords(urls, findContext), id: document.id })
  return place === undefined ? succeed(true) : failProof('words_spelled_otherwise', { place })
}
