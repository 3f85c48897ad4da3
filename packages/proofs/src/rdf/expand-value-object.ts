import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { expandIri } from './expand-iri.ts'
import { stopForLibrary, type Expansion } from './expansion.ts'
import { findKnownProperties, findProperty } from './find-property.ts'
import { isAbsoluteIri, isLanguageTag } from './json-ld-words.ts'
import type { OpenObject } from './open-object.ts'
import { writeLiteral, type PlainValue, type WrittenLiteral } from './write-literal.ts'

interface ReadValue {
  value?: JsonValue
  datatype?: string
  language?: string
  direction?: 'ltr' | 'rtl'
}

/** `{"@value": ...}` with its type, or language and direction; anything else in it is left to the library. */
export function expandValueObject(state: Expansion, open: OpenObject): WrittenLiteral | undefined {
  const read: ReadValue = {}
  const known = findKnownProperties(open.active)
  for (const name of open.names) {
    const { kind } = findProperty(open.active, known, name)
    const isRead = kind !== 'relation' && readMember(read, { kind, value: open.element[name] ?? null }, open)
    if (!isRead) return stopForLibrary(state)
  }
  const { value, datatype, language, direction } = read
  if (!isPlain(value)) return stopForLibrary(state)
  const isTagged = language !== undefined || direction !== undefined
  if (isTagged && (datatype !== undefined || typeof value !== 'string')) return stopForLibrary(state)
  return writeLiteral({ value, datatype, language, direction })
}

interface Member {
  readonly kind: string
  readonly value: JsonValue
}

function readMember(read: ReadValue, { kind, value }: Member, { outer }: OpenObject): boolean {
  if (kind === 'value') {
    if (read.value !== undefined) return false
    read.value = value
  } else if (kind === 'type') {
    const type = typeof value === 'string' ? expandIri(outer, value, true) : null
    if (type === null || !isAbsoluteIri(type) || type.startsWith('_:')) return false
    read.datatype = type
  } else if (kind === 'language') {
    if (read.language !== undefined || typeof value !== 'string' || !isLanguageTag(value)) return false
    read.language = value.toLowerCase()
  } else if (kind === 'direction') {
    if (read.direction !== undefined || (value !== 'ltr' && value !== 'rtl')) return false
    read.direction = value
  } else return false
  return true
}

export const isPlain = (value: JsonValue | undefined): value is PlainValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
