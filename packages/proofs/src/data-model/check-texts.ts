import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { isLanguageTag } from '../rdf/json-ld-words.ts'
import { problemAt, stepTo, type ConformanceProblems } from './conformance-problem.ts'

const members: readonly string[] = ['@value', '@language', '@direction']

function isText(value: JsonValue): boolean {
  if (!isJsonObject(value)) return typeof value === 'string'
  const { '@value': text, '@language': language, '@direction': direction } = value
  return (
    typeof text === 'string' &&
    Object.keys(value).every((name) => members.includes(name)) &&
    (language === undefined || (typeof language === 'string' && isLanguageTag(language))) &&
    (direction === undefined || direction === 'ltr' || direction === 'rtl')
  )
}

/**
 * `name` and `description`: text, or language value objects, one or a list. Source: VC Data Model 2.0, sections 4.6, 11.1.
 */
export function checkTexts(object: JsonObject, pointer = ''): ConformanceProblems {
  return ['name', 'description'].flatMap((member) => {
    const value = object[member]
    if (value === undefined) return []
    const place = `${pointer}${stepTo(member)}`
    if (!Array.isArray(value)) return isText(value) ? [] : problemAt('text_ill_formed', place)
    return toList(value).flatMap((one, at) => (isText(one) ? [] : problemAt('text_ill_formed', `${place}/${at}`)))
  })
}
