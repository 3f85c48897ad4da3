import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import { isJsonObject, type JsonObject } from '../../json/json-object.ts'
import { failSelection, type SelectionProblem } from './selection-problem.ts'

/** The steps of a JSON Pointer. Source: RFC 6901. */
export function parsePointer(pointer: string): Result<readonly string[], SelectionProblem> {
  if (pointer === '') return succeed([])
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return failSelection('pointer_ill_formed', pointer)
  const steps = pointer.slice(1).split('/')
  return succeed(steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')))
}

/** A part of a document, still JSON-LD: what pointers name, and identifier and type of every object on the way there. */
export interface Selection {
  readonly document: JsonObject
  /** Objects that were made anew, with those they stand for; all others are the originals. */
  readonly sourceOf: ReadonlyMap<JsonObject, JsonObject>
}

interface SelectionDraft {
  readonly sourceOf: Map<JsonObject, JsonObject>
  /** Arrays whose chosen items still stand at their old places. */
  readonly arrays: Map<(JsonValue | undefined)[], JsonValue>
}

type Container = Record<string, JsonValue> | (JsonValue | undefined)[]

/** Selects by pointers; undefined when there are none. Source: W3C Data Integrity ECDSA Cryptosuites 1.0, section 3.4.13. */
export function selectJson(
  document: JsonObject,
  pointers: readonly string[],
): Result<Selection | undefined, SelectionProblem> {
  if (pointers.length === 0) return succeed(undefined)
  const draft: SelectionDraft = { sourceOf: new Map(), arrays: new Map() }
  const selected = { '@context': document['@context'] ?? null, ...startSelection(draft, document) }
  draft.sourceOf.set(selected, document)
  for (const pointer of pointers) {
    const steps = parsePointer(pointer)
    if (!steps.ok) return steps
    if (steps.value.length === 0) return succeed({ document, sourceOf: new Map() })
    if (!selectSteps(draft, selected, { source: document, steps: steps.value }))
      return failSelection('pointer_not_found', pointer)
  }
  for (const items of draft.arrays.keys()) {
    const chosen = items.filter((item) => item !== undefined)
    items.length = 0
    items.push(...chosen)
  }
  return succeed({ document: selected, sourceOf: draft.sourceOf })
}

/** An object on the way keeps its identifier (no blank node's) and its types: they say what the rest is about. */
function startSelection(draft: SelectionDraft, source: JsonObject): Record<string, JsonValue> {
  const { id, type } = source
  const selected: Record<string, JsonValue> = {}
  if (typeof id === 'string' && id !== '' && !id.startsWith('_:')) selected.id = id
  if (type !== undefined) selected.type = type
  draft.sourceOf.set(selected, source)
  return selected
}

interface Walk {
  readonly source: JsonObject
  readonly steps: readonly string[]
}

function selectSteps(draft: SelectionDraft, selected: Container, { source, steps }: Walk): boolean {
  let from: JsonValue = source
  let into: Container = selected
  for (const [at, step] of steps.entries()) {
    const value: JsonValue | undefined = findMember(from, step)
    if (value === undefined) return false
    if (at === steps.length - 1) {
      setMember(into, step, finishSelection(draft, memberOf(into, step), value))
      return true
    }
    if (typeof value !== 'object' || value === null) return false
    into = enter(draft, into, { step, value })
    from = value
  }
  return false
}

function findMember(from: JsonValue, step: string): JsonValue | undefined {
  if (step === '__proto__' || typeof from !== 'object' || from === null) return undefined
  if (Array.isArray(from)) return /^(0|[1-9]\d*)$/.test(step) ? (from as readonly JsonValue[])[Number(step)] : undefined
  return Object.hasOwn(from, step) ? (from as JsonObject)[step] : undefined
}

const memberOf = (container: Container, step: string): JsonValue | undefined =>
  Array.isArray(container) ? container[Number(step)] : container[step]

function setMember(container: Container, step: string, value: JsonValue): void {
  if (Array.isArray(container)) container[Number(step)] = value
  else container[step] = value
}

/** The container that stands for `value` in the selection; begun when there is none yet. */
function enter(draft: SelectionDraft, into: Container, { step, value }: { step: string; value: JsonValue }): Container {
  const known = memberOf(into, step)
  if (known !== undefined && isBegun(draft, known)) return known as Container
  // Chosen as a whole already: whatever lies inside is chosen too, so a step into it goes nowhere new.
  if (known !== undefined)
    return Array.isArray(known) ? [...(known as readonly JsonValue[])] : { ...(known as JsonObject) }
  const begun = isJsonObject(value) ? startSelection(draft, value) : []
  if (Array.isArray(begun)) draft.arrays.set(begun, value)
  setMember(into, step, begun as JsonValue)
  return begun
}

const isBegun = (draft: SelectionDraft, known: JsonValue) =>
  draft.sourceOf.has(known as JsonObject) || draft.arrays.has(known as JsonValue[])

function finishSelection(draft: SelectionDraft, known: JsonValue | undefined, value: JsonValue): JsonValue {
  if (!isJsonObject(value)) return value
  const whole = { ...(isJsonObject(known) ? known : {}), ...value }
  draft.sourceOf.set(whole, value)
  return whole
}
