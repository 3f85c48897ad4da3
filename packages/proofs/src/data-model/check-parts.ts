import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { checkId, checkType } from './check-identifiers.ts'
import { checkStatusEntry } from './check-status-entry.ts'
import { problemAt, stepTo, type ConformanceProblems } from './conformance-problem.ts'

type CheckPart = (part: JsonObject, pointer: string) => ConformanceProblems

/**
 * Members whose value is an object with a type, or a list of such. Sources: VC Data Model 2.0, sections 4.5, 4.10, 4.11, 5.4
 * to 5.6 and 5.10 (reserved extension points).
 */
const typedParts: Readonly<Record<string, CheckPart>> = {
  credentialStatus: checkStatusEntry,
  credentialSchema: checkSchema,
  refreshService: () => [],
  termsOfUse: () => [],
  evidence: () => [],
  confidenceMethod: () => [],
  renderMethod: () => [],
}

/** A schema is found by its address. */
function checkSchema({ id }: JsonObject, pointer: string): ConformanceProblems {
  return id === undefined ? problemAt('id_missing', `${pointer}/id`) : []
}

/** Each part that must say what kind it is. */
export function checkTypedParts(document: JsonObject, names = Object.keys(typedParts)): ConformanceProblems {
  return names.flatMap((name) => {
    const value = document[name]
    return value === undefined ? [] : checkPartsOf(name, value)
  })
}

function checkPartsOf(name: string, value: JsonValue): ConformanceProblems {
  const pointer = stepTo(name)
  const parts = toList(value)
  if (parts.length === 0) return problemAt('part_missing', pointer)
  return parts.flatMap((part, at) => {
    const place = Array.isArray(value) ? `${pointer}/${at}` : pointer
    if (!isJsonObject(part)) return problemAt('part_not_object', place)
    return [...checkType(part, place), ...checkId(part, place), ...(typedParts[name]?.(part, place) ?? [])]
  })
}
