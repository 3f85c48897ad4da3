import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { findCountry } from '@wanderbuch/standards/code-lists/countries'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import { readCalendarDay } from './calendar-day.ts'

/** Something read but not taken over as it stands, with its place as JSON Pointer. */
export interface Remark {
  readonly code: string
  readonly place: string
}

/**
 * Reads members of a parsed object by name and notes what was not of the expected kind. Nothing here throws on any input,
 * and nothing is dropped without a remark.
 */
export interface RecordReader {
  readonly object: JsonObject
  readonly names: readonly string[]
  readonly remark: (code: string, ...path: readonly (string | number)[]) => void
  readonly raw: (name: string) => JsonValue | undefined
  readonly text: (name: string) => string | undefined
  /** Texts of a member that holds one or many. */
  readonly texts: (name: string) => readonly string[]
  /** Objects of a member that holds one or many. */
  readonly objects: (name: string) => readonly RecordReader[]
  readonly child: (name: string) => RecordReader | undefined
  /** `{"en": "..."}`, `{"en": ["..."]}` or plain text (language not stated). */
  readonly multilingual: (name: string) => MultilingualText | undefined
  readonly day: (name: string) => IsoDay | undefined
  /** ISO 3166-1 alpha-2 of a country given by concept, URI or code. */
  readonly country: (name: string) => string | undefined
}

/** Longest text that is taken over; longer ones are cut with a remark. */
const longestText = 4000

const escapePart = (part: string | number) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')

interface ReaderState {
  readonly object: JsonObject
  readonly place: string
  readonly remarks: Remark[]
}

function addRemark({ place, remarks }: ReaderState, code: string, path: readonly (string | number)[]): void {
  remarks.push({ code, place: [place, ...path.map(escapePart)].join('/') })
}

function cut(state: ReaderState, text: string, name: string): string {
  if (text.length <= longestText) return text
  addRemark(state, 'text_cut', [name])
  return text.slice(0, longestText)
}

const rawOf = ({ object }: ReaderState, name: string): JsonValue | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined

/** In JSON-LD a list of one means the same as what it holds. */
function singleOf(state: ReaderState, name: string): JsonValue | undefined {
  const value = rawOf(state, name)
  return Array.isArray(value) && value.length === 1 ? (value[0] as JsonValue) : value
}

function readText(state: ReaderState, name: string): string | undefined {
  const value = singleOf(state, name)
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return cut(state, value, name)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  addRemark(state, 'not_a_text', [name])
  return undefined
}

function readTexts(state: ReaderState, name: string): readonly string[] {
  return toList(rawOf(state, name)).flatMap((value, index) => {
    if (typeof value === 'string') return [cut(state, value, name)]
    addRemark(state, 'not_a_text', [name, index])
    return []
  })
}

function readObjects(state: ReaderState, name: string): readonly RecordReader[] {
  const value = rawOf(state, name)
  if (value === undefined || value === null) return []
  return toList(value).flatMap((one, index) => {
    const place = [state.place, escapePart(name), ...(Array.isArray(value) ? [String(index)] : [])].join('/')
    if (isJsonObject(one)) return [readerOf({ object: one, place, remarks: state.remarks })]
    addRemark(state, 'not_an_object', [name, index])
    return []
  })
}

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/

function readMultilingual(state: ReaderState, name: string): MultilingualText | undefined {
  const value = singleOf(state, name)
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return { und: cut(state, value, name) }
  if (!isJsonObject(value)) {
    addRemark(state, 'not_a_text', [name])
    return undefined
  }
  const entries = Object.entries(value).flatMap(([language, words]) => {
    const texts = toList(words).filter((one) => typeof one === 'string')
    if (texts.length > 0 && languageTag.test(language)) return [[language, cut(state, texts.join(', '), name)] as const]
    addRemark(state, 'not_a_text', [name, language])
    return []
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

function readDay(state: ReaderState, name: string): IsoDay | undefined {
  const value = readText(state, name)
  if (value === undefined) return undefined
  const { day, remark } = readCalendarDay(value)
  if (remark !== undefined) addRemark(state, remark, [name])
  return day
}

function readCountry(state: ReaderState, name: string): string | undefined {
  const value = toList(rawOf(state, name))[0]
  const code = isJsonObject(value) ? value.id : value
  if (typeof code !== 'string') return undefined
  const found = findCountry(code)
  if (!found) addRemark(state, 'country_unknown', [name])
  return found?.iso
}

function readerOf(state: ReaderState): RecordReader {
  return {
    object: state.object,
    names: Object.keys(state.object),
    remark: (code, ...path) => addRemark(state, code, path),
    raw: (name) => rawOf(state, name),
    text: (name) => readText(state, name),
    texts: (name) => readTexts(state, name),
    objects: (name) => readObjects(state, name),
    child: (name) => readObjects(state, name)[0],
    multilingual: (name) => readMultilingual(state, name),
    day: (name) => readDay(state, name),
    country: (name) => readCountry(state, name),
  }
}

/** A reader over an object; all remarks of it and its children are added to `remarks`. */
export function createRecordReader(object: JsonObject, remarks: Remark[], place = ''): RecordReader {
  return readerOf({ object, place, remarks })
}
