import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { asContextOfType, asOwnContext, deriveContext } from './derive-context.ts'
import { stopForLibrary, stopForProblem, type Expansion } from './expansion.ts'
import { findKnownProperties, findProperty } from './find-property.ts'
import type { ActiveContext } from './term-definition.ts'

/** An object of the document with what its names mean. */
export interface OpenObject {
  readonly element: JsonObject
  /** Without `@context`. */
  readonly names: readonly string[]
  /** Before the contexts of the object's types: types themselves are read with this. */
  readonly outer: ActiveContext
  readonly active: ActiveContext
  readonly special: SpecialNames
}

/** Where an object keeps its identifier, types and value, whatever they are called. */
export interface SpecialNames {
  readonly id: string | undefined
  readonly type: string | undefined
  readonly value: string | undefined
}

/**
 * Enters the contexts an object brings along, its own and those of its types. Undefined when the expansion stopped.
 * Source: W3C JSON-LD 1.1 API, section 5.1.2, steps 9 to 11.
 */
export function openObject(state: Expansion, element: JsonObject, context: ActiveContext): OpenObject | undefined {
  const hasContext = Object.hasOwn(element, '@context')
  const outer = hasContext ? enterOwnContext(state, element['@context'] ?? null, context) : context
  if (!outer) return undefined
  const all = Object.keys(element)
  if (state.isOrdered) all.sort()
  const names = hasContext ? all.filter((name) => name !== '@context') : all
  const before = findSpecialNames(state, outer, names)
  const active = before && enterTypes(state, before.type === undefined ? [] : element[before.type], outer)
  if (!active) return undefined
  const special = active === outer ? before : findSpecialNames(state, active, names)
  if (!special || special.type !== before.type) return stopForLibrary(state)
  return { element, names, outer, active, special }
}

/** Contexts of one object: each copy of one costs, and credentials have a handful. */
const maxContexts = 32

function enterOwnContext(state: Expansion, value: JsonValue, context: ActiveContext): ActiveContext | undefined {
  let active: ActiveContext | undefined = context
  const locals = Array.isArray(value) ? (value as readonly JsonValue[]) : [value]
  if (locals.length > maxContexts)
    return stopForProblem(state, { code: 'json_ld_ill_formed', details: { reason: 'too many contexts' } })
  for (const local of locals) {
    const content = typeof local === 'string' ? findContent(state, local) : local
    active = content === undefined ? undefined : deriveContext(active, content, asOwnContext)
    if (!active) return stopForLibrary(state)
  }
  return active
}

function findContent(state: Expansion, url: string): JsonValue | undefined {
  const found = state.findContext(url)
  if (!found) return stopForProblem(state, { code: 'context_unknown', details: { found: url } })
  return isJsonObject(found.document) ? found.document['@context'] : undefined
}

/** Undefined when two names mean the same: left to the library. */
function findSpecialNames(
  state: Expansion,
  context: ActiveContext,
  names: readonly string[],
): SpecialNames | undefined {
  const known = findKnownProperties(context)
  let [id, type, value]: (string | undefined)[] = []
  for (const name of names) {
    const { kind } = findProperty(context, known, name)
    if (kind === 'relation') continue
    if (kind === 'id') id = id === undefined ? name : stopForLibrary(state)
    else if (kind === 'type') type = type === undefined ? name : stopForLibrary(state)
    else if (kind === 'value') value = name
  }
  return state.stop ? undefined : { id, type, value }
}

/** The contexts that belong to the object's types, in the order of their names. */
function enterTypes(state: Expansion, value: JsonValue | undefined, outer: ActiveContext): ActiveContext | undefined {
  const types = readTypes(value)
  if (!types) return stopForLibrary(state)
  let active: ActiveContext | undefined = outer
  for (const type of types.length > 1 ? types.toSorted() : types) {
    const scoped = outer.terms.get(type)?.scoped
    if (scoped === undefined) continue
    active = deriveContext(active, scoped, asContextOfType)
    if (!active) return stopForLibrary(state)
  }
  return active
}

export function readTypes(value: JsonValue | undefined): readonly string[] | undefined {
  if (typeof value === 'string') return [value]
  const isList = Array.isArray(value) && value.every((type) => typeof type === 'string')
  return isList ? (value as readonly string[]) : undefined
}
