import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import { maxDepth, maxValues } from './expansion.ts'

export interface MeasureProblem {
  readonly code: 'too_many_values' | 'too_deep' | 'forbidden_name'
}

/**
 * Values in a document, itself included. A problem when there are more than are expanded, when they lie too deep, or when
 * a name would reach into the language itself: everything after this may recurse and copy.
 */
export function measureValue(value: JsonValue): Result<number, MeasureProblem> {
  let count = 0
  let level: readonly JsonValue[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length
    if (count > maxValues) return fail({ code: 'too_many_values' })
    if (depth > maxDepth + 1) return fail({ code: 'too_deep' })
    const next: JsonValue[] = []
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue
      if (Object.hasOwn(one, '__proto__')) return fail({ code: 'forbidden_name' })
      for (const inner of Object.values(one)) next.push(inner as JsonValue)
    }
    level = next
  }
  return succeed(count)
}
