import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { canonicalJson } from '@wanderbuch/standards/canonical-json'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { expandIri } from './expand-iri.ts'
import { isAbsoluteIri, isKeyword, isLanguageTag, looksLikeKeyword } from './json-ld-words.ts'
import type { TermDefinition } from './term-definition.ts'

/** A context being read. `undefined` anywhere below means: not in the compiled subset, leave it to the library. */
export interface ContextDraft {
  readonly local: JsonObject
  readonly terms: Map<string, TermDefinition>
  readonly vocab: string | undefined
  readonly language: string | undefined
  /** False while a term is being read, true when it is. */
  readonly defined: Map<string, boolean>
  readonly isProtected: boolean
}

const knownMembers: ReadonlySet<string> = new Set([
  '@id',
  '@type',
  '@container',
  '@context',
  '@language',
  '@direction',
  '@prefix',
  '@protected',
])
/** Containers that are compiled; each alone or beside `@set`. */
const knownContainers: ReadonlySet<string> = new Set(['@set', '@list', '@graph', '@language'])

/**
 * Reads one word of a context and those it rests on. True when it is read, undefined when it is outside the subset or
 * not allowed (then the library says which). Source: W3C JSON-LD 1.1 API, section 4.2.2.
 */
export function defineTerm(draft: ContextDraft, term: string, overrideProtected: boolean): true | undefined {
  const state = draft.defined.get(term)
  if (state !== undefined) return state || undefined
  draft.defined.set(term, false)
  if (term === '' || isKeyword(term) || looksLikeKeyword(term)) return undefined
  const before = draft.terms.get(term)
  draft.terms.delete(term)
  const definition = readDefinition(draft, term)
  if (!definition || !mayReplace(before, definition, overrideProtected)) return undefined
  const staysProtected = before?.isProtected === true && !overrideProtected
  draft.terms.set(term, staysProtected ? { ...definition, isProtected: true } : definition)
  draft.defined.set(term, true)
  return true
}

/** A protected word may be said again in the same meaning only. Source: W3C JSON-LD 1.1, section 4.1.11. */
function mayReplace(before: TermDefinition | undefined, after: TermDefinition, overrideProtected: boolean): boolean {
  if (!before?.isProtected || overrideProtected) return true
  const { isProtected: _before, ...meant } = before
  const { isProtected: _after, ...means } = after
  return toComparable(meant) === toComparable(means)
}

/** Absent members count as different from null ones, as in the library. */
const toComparable = (definition: object) =>
  canonicalJson(Object.entries(definition).filter(([, value]) => value !== undefined) as unknown as JsonValue)

function readDefinition(draft: ContextDraft, term: string): TermDefinition | undefined {
  const value = draft.local[term]
  const members: JsonValue = typeof value === 'string' ? { '@id': value } : (value ?? null)
  if (!isJsonObject(members) || !Object.keys(members).every((name) => knownMembers.has(name))) return undefined
  const named = readName(draft, term, members)
  const coercion = named && readCoercion(draft, members)
  const containers = readContainers(members)
  const language = readTermLanguage(members)
  if (!named || coercion === undefined || containers === null || language === undefined) return undefined
  if (members['@protected'] !== undefined && typeof members['@protected'] !== 'boolean') return undefined
  return {
    ...named,
    ...language,
    isProtected: members['@protected'] === true || (draft.isProtected && members['@protected'] !== false),
    coercion: coercion ?? undefined,
    containers,
    scoped: members['@context'],
  }
}

function readName(draft: ContextDraft, term: string, members: JsonObject) {
  const id = members['@id']
  const prefix = members['@prefix']
  if (prefix !== undefined && (typeof prefix !== 'boolean' || /[:/]/.test(term))) return undefined
  if (id === undefined || id === term) return readNameFromTerm(draft, term, prefix)
  if (typeof id !== 'string' || looksLikeKeyword(id) !== isKeyword(id)) return undefined
  const iri = expandInContext(draft, id)
  if (iri === undefined || !isUsableIri(iri)) return undefined
  const isIriLike = /:[^:]|\//.test(term)
  if (isIriLike && expandInContext({ ...draft, defined: new Map(draft.defined).set(term, true) }, term) !== iri)
    return undefined
  if (isKeyword(iri) && prefix !== undefined) return undefined
  const maySplit = typeof draft.local[term] === 'string' && !(term.indexOf(':') > 0) && /[:/?#[\]@]$/.test(iri)
  return { iri, isPrefix: prefix ?? maySplit }
}

const isUsableIri = (iri: string) => (isKeyword(iri) ? !['@context', '@preserve'].includes(iri) : isAbsoluteIri(iri))

/** Without `@id` the term itself is the name: a compact IRI, an IRI, or a word of the vocabulary. */
function readNameFromTerm(draft: ContextDraft, term: string, prefix: boolean | undefined) {
  const colon = term.indexOf(':')
  if (colon > 0) {
    const start = term.slice(0, colon)
    if (Object.hasOwn(draft.local, start) && !defineTerm(draft, start, false)) return undefined
    const named = draft.terms.get(start)
    return { iri: named ? named.iri + term.slice(colon + 1) : term, isPrefix: prefix }
  }
  return draft.vocab === undefined ? undefined : { iri: draft.vocab + term, isPrefix: prefix }
}

function expandInContext(draft: ContextDraft, name: string): string | undefined {
  if (isKeyword(name)) return name
  if (looksLikeKeyword(name)) return undefined
  const colon = name.indexOf(':')
  const needed = [name, ...(colon > 0 && !name.startsWith('//', colon + 1) ? [name.slice(0, colon)] : [])]
  for (const one of needed) {
    const isOpen = Object.hasOwn(draft.local, one) && draft.defined.get(one) !== true
    if (isOpen && !defineTerm(draft, one, false)) return undefined
  }
  return expandIri(draft, name, true) ?? undefined
}

/** Null: no coercion; undefined: outside the subset. */
function readCoercion(draft: ContextDraft, { '@type': type }: JsonObject): string | null | undefined {
  if (type === undefined) return null
  if (typeof type !== 'string') return undefined
  if (['@id', '@vocab', '@json', '@none'].includes(type)) return type
  const iri = expandInContext(draft, type)
  return iri !== undefined && isAbsoluteIri(iri) && !iri.startsWith('_:') ? iri : undefined
}

/** Null: outside the subset. */
function readContainers({ '@container': container, '@type': type }: JsonObject): readonly string[] | undefined | null {
  if (container === undefined) return undefined
  const names = (Array.isArray(container) ? container : [container]) as readonly JsonValue[]
  if (!names.every((name) => typeof name === 'string' && knownContainers.has(name))) return null
  const others = names.filter((name) => name !== '@set')
  const isAlone = others.length <= 1 && new Set(names).size === names.length
  const isListOfSet = names.includes('@list') && names.length > 1
  if (!isAlone || isListOfSet || (type === '@json' && others.length > 0)) return null
  return (names as readonly string[]).toSorted()
}

/** A word of its own language or direction; neither counts beside a type. Undefined: outside the subset. */
function readTermLanguage(members: JsonObject): Pick<TermDefinition, 'language' | 'direction'> | undefined {
  const { '@language': language, '@direction': direction } = members
  if (language !== undefined && language !== null && !(typeof language === 'string' && isLanguageTag(language)))
    return undefined
  if (direction !== undefined && direction !== null && direction !== 'ltr' && direction !== 'rtl') return undefined
  const counts = members['@type'] === undefined
  return {
    language: counts && typeof language === 'string' ? language.toLowerCase() : counts ? language : undefined,
    direction,
  }
}
