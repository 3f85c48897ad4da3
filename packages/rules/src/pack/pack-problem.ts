/** Where in the pack, from the top: `['fields', 'regulated/employee', 'certainty']`. */
export type PackPath = readonly (string | number)[]

export const packProblemCodes = [
  'pack_not_a_map',
  'pack_key_unknown',
  'pack_value_wrong',
  'pack_topic_unknown',
  'pack_topic_missing',
  'pack_source_missing',
  'pack_language_missing',
  'pack_day_wrong',
  'pack_reference_unknown',
  'pack_reference_known',
  'pack_regime_missing',
  'pack_without_cases',
  'pack_case_differs',
  'pack_past_its_date',
] as const
export type PackProblemCode = (typeof packProblemCodes)[number]

/** One thing wrong with a pack. Plain data: `expected` and `found` are codes or names, never sentences. */
export interface PackProblem {
  readonly code: PackProblemCode
  readonly path: PackPath
  readonly expected?: string
  readonly found?: string
}

export function packProblem(code: PackProblemCode, path: PackPath, more: Omit<PackProblem, 'code' | 'path'> = {}) {
  return { code, path, ...more }
}

const shownLength = 80

/** What was found, short enough for a line; of lists and maps only their form, since they may be of any depth. */
export function foundText(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object' && value !== null) return 'map'
  const text = String(value)
  return text.length > shownLength ? `${text.slice(0, shownLength)}...` : text
}
