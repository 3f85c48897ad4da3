import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import { failProof } from '../proof-report.ts'
import { maxDepth, maxValues } from './expansion.ts'

export interface MeasureProblem {
  readonly code: 'too_many_values' | 'too_deep' | 'forbidden_name'
}

/** More than the strict reader lets in; canonical JSON costs little per value. */
export const maxJsonValues = 1_000_000

/**
 * Values in a document, itself included. A problem when there are more than are expanded, when they lie too deep, or when
 * a name would reach into the language itself: everything after this may recurse and copy.
 */
export function measureValue(value: JsonValue, limit = maxValues): Result<number, MeasureProblem> {
  let count = 0
  let level: readonly JsonValue[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length
    if (count > limit) return fail({ code: 'too_many_values' })
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

/** What is wrong with a document's measure, in the words of a proof; undefined when nothing is. */
export function findExcess(document: JsonValue, limit = maxValues): ReturnType<typeof failProof> | undefined {
  const measured = measureValue(document, limit)
  if (measured.ok) return undefined
  const { code } = measured.problem
  if (code === 'too_many_values') return failProof('too_many_quads', { allowed: limit })
  if (code === 'too_deep') return failProof('json_ld_ill_formed', { reason: 'nested too deep', allowed: maxDepth })
  return failProof('json_ld_ill_formed', { reason: 'forbidden name' })
}
