import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { isUrl } from './check-identifiers.ts'
import { problemAt, type ConformanceProblems } from './conformance-problem.ts'
import { parseDigestMultibase, parseDigestSri, type ResourceDigest } from './resource-digest.ts'

/**
 * The digests of what was published at an address, lower-case hex: of every version, where it changed. Undefined for a
 * resource nobody here has; then nothing can be compared.
 */
export type FindPublishedDigests = (url: string) => readonly string[] | undefined

/**
 * `relatedResource`: objects, each with an identifier of its own and at least one digest, which must be that of the
 * resource where it is known. Source: VC Data Model 2.0, section 5.3.
 */
export function checkRelatedResources(document: JsonObject, findDigests?: FindPublishedDigests): ConformanceProblems {
  const value = document.relatedResource
  if (value === undefined) return []
  const seen = new Set<JsonValue>()
  const resources = toList(value)
  if (resources.length === 0) return problemAt('part_missing', '/relatedResource')
  return resources.flatMap((resource, at) => {
    const pointer = Array.isArray(value) ? `/relatedResource/${at}` : '/relatedResource'
    if (!isJsonObject(resource)) return problemAt('part_not_object', pointer)
    const { id } = resource
    if (id === undefined) return problemAt('id_missing', `${pointer}/id`)
    if (!isUrl(id)) return problemAt('id_not_url', `${pointer}/id`)
    if (seen.has(id)) return problemAt('id_repeated', `${pointer}/id`)
    seen.add(id)
    return checkDigests(resource, pointer, findDigests?.(id))
  })
}

const forms: Readonly<Record<string, (text: unknown) => ResourceDigest | undefined>> = {
  digestSRI: parseDigestSri,
  digestMultibase: parseDigestMultibase,
}

function checkDigests(
  resource: JsonObject,
  pointer: string,
  published: readonly string[] | undefined,
): ConformanceProblems {
  const stated = Object.entries(forms).flatMap(([name, parse]) =>
    toList(resource[name]).map((text) => ({ pointer: `${pointer}/${name}`, digest: parse(text) })),
  )
  if (stated.length === 0) return problemAt('digest_missing', pointer)
  return stated.flatMap(({ pointer: place, digest }) => {
    if (!digest) return problemAt('digest_ill_formed', place)
    const comparable = published?.filter(({ length }) => length === digest.hex.length) ?? []
    return comparable.length === 0 || comparable.includes(digest.hex) ? [] : problemAt('digest_differs', place)
  })
}
