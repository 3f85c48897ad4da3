import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { findIsoDay, type IsoDay } from '@wanderbuch/standards/iso-day'

/**
 * Reads the members of a received list strictly: the first member that is missing or of another kind is kept as misfit,
 * and the caller refuses the whole list. What is read after a misfit is empty and never used.
 */
export interface StrictObject {
  /** JSON Pointer. */
  readonly place: string
  readonly object: JsonObject
  readonly text: (name: string) => string
  readonly optionalText: (name: string) => string | undefined
  /** Texts of a member that may be absent, one text or a list of them. */
  readonly texts: (name: string) => readonly string[]
  readonly child: (name: string) => StrictObject
  readonly optionalChild: (name: string) => StrictObject | undefined
  /** Objects of a member that may be absent. */
  readonly objects: (name: string) => readonly StrictObject[]
  /** A day or date-time as its day. */
  readonly optionalDay: (name: string) => IsoDay | undefined
  /** A date-time or day that exists. */
  readonly optionalTime: (name: string) => string | undefined
  readonly refuse: (name: string) => void
}

export interface StrictReading {
  readonly root: StrictObject
  /** Place of the first member that does not fit. */
  readonly misfit: () => string | undefined
}

const longestText = 4000
const mostItems = 50_000

interface State {
  readonly object: JsonObject
  readonly place: string
  readonly shared: { misfit?: string }
}

const escapePart = (part: string | number) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')
const placeOf = ({ place }: State, name: string) => `${place}/${escapePart(name)}`

function refuse({ shared }: State, place: string): void {
  shared.misfit ??= place
}

const valueOf = ({ object }: State, name: string): JsonValue | undefined =>
  Object.hasOwn(object, name) && object[name] !== null ? object[name] : undefined

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longestText

/** Whether a text is a day or an ISO 8601 date-time of one. */
export const isTime = (text: string): boolean =>
  findIsoDay(text) !== undefined && text.length <= 40 && !Number.isNaN(Date.parse(text))

function readText(state: State, name: string): string | undefined {
  const value = valueOf(state, name)
  if (value === undefined || isText(value)) return value
  refuse(state, placeOf(state, name))
  return undefined
}

function readTime(state: State, name: string): string | undefined {
  const text = readText(state, name)
  if (text === undefined || isTime(text)) return text
  refuse(state, placeOf(state, name))
  return undefined
}

function readNeeded(state: State, name: string): string {
  const text = readText(state, name)
  if (text === undefined) refuse(state, placeOf(state, name))
  return text ?? ''
}

function itemsOf(state: State, name: string): readonly JsonValue[] {
  const value = valueOf(state, name)
  if (value === undefined) return []
  const list = Array.isArray(value) ? (value as readonly JsonValue[]) : [value]
  if (list.length > mostItems) refuse(state, placeOf(state, name))
  return list.slice(0, mostItems)
}

function readTexts(state: State, name: string): readonly string[] {
  return itemsOf(state, name).flatMap((value) => {
    if (isText(value)) return [value]
    refuse(state, placeOf(state, name))
    return []
  })
}

function readChild(state: State, value: JsonValue | undefined, place: string): StrictObject {
  if (isJsonObject(value)) return readerOf({ object: value, place, shared: state.shared })
  refuse(state, place)
  return readerOf({ object: {}, place, shared: state.shared })
}

function readObjects(state: State, name: string): readonly StrictObject[] {
  const isList = Array.isArray(valueOf(state, name))
  const place = placeOf(state, name)
  return itemsOf(state, name).map((value, index) => readChild(state, value, isList ? `${place}/${index}` : place))
}

function readerOf(state: State): StrictObject {
  const { object, place } = state
  return {
    object,
    place,
    refuse: (name) => refuse(state, placeOf(state, name)),
    text: (name) => readNeeded(state, name),
    optionalText: (name) => readText(state, name),
    texts: (name) => readTexts(state, name),
    child: (name) => readChild(state, valueOf(state, name), placeOf(state, name)),
    optionalChild: (name) => {
      const value = valueOf(state, name)
      return value === undefined ? undefined : readChild(state, value, placeOf(state, name))
    },
    objects: (name) => readObjects(state, name),
    optionalDay: (name) => {
      const text = readTime(state, name)
      return text === undefined ? undefined : findIsoDay(text)
    },
    optionalTime: (name) => readTime(state, name),
  }
}

/** Starts reading an object; `place` where it does not stand at the root. */
export function readStrictly(object: JsonObject, place = ''): StrictReading {
  const shared: { misfit?: string } = {}
  return { root: readerOf({ object, place, shared }), misfit: () => shared.misfit }
}
