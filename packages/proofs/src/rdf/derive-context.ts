import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { defineTerm, type ContextDraft } from './define-terms.ts'
import { expandIri } from './expand-iri.ts'
import { isAbsoluteIri, isLanguageTag } from './json-ld-words.ts'
import type { ActiveContext, TermDefinition } from './term-definition.ts'

/** What a context means where it stands. */
export interface ContextUse {
  /** False for the context of a type: it holds for this object and not for those inside. */
  readonly propagate: boolean
  /** True for the context of a property: it may replace protected words. */
  readonly overrideProtected: boolean
}

export const asOwnContext: ContextUse = { propagate: true, overrideProtected: false }
export const asContextOfProperty: ContextUse = { propagate: true, overrideProtected: true }
export const asContextOfType: ContextUse = { propagate: false, overrideProtected: false }

/** Compiled contexts kept in memory; beyond, all are forgotten and made anew (types can be combined without end). */
export const maxKeptContexts = 4_000
let keptContexts = 0
let initialContext = createInitialContext()
type Derived = WeakMap<object, ActiveContext>
let derivedContexts = new WeakMap<ActiveContext, Map<ContextUse, Derived>>()

function createInitialContext(): ActiveContext {
  return { terms: new Map(), vocab: undefined, language: undefined, previous: undefined }
}

/** What holds before any context: nothing. */
export const findInitialContext = (): ActiveContext => initialContext

function forgetWhenFull(): void {
  if (++keptContexts < maxKeptContexts) return
  keptContexts = 0
  initialContext = createInitialContext()
  derivedContexts = new WeakMap()
}

/**
 * The context that results where `local` (the value of an `@context`, its addresses replaced by what they hold) meets
 * `active`. Made once for each pair of the same objects. Undefined when it is outside the compiled subset or wrong.
 * Source: W3C JSON-LD 1.1 API, section 4.1 (Context Processing).
 */
export function deriveContext(active: ActiveContext, local: JsonValue, use: ContextUse): ActiveContext | undefined {
  if (local === null) return nullify(active, use)
  if (Array.isArray(local)) return deriveFromList(active, local as readonly JsonValue[], use)
  if (!isJsonObject(local)) return undefined
  const known = findDerived(active, use)
  const found = known.get(local)
  if (found) return found
  const derived = readContext(active, local, use)
  if (!derived) return undefined
  known.set(local, derived)
  forgetWhenFull()
  return derived
}

function findDerived(active: ActiveContext, use: ContextUse): Derived {
  let byUse = derivedContexts.get(active)
  if (!byUse) derivedContexts.set(active, (byUse = new Map()))
  let derived = byUse.get(use)
  if (!derived) byUse.set(use, (derived = new WeakMap()))
  return derived
}

function deriveFromList(active: ActiveContext, list: readonly JsonValue[], use: ContextUse): ActiveContext | undefined {
  let context: ActiveContext | undefined = active
  for (const local of list) context &&= Array.isArray(local) ? undefined : deriveContext(context, local, use)
  return context
}

/** `null` forgets all words; inside a property's context even protected ones. */
function nullify({ terms }: ActiveContext, { overrideProtected }: ContextUse): ActiveContext | undefined {
  const isAllowed = overrideProtected || ![...terms.values()].some(({ isProtected }) => isProtected)
  return isAllowed ? initialContext : undefined
}

const knownKeywords: ReadonlySet<string> = new Set(['@version', '@protected', '@vocab', '@language'])

function readContext(active: ActiveContext, local: JsonObject, use: ContextUse): ActiveContext | undefined {
  const { '@version': version, '@protected': isProtected } = local
  if (version !== undefined && version !== 1.1) return undefined
  if (isProtected !== undefined && typeof isProtected !== 'boolean') return undefined
  const vocab = readVocab(active, local['@vocab'])
  const language = readLanguage(active, local['@language'])
  if (vocab === null || language === null) return undefined
  const terms = readTerms({ ...active, vocab, language }, local, use.overrideProtected)
  const previous = active.previous ?? (use.propagate ? undefined : active)
  return terms && { terms, vocab, language, previous }
}

/** Null: outside the subset. */
function readVocab(active: ActiveContext, vocab: JsonValue | undefined): string | undefined | null {
  if (vocab === undefined) return active.vocab
  if (vocab === null) return undefined
  const iri = typeof vocab === 'string' ? expandIri(active, vocab, true) : null
  return iri !== null && isAbsoluteIri(iri) ? iri : null
}

/** Null: outside the subset. */
function readLanguage(active: ActiveContext, language: JsonValue | undefined): string | undefined | null {
  if (language === undefined) return active.language
  if (language === null) return undefined
  return typeof language === 'string' && isLanguageTag(language) ? language.toLowerCase() : null
}

function readTerms(
  base: Omit<ActiveContext, 'previous'>,
  local: JsonObject,
  overrideProtected: boolean,
): ReadonlyMap<string, TermDefinition> | undefined {
  const { vocab, language } = base
  const isProtected = local['@protected'] === true
  const draft: ContextDraft = { local, terms: new Map(base.terms), vocab, language, defined: new Map(), isProtected }
  for (const term of Object.keys(local)) {
    if (knownKeywords.has(term)) continue
    if (!defineTerm(draft, term, overrideProtected)) return undefined
    if (!isScopedContextUsable(draft, term)) return undefined
  }
  return draft.terms
}

/** A wrong context inside a definition is an error even where it is not used. */
function isScopedContextUsable({ terms, vocab, language }: ContextDraft, term: string): boolean {
  const scoped = terms.get(term)?.scoped
  if (scoped === undefined) return true
  const here: ActiveContext = { terms, vocab, language, previous: undefined }
  if (!isJsonObject(scoped)) return deriveContext(here, scoped, asContextOfProperty) !== undefined
  return readContext(here, scoped, asContextOfProperty) !== undefined
}
