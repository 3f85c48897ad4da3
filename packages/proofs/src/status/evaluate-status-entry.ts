import type { ProofSigner } from '../proof-report.ts'
import { readPackedPlace, type ListLayout } from './packed-list.ts'
import { toStatusResult, type StatusCode, type StatusResult } from './status-codes.ts'
import type { StatusEntry } from './status-entry.ts'
import type { StatusList } from './status-list.ts'

/** The credential the question is about. */
export interface StatusSubject {
  /** The key that signed the credential; its own proof must hold. */
  readonly signer?: ProofSigner
  /** The issuer the credential names. */
  readonly issuer?: string
  /** UTC date-time the answer is for; a day alone stands for the moment of that day at which the list was looked up. */
  readonly now: string
}

type Details = StatusResult['details']
type Bitstring = Extract<StatusList, { readonly kind: 'bitstring' }>

/** What a list says about one place of it. Pure: same arguments, same answer. */
export function evaluateStatusEntry(entry: StatusEntry, list: StatusList, subject: StatusSubject): StatusResult {
  if (entry.kind === 'unreadable') return toStatusResult(entry.code, { found: entry.found })
  const details = { list: entry.listUrl, lookedUpOn: list.lookedUpAt.slice(0, 10) }
  if (list.ownUrl !== undefined && list.ownUrl !== entry.listUrl && list.kind !== 'named')
    return toStatusResult('status_list_is_another', { ...details, found: list.ownUrl })
  if (entry.kind === 'named' && list.kind === 'named')
    return evaluateNamed(entry.credentialId, list, { details, subject })
  if (entry.kind === 'hosted' && list.kind === 'hosted')
    return toStatusResult(list.isRevoked ? 'status_revoked' : 'status_valid', details)
  if (list.kind === 'named' || list.kind === 'hosted' || entry.kind !== list.kind)
    return toStatusResult('status_list_ill_formed', { ...details, reason: 'kind' })
  const obstacle = findObstacle(list, subject)
  const known = { ...details, index: entry.index }
  if (obstacle) return toStatusResult(obstacle, { ...known, reason: list.proof.code })
  if (entry.kind === 'bitstring' && list.kind === 'bitstring') return evaluateBitstring(entry, list, known)
  const read = readPackedPlace(
    { packed: list.packed, container: 'zlib', layout: { size: list.size ?? 1, from: 'right' } },
    entry.index,
  )
  if (!read.ok) return toStatusResult(read.problem.code, { ...known, reason: read.problem.reason })
  return toStatusResult(tokenValues[read.value.value] ?? 'status_value_unknown', { ...known, value: read.value.value })
}

/** Status types every reader knows. Source: draft-ietf-oauth-status-list section 7.1. */
const tokenValues: readonly StatusCode[] = ['status_valid', 'status_revoked', 'status_suspended']

function evaluateNamed(
  id: string,
  { issuer, revokedIds }: Extract<StatusList, { readonly kind: 'named' }>,
  { details, subject }: { readonly details: Details; readonly subject: StatusSubject },
): StatusResult {
  if (issuer !== undefined && issuer !== subject.issuer)
    return toStatusResult('status_list_of_other_issuer', { ...details, found: issuer })
  return toStatusResult(revokedIds.has(id) ? 'status_revoked' : 'status_valid', details)
}

/** Why the list must not be used, looking at its own proof, its signer and its time. */
function findObstacle(
  list: Extract<StatusList, { readonly kind: 'bitstring' | 'token' }>,
  { signer, issuer, now }: StatusSubject,
): StatusCode | undefined {
  const { proof, validFrom = 0, validUntil = Infinity, timeToLive = Infinity, lookedUpAt, isPinned } = list
  if (proof.unchanged === 'no') return 'status_list_changed'
  if (proof.unchanged !== 'yes' || !proof.signer || !signer) return 'status_list_not_proven'
  if (proof.signerIsIssuer === 'no' || !isSameSigner(proof.signer, signer)) return 'status_list_of_other_issuer'
  if (list.kind === 'token' && (list.issuer ?? issuer) !== issuer) return 'status_list_of_other_issuer'
  const fetched = Date.parse(lookedUpAt)
  const at = lookedUpAt.startsWith(now) ? fetched : Date.parse(now)
  if (!(validFrom <= Math.max(at, fetched)) || !(at <= validUntil)) return 'status_list_not_in_force'
  return isPinned || at <= fetched + timeToLive ? undefined : 'status_list_stale'
}

/** The same DID, or the same certificate: a name alone is no bond between two keys. */
function isSameSigner(one: ProofSigner, other: ProofSigner): boolean {
  if (one.kind === 'did') return other.kind === 'did' && one.did === other.did
  return other.kind === 'x509' && one.sha256 === other.sha256
}

/** Least number of places of a Bitstring Status List, for the privacy of the holders (section 3.3). */
const minPlaces = 131_072

function evaluateBitstring(
  entry: Extract<StatusEntry, { readonly kind: 'bitstring' }>,
  list: Bitstring,
  known: Details,
): StatusResult {
  const { purpose, index, size } = entry
  const details = { ...known, purpose }
  if (entry.form !== list.form) return toStatusResult('status_list_ill_formed', { ...details, reason: 'form' })
  if (!list.purposes.includes(purpose))
    return toStatusResult('status_purpose_differs', { ...details, found: list.purposes.join(' ') })
  if (list.size !== undefined && list.size !== size)
    return toStatusResult('status_size_differs', { ...details, found: list.size })
  const layout: ListLayout = { size, from: 'left' }
  const read = readPackedPlace({ packed: list.packed, container: 'gzip', layout }, index)
  if (!read.ok) return toStatusResult(read.problem.code, { ...details, reason: read.problem.reason })
  const { value, places } = read.value
  if (list.form === 'BitstringStatusList' && places < minPlaces)
    return toStatusResult('status_list_too_short', { ...details, found: places })
  return toStatusResult(codeOfValue(entry, value), { ...details, value, ...messageOf(entry, value) })
}

type BitstringEntry = Extract<StatusEntry, { readonly kind: 'bitstring' }>

function codeOfValue({ purpose }: BitstringEntry, value: number): StatusCode {
  switch (purpose) {
    case 'revocation':
      return value === 0 ? 'status_valid' : 'status_revoked'
    case 'suspension':
      return value === 0 ? 'status_valid' : 'status_suspended'
    case 'refresh':
      return value === 0 ? 'status_current_version' : 'status_newer_version'
    case 'message':
      return 'status_message'
  }
}

const messageOf = ({ messages, purpose }: BitstringEntry, value: number): Details =>
  purpose === 'message' || messages.size > 0 ? { message: messages.get(value) ?? `0x${value.toString(16)}` } : {}
