import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { compareText } from './esco-source.ts'
import type { ReadPart } from './read-part.ts'

/** Why files cannot be joined to one vocabulary. */
export type JoinProblem =
  /** Only labels, or nothing known at all. */
  | { readonly code: 'esco_without_concepts' }
  /** Files with concepts that do not say their version: it must be given. */
  | { readonly code: 'esco_version_not_stated'; readonly files: readonly string[] }
  /** Several versions, and none or more than one of them is complete: one must be named. */
  | { readonly code: 'esco_version_ambiguous'; readonly versions: readonly string[] }
  /** The version asked for is not among the files. */
  | { readonly code: 'esco_version_not_there'; readonly wanted: string; readonly versions: readonly string[] }

const isOccupation = (uri: string) => uri.includes('/occupation/')

/** Whether the parts of a version hold occupations, skills and what stands between them. */
function isComplete(parts: readonly ReadPart[]): boolean {
  const has = (kind: string) => parts.some(({ concepts }) => concepts.some((one) => one.kind === kind))
  const isRelated = parts.some(({ relations }) =>
    relations.some(({ from, kind }) => kind === 'essential' && isOccupation(from)),
  )
  return has('occupation') && has('skill') && isRelated
}

/**
 * The version a vocabulary is made of: the one wanted, the only one, or the only complete one. Parts of other versions
 * add labels.
 */
export function chooseVersion(parts: readonly ReadPart[], wanted: string | undefined): Result<string, JoinProblem> {
  const bearing = parts.filter(({ concepts }) => concepts.length > 0)
  if (bearing.length === 0) return fail({ code: 'esco_without_concepts' })
  const unstated = bearing.filter(({ version }) => version === undefined)
  if (unstated.length > 0 && wanted === undefined)
    return fail({ code: 'esco_version_not_stated', files: unstated.map(({ file }) => file) })
  const versions = [...new Set(bearing.map(({ version }) => version ?? wanted ?? ''))].toSorted(compareText)
  if (wanted !== undefined)
    return versions.includes(wanted) ? succeed(wanted) : fail({ code: 'esco_version_not_there', wanted, versions })
  const complete = versions.filter((one) => isComplete(parts.filter(({ version }) => version === one)))
  const [only, ...others] = versions.length === 1 ? versions : complete
  return only !== undefined && others.length === 0 ? succeed(only) : fail({ code: 'esco_version_ambiguous', versions })
}
