import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { noProblems, problemAt, stepTo, type ConformanceCode, type ConformanceProblems } from './conformance-problem.ts'

/** A scheme and what follows it; where a host belongs, there is one. */
const urlForm = /^(?!https?:(?!\/\/[^/?#]))[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i

/** One URL with its scheme: https, urn, did, data and any other. Blank nodes are none. */
export const isUrl = (value: unknown): value is string => typeof value === 'string' && urlForm.test(value)

/** `id` is optional; when it is there it is one URL. Source: VC Data Model 2.0, section 4.4. */
export function checkId(object: JsonObject, pointer = ''): ConformanceProblems {
  return object.id === undefined || isUrl(object.id) ? noProblems : problemAt('id_not_url', `${pointer}/id`)
}

/** `type`: one text or several, none empty. Source: VC Data Model 2.0, section 4.5. */
export function checkType(object: JsonObject, pointer = '', required?: string): ConformanceProblems {
  const types = toList(object.type)
  const isWellFormed = types.length > 0 && types.every((type) => typeof type === 'string' && type !== '')
  if (!isWellFormed) return problemAt('type_missing', `${pointer}/type`)
  if (required === undefined || types.includes(required)) return noProblems
  return problemAt('type_required_missing', `${pointer}/type`)
}

/** An issuer or holder: a URL, or an object whose `id` is one. Source: VC Data Model 2.0, sections 4.7 and 4.13. */
export function checkParty(value: JsonValue, code: ConformanceCode, pointer: string): ConformanceProblems {
  if (!isJsonObject(value)) return isUrl(value) ? noProblems : problemAt(code, pointer)
  return isUrl(value.id) ? noProblems : problemAt(code, `${pointer}/id`)
}

/** `@context`: the base context first, then URLs and objects. Source: VC Data Model 2.0, section 4.3. */
export function checkContextList(document: JsonObject, base: string): ConformanceProblems {
  const contexts = toList(document['@context'])
  if (contexts.length === 0 || contexts[0] === null) return problemAt('context_missing', '/@context')
  if (contexts[0] !== base) return problemAt('context_base_not_first', `/@context${stepTo(0)}`)
  return contexts.flatMap((context, at) =>
    isUrl(context) || isJsonObject(context) ? [] : problemAt('context_ill_formed', `/@context${stepTo(at)}`),
  )
}
