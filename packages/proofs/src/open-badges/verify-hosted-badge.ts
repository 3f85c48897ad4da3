import { canonicalJson } from '@wanderbuch/standards/canonical-json'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'
import { toProofResult, type ProofResult } from '../proof-report.ts'
import type { StatusAnswer, StatusSource, StatusSourceProblem } from '../status/status-source.ts'
import { idOf, verificationOf, type BadgeParts } from './badge-parts.ts'

/**
 * Gives what stands at an address, behind the same guard as status lists: https only, no redirects, no inner networks, caps
 * on size and time. It is asked when a person wants to look up, never by itself.
 */
export type HostedSource = StatusSource

/** Host of an address, in small letters; undefined for what is not asked over the network. */
export function hostOf(address: string | undefined): string | undefined {
  return /^https?:\/\/([^/?#@\\\s]+)(?:[/?#]|$)/i.exec(address ?? '')?.[1]?.toLowerCase()
}

const textsOf = (object: JsonObject | undefined, name: string): readonly string[] =>
  toList(verificationOf(object)?.[name]).filter((one) => typeof one === 'string')

/** A beginning must reach into the path, or "https://a.example" would allow "https://a.example.evil". */
const begins = (address: string, start: string) => hostOf(start) === hostOf(address) && address.startsWith(start)

/**
 * Whether the issuer keeps awards at such an address: by `startsWith` or `allowedOrigins` of the class of badge or the
 * issuer's profile, else on the host of the profile itself. Undefined when the profile did not come along. Source: Open
 * Badges 2.0, "VerificationObject" for issuers.
 */
export function isAllowedAddress({ assertion, badgeClass, issuer }: BadgeParts): boolean | undefined {
  const address = idOf(assertion)
  if (address === undefined || hostOf(address) === undefined) return false
  const [starts, origins] = ['startsWith', 'allowedOrigins'].map((name) => {
    const own = textsOf(badgeClass, name)
    return own.length > 0 ? own : textsOf(issuer, name)
  }) as [readonly string[], readonly string[]]
  if (starts.length > 0 && !starts.some((start) => begins(address, start))) return false
  if (origins.length > 0) return origins.some((one) => one.toLowerCase() === hostOf(address))
  if (starts.length > 0) return true
  const home = hostOf(idOf(issuer)) ?? hostOf(idOf(badgeClass?.issuer))
  return home === undefined ? undefined : home === hostOf(address)
}

/** Documents may stand in each other or name each other: both are the same award. */
function withLinks(document: JsonObject): JsonObject {
  const linked = ['badge', 'issuer'].filter(
    (name) => isJsonObject(document[name]) && idOf(document[name]) !== undefined,
  )
  return { ...document, ...Object.fromEntries(linked.map((name) => [name, idOf(document[name]) ?? null])) }
}

function isSame(received: JsonObject, { bytes }: StatusAnswer): boolean {
  const parsed = parseJsonStrictly(bytes)
  if (!parsed.ok || !isJsonObject(parsed.value)) return false
  return canonicalJson(withLinks(parsed.value)) === canonicalJson(withLinks(received))
}

function isWithdrawn({ bytes }: StatusAnswer): boolean {
  const parsed = parseJsonStrictly(bytes)
  return parsed.ok && isJsonObject(parsed.value) && parsed.value.revoked === true
}

/** Nobody was asked, or nobody answered. */
const unanswered = (reason: StatusSourceProblem['code'], details: { readonly address: string }): ProofResult =>
  reason === 'status_source_absent'
    ? toProofResult('badge_hosted_not_looked_up', { details })
    : toProofResult('badge_hosted_not_reachable', { details: { ...details, reason } })

/** Whether the very words stand at the address of a document. */
export async function lookAt(received: JsonObject, source: HostedSource): Promise<ProofResult> {
  const address = idOf(received) ?? ''
  const details = { address }
  if (hostOf(address) === undefined) return toProofResult('badge_address_missing', { details })
  const answer = await source(address)
  if (!answer.ok) return unanswered(answer.problem.code, details)
  const known = { details: { ...details, lookedUpOn: answer.value.lookedUpAt.slice(0, 10) } }
  // What is left of an award that was withdrawn is not held against what was received: its status says the rest.
  if (isWithdrawn(answer.value)) return toProofResult('badge_hosted_withdrawn', known)
  return toProofResult(isSame(received, answer.value) ? 'badge_hosted_holds' : 'badge_hosted_differs', known)
}

async function readAt(address: string | undefined, source: HostedSource): Promise<JsonObject | undefined> {
  const answer = hostOf(address) === undefined ? undefined : await source(address ?? '')
  const parsed = answer?.ok ? parseJsonStrictly(answer.value.bytes) : undefined
  return parsed?.ok && isJsonObject(parsed.value) && idOf(parsed.value) === address ? parsed.value : undefined
}

/** The class of badge and the profile of the issuer, looked up where they did not come along: they say which addresses count. */
async function withPartsAtAddress(parts: BadgeParts, source: HostedSource): Promise<BadgeParts> {
  const badgeClass = parts.badgeClass ?? (await readAt(idOf(parts.assertion.badge), source))
  const issuer = parts.issuer ?? (await readAt(idOf(badgeClass?.issuer), source))
  return { ...parts, ...(badgeClass && { badgeClass }), ...(issuer && { issuer }) }
}

/**
 * Verifies a hosted badge: it carries no signature, so nothing is known until its own address was asked, and those of the
 * class of badge and the issuer that came along. Each must hold the same words, on an address that the issuer names.
 * Source: Open Badges 2.0, "Hosted Verification".
 */
export async function verifyHostedBadge(parts: BadgeParts, source: HostedSource | undefined): Promise<ProofResult> {
  const address = idOf(parts.assertion)
  const details = { address: address ?? '' }
  if (address === undefined || hostOf(address) === undefined) return toProofResult('badge_address_missing', { details })
  if (isAllowedAddress(parts) === false) return toProofResult('badge_address_not_allowed', { details })
  if (!source) return toProofResult('badge_hosted_not_looked_up', { details })
  // What is written out in another document and has no address of its own is compared there.
  const written = [parts.assertion, parts.badgeClass, parts.issuer].filter(isJsonObject)
  const documents = written.filter((one) => idOf(one) !== undefined)
  const found: ProofResult[] = []
  // All are asked, so that whoever asks first what would be asked learns of all; a badge that is wrong anywhere is wrong.
  for (const document of documents) found.push(await lookAt(document, source))
  const failed =
    found.find(({ code }) => code === 'badge_hosted_withdrawn') ??
    found.find(({ unchanged }) => unchanged === 'no') ??
    found.find(({ unchanged }) => unchanged !== 'yes')
  if (failed) return failed
  if (isAllowedAddress(await withPartsAtAddress(parts, source)) === false)
    return toProofResult('badge_address_not_allowed', { details })
  return found[0] ?? toProofResult('badge_hosted_not_looked_up', { details })
}
