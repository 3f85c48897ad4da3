import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import type { ProofCode } from '../proof-codes.ts'
import { failProof, type ProofDetails, type ProofProblem } from '../proof-report.ts'
import type { Disclosure } from './disclosure.ts'

/** Where a claim stands: names and list positions from the top. */
export type ClaimPath = readonly (string | number)[]

/** A disclosure in its place. */
export interface PlacedDisclosure {
  readonly disclosure: Disclosure
  readonly path: ClaimPath
  /** Disclosures that must be shown for this one to be reachable, outermost first. */
  readonly within: readonly Disclosure[]
}

export interface ResolvedClaims {
  /** The claims as if nothing had been hidden; what was not disclosed is absent. */
  readonly claims: JsonObject
  readonly placed: readonly PlacedDisclosure[]
  /** Digests without a disclosure: claims kept back, or decoys. Which of the two cannot be told. */
  readonly withheld: number
}

/** Claims that a holder must not be able to hide. Source: draft-ietf-oauth-sd-jwt-vc section 3.2.2.2. */
const alwaysVisibleClaims: readonly string[] = ['iss', 'nbf', 'exp', 'aud', 'cnf', 'vct', 'vct#integrity', 'status']

/** One of these claims, or a part of one. */
export const isAlwaysVisible = ([first]: readonly unknown[]) => alwaysVisibleClaims.some((name) => name === first)

/** Values inside each other, disclosures included; beyond this the walk stops. */
const maxDepth = 64

interface Walk {
  readonly byDigest: ReadonlyMap<string, Disclosure>
  readonly seen: Set<string>
  readonly placed: PlacedDisclosure[]
  withheld: number
  problem: ProofProblem | undefined
}

interface Place {
  readonly path: ClaimPath
  readonly within: readonly Disclosure[]
}

/**
 * Puts every disclosure where its digest stands, disclosures within disclosures too. A digest that stands twice, a
 * disclosure that stands nowhere, a name that is already there and a reserved name in a wrong place are refused.
 * Source: RFC 9901 section 7.1.
 */
export function resolveDisclosures(
  payload: JsonObject,
  disclosures: readonly Disclosure[],
): Result<ResolvedClaims, ProofProblem> {
  const byDigest = new Map(disclosures.map((one) => [one.digest, one]))
  if (byDigest.size < disclosures.length) return failProof('disclosure_digest_repeated')
  const walk: Walk = { byDigest, seen: new Set(), placed: [], withheld: 0, problem: undefined }
  const { _sd_alg: _, ...words } = payload
  const claims = resolveObject(words, { path: [], within: [] }, walk)
  if (walk.problem) return failProof(walk.problem.code, walk.problem.details)
  if (walk.placed.length < disclosures.length)
    return failProof('disclosure_not_referenced', { found: disclosures.length - walk.placed.length })
  return succeed({ claims, placed: walk.placed, withheld: walk.withheld })
}

function refuse(walk: Walk, code: ProofCode, details: ProofDetails): undefined {
  walk.problem ??= { code, details }
}

const nameOfPlace = (path: ClaimPath) => path.map((step) => `/${step}`).join('')

function resolveValue(value: JsonValue, place: Place, walk: Walk): JsonValue {
  if (walk.problem || typeof value !== 'object' || value === null) return value
  if (place.path.length >= maxDepth) {
    refuse(walk, 'sd_jwt_ill_formed', { reason: 'too_deep' })
    return null
  }
  return isJsonObject(value) ? resolveObject(value, place, walk) : resolveList(value as JsonValue[], place, walk)
}

function resolveObject(object: JsonObject, place: Place, walk: Walk): JsonObject {
  const { _sd: digests = [], ...own } = object
  const found = nameOfPlace(place.path)
  if ('...' in own || '_sd_alg' in own) refuse(walk, 'sd_jwt_ill_formed', { reason: 'reserved_name', place: found })
  if (!Array.isArray(digests)) refuse(walk, 'sd_jwt_ill_formed', { reason: '_sd', place: found })
  const members: Record<string, JsonValue> = {}
  for (const [name, value] of Object.entries(own))
    members[name] = resolveValue(value, { ...place, path: [...place.path, name] }, walk)
  for (const digest of Array.isArray(digests) ? digests : []) {
    const member = findMember(digest, place, walk)
    if (!member) continue
    const here = { ...place, path: [...place.path, member.name] }
    if (Object.hasOwn(members, member.name)) refuse(walk, 'claim_name_collision', { found: nameOfPlace(here.path) })
    else members[member.name] = resolveValue(member.value, enter(member, here, walk), walk)
  }
  return members
}

function findMember(digest: JsonValue, { path }: Place, walk: Walk): (Disclosure & { name: string }) | undefined {
  const disclosure = findDisclosure(digest, walk)
  if (!disclosure) return undefined
  const { name } = disclosure
  if (name === undefined) return refuse(walk, 'disclosure_ill_formed', { reason: 'element_as_member' })
  if (isAlwaysVisible([...path, name]))
    return refuse(walk, 'registered_claim_disclosed', { found: nameOfPlace([...path, name]) })
  return { ...disclosure, name }
}

function resolveList(list: readonly JsonValue[], place: Place, walk: Walk): JsonValue[] {
  const items: JsonValue[] = []
  for (const item of list) {
    const here = { ...place, path: [...place.path, items.length] }
    if (!isJsonObject(item) || !Object.hasOwn(item, '...')) items.push(resolveValue(item, here, walk))
    else items.push(...resolveElement(item, here, walk))
  }
  return items
}

/** One element, or none when it was not disclosed. */
function resolveElement(item: JsonObject, place: Place, walk: Walk): JsonValue[] {
  if (Object.keys(item).length > 1) {
    refuse(walk, 'sd_jwt_ill_formed', { reason: 'reserved_name', place: nameOfPlace(place.path) })
    return []
  }
  const disclosure = findDisclosure(item['...'], walk)
  if (!disclosure) return []
  if (disclosure.name !== undefined) refuse(walk, 'disclosure_ill_formed', { reason: 'member_as_element' })
  if (isAlwaysVisible(place.path)) refuse(walk, 'registered_claim_disclosed', { found: nameOfPlace(place.path) })
  return [resolveValue(disclosure.value, enter(disclosure, place, walk), walk)]
}

function enter(disclosure: Disclosure, place: Place, { placed }: Walk): Place {
  placed.push({ disclosure, ...place })
  return { path: place.path, within: [...place.within, disclosure] }
}

function findDisclosure(digest: JsonValue | undefined, walk: Walk): Disclosure | undefined {
  if (walk.problem) return undefined
  if (typeof digest !== 'string') return refuse(walk, 'sd_jwt_ill_formed', { reason: 'digest' })
  if (walk.seen.has(digest)) return refuse(walk, 'disclosure_digest_repeated', { found: digest })
  walk.seen.add(digest)
  const disclosure = walk.byDigest.get(digest)
  if (!disclosure) walk.withheld += 1
  return disclosure
}
