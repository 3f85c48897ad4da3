import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'

/**
 * An Open Badges 2.0 award with what came along: the class of badge, the profile of its issuer and the issuer's key, joined
 * by their addresses. Nothing is fetched; what did not come along is absent.
 */
export interface BadgeParts {
  readonly assertion: JsonObject
  readonly badgeClass?: JsonObject
  readonly issuer?: JsonObject
  readonly key?: JsonObject
  /** The list of withdrawn badges that the issuer's profile names. */
  readonly revocationList?: JsonObject
}

export const idOf = (value: unknown): string | undefined => {
  const id = isJsonObject(value) ? value.id : value
  return typeof id === 'string' && id !== '' ? id : undefined
}

/** What is written out, or else the only document of that address; two different ones for an address are none. */
function findLinked(link: unknown, beside: readonly JsonObject[]): JsonObject | undefined {
  if (isJsonObject(link) && Object.keys(link).some((name) => !['id', '@context', '@language'].includes(name)))
    return link
  const id = idOf(link)
  const found = id === undefined ? [] : beside.filter((one) => one.id === id)
  const [first] = found
  return found.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : undefined
}

/** `verification`, or `verify` as version 1 has it. */
export function verificationOf(object: JsonObject | undefined): JsonObject | undefined {
  return [object?.verification, object?.verify].find(isJsonObject)
}

export type BadgeVerification = 'hosted' | 'signed' | 'unknown'

/** How an award says that it is to be verified. */
export function verificationKind(assertion: JsonObject): BadgeVerification {
  const types = toList(verificationOf(assertion)?.type)
  if (types.some((type) => type === 'HostedBadge' || type === 'hosted')) return 'hosted'
  return types.some((type) => type === 'SignedBadge' || type === 'signed') ? 'signed' : 'unknown'
}

function findKey(
  assertion: JsonObject,
  issuer: JsonObject | undefined,
  beside: readonly JsonObject[],
): JsonObject | undefined {
  const verification = verificationOf(assertion)
  const named = verification?.creator ?? verification?.url
  if (named === undefined) {
    const keys = toList(issuer?.publicKey)
    return keys.length === 1 ? findLinked(keys[0], beside) : undefined
  }
  const written = toList(issuer?.publicKey).find((one) => isJsonObject(one) && one.id === idOf(named))
  return findLinked(named, beside) ?? findLinked(written, beside)
}

/** Joins an award with the documents that came with it. */
export function joinBadgeParts(assertion: JsonObject, beside: readonly JsonObject[]): BadgeParts {
  const badgeClass = findLinked(assertion.badge, beside)
  const issuer = badgeClass && findLinked(badgeClass.issuer, beside)
  const key = findKey(assertion, issuer, beside)
  const revocationList = issuer && findLinked(issuer.revocationList, beside)
  return {
    assertion,
    ...(badgeClass && { badgeClass }),
    ...(issuer && { issuer }),
    ...(key && { key }),
    ...(revocationList && { revocationList }),
  }
}
