import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import type { JsonObject } from './json-object.ts'

/** Longest text tried, in characters: what cannot be read this way is read a second time. */
const maxLength = 200_000

/** Deepest nesting tried: the count below goes into containers by calling itself. */
const maxSafeDepth = 64

/** A name that must be read letter by letter, half a surrogate pair, or a blank between a name and its colon. */
const needCare = ['__proto__', '\\u', ' :', '\n:', '\r:', '\t:']
const needsCare = (text: string) => needCare.some((part) => text.includes(part))

/**
 * The value of a JSON text that is beyond doubt, by the platform's own reader, which is faster; undefined when it is not,
 * or not JSON, or outside the limits: then the text is to be read letter by letter, which also finds the reason.
 *
 * The platform keeps the last of two members with one name. As no blank stands before a colon, each name ends in `":`, so
 * there are no more names than such pairs. When the value has as many members as there are pairs, none was dropped.
 */
export function readPlainJson(
  text: string,
  { maxDepth, maxNodes }: { readonly maxDepth: number; readonly maxNodes: number },
): JsonValue | undefined {
  if (text.length > maxLength || maxDepth > maxSafeDepth || needsCare(text)) return undefined
  try {
    const value = JSON.parse(text) as JsonValue
    const count: Count = { members: 0, values: 1 }
    const isPlain = isCounted(value, maxDepth + 1, count) && count.values <= maxNodes
    return isPlain && count.members === countNames(text) ? value : undefined
  } catch {
    return undefined
  }
}

function countNames(text: string): number {
  let names = 0
  for (let at = text.indexOf('":'); at >= 0; at = text.indexOf('":', at + 2)) names += 1
  return names
}

type Container = readonly JsonValue[] | JsonObject

interface Count {
  members: number
  /** Of any kind, containers included. */
  values: number
}

/** Counts what is in a container; false when it is nested too deep or a number is too large for a double. */
function countWithin(container: Container, levels: number, count: Count): boolean {
  if (levels <= 0) return false
  if (Array.isArray(container)) {
    count.values += container.length
    for (const item of container as readonly JsonValue[]) if (!isCounted(item, levels, count)) return false
    return true
  }
  // Without `Object.values`, which would make a list for each object. What was parsed inherits no names that can be listed.
  for (const name in container) {
    count.members += 1
    count.values += 1
    if (!isCounted((container as JsonObject)[name] ?? null, levels, count)) return false
  }
  return true
}

function isCounted(value: JsonValue, levels: number, count: Count): boolean {
  if (typeof value === 'object' && value !== null) return countWithin(value, levels - 1, count)
  return typeof value !== 'number' || Number.isFinite(value)
}
