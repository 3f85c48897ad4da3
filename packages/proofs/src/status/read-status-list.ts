import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import { decodeBase64Url } from '../encoding/base64.ts'
import { openReceived } from '../jose/open-received.ts'
import { wordsOf } from '../jose/open-credentials.ts'
import { verifySecured, type SecuredSources } from '../jose/verify-secured.ts'
import { describeValue } from '../json/describe-value.ts'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'
import { findParty } from '../named-party.ts'
import { toProofResult, type ProofReport, type ProofResult } from '../proof-report.ts'
import { listLimits } from './packed-list.ts'
import { readTokenStatusList } from './read-token-status-list.ts'
import type { StatusCode } from './status-codes.ts'
import type { StatusEntry } from './status-entry.ts'
import type { StatusList, StatusProblem } from './status-list.ts'
import type { StatusAnswer } from './status-source.ts'

type Read = Result<StatusList, StatusProblem>

const refuse = (code: StatusCode, reason: string): { ok: false; problem: StatusProblem } =>
  fail({ code, details: { reason } })

export interface ExpectedList {
  readonly kind: Exclude<StatusEntry['kind'], 'unreadable'>
  /** Whose list it must be: a Token Status List need not name its issuer, and then this one's keys are asked. */
  readonly issuer?: string
}

/** Reads what stood at a list's address, in the form the entry speaks of, and judges its own proof. */
export async function readStatusList(
  { kind, issuer }: ExpectedList,
  answer: StatusAnswer,
  sources: SecuredSources,
): Promise<Read> {
  if (answer.bytes.length > 2 * listLimits.maxPacked) return refuse('status_list_too_large', 'fetched')
  switch (kind) {
    case 'bitstring':
      return readBitstringList(answer, sources)
    case 'token':
      return readTokenStatusList(answer, sources, issuer)
    case 'named':
      return readNamedList(answer)
    case 'hosted':
      return readHostedBadge(answer)
  }
}

const frameOf = ({ lookedUpAt, isPinned = false }: StatusAnswer) => ({ lookedUpAt, isPinned })
const urlOf = (url: JsonValue | undefined) => (typeof url === 'string' ? { ownUrl: url } : {})

async function readBitstringList(answer: StatusAnswer, sources: SecuredSources): Promise<Read> {
  const opened = await openReceived(answer.bytes, sources.crypto)
  if (!opened.ok) return refuse('status_list_ill_formed', opened.problem.code)
  const words = wordsOf(opened.value)
  const read = readBitstringWords(words)
  if (!read.ok) return read
  const proof = speakingProof(await verifySecured(opened.value, 'assertionMethod', sources))
  return succeed({ kind: 'bitstring', ...frameOf(answer), ...urlOf(words.id), ...read.value, proof })
}

/** Of several proofs a failed one speaks first: it is never hidden by a good one. */
function speakingProof({ results }: ProofReport): ProofResult {
  const failed = results.find(({ unchanged, signerIsIssuer }) => unchanged === 'no' || signerIsIssuer === 'no')
  return failed ?? results.find(({ unchanged }) => unchanged === 'yes') ?? results[0] ?? toProofResult('no_proof')
}

const forms = {
  BitstringStatusListCredential: 'BitstringStatusList',
  StatusList2021Credential: 'StatusList2021',
} as const

function readBitstringWords(credential: JsonObject) {
  const types = toList(credential.type)
  const named = Object.entries(forms).find(([type]) => types.includes(type))
  const [subject] = toList(credential.credentialSubject)
  if (!named || !isJsonObject(subject) || !toList(subject.type).includes(named[1]))
    return refuse('status_list_ill_formed', 'type')
  const packed = unpackText(subject.encodedList, named[1])
  const purposes = toList(subject.statusPurpose).filter((one) => typeof one === 'string')
  const dates = readDates(credential, subject)
  if (!packed || purposes.length === 0 || !dates) return refuse('status_list_ill_formed', 'credentialSubject')
  const { statusSize: size } = subject
  return succeed({ form: named[1], packed, purposes, ...dates, ...(typeof size === 'number' && { size }) })
}

/** Multibase with `u` in the standard; its forerunner wrote base64url alone, some with padding. */
function unpackText(text: JsonValue | undefined, form: (typeof forms)[keyof typeof forms]): Uint8Array | undefined {
  if (typeof text !== 'string') return undefined
  const isMultibase = text.startsWith('u')
  if (form === 'BitstringStatusList' && !isMultibase) return undefined
  const bytes = decodeBase64Url(isMultibase ? text.slice(1) : text.replace(/={1,2}$/, ''))
  return bytes.ok ? bytes.value : undefined
}

/** Undefined when a date cannot be read: a list without a readable end must not last for ever. */
function readDates(credential: JsonObject, { ttl }: JsonObject) {
  const [from, until] = [
    credential.validFrom ?? credential.issuanceDate,
    credential.validUntil ?? credential.expirationDate,
  ].map((date) => (date === undefined ? undefined : Date.parse(describeValue(date))))
  if (Number.isNaN(from) || Number.isNaN(until)) return undefined
  if (ttl !== undefined && !(typeof ttl === 'number' && ttl >= 0)) return undefined
  return {
    ...(from !== undefined && { validFrom: from }),
    ...(until !== undefined && { validUntil: until }),
    ...(typeof ttl === 'number' && { timeToLive: ttl }),
  }
}

/** `revokedAssertions` of Open Badges 2.0, `revokedCredential` of 1EdTech's list for 3.0. */
function readNamedList(answer: StatusAnswer): Read {
  const parsed = parseJsonStrictly(answer.bytes)
  const list = parsed.ok && isJsonObject(parsed.value) ? parsed.value : undefined
  const rows = list?.revokedAssertions ?? list?.revokedCredential
  if (!list || rows === undefined) return refuse('status_list_ill_formed', parsed.ok ? 'members' : parsed.problem.code)
  const ids = toList(rows).map(idsOfRow)
  if (ids.includes(undefined)) return refuse('status_list_ill_formed', 'rows')
  const issuer = findParty(list.issuer)
  const revokedIds = new Set(ids.flatMap((one) => one ?? []))
  return succeed({ kind: 'named', ...frameOf(answer), ...urlOf(list.id), ...(issuer && { issuer }), revokedIds })
}

function idsOfRow(row: JsonValue): readonly string[] | undefined {
  if (typeof row === 'string') return [row]
  if (!isJsonObject(row)) return undefined
  if (row.revoked === false) return []
  const ids = [row.id, row.uid].filter((one) => typeof one === 'string')
  return ids.length > 0 ? ids : undefined
}

function readHostedBadge(answer: StatusAnswer): Read {
  const parsed = parseJsonStrictly(answer.bytes)
  if (!parsed.ok || !isJsonObject(parsed.value)) return refuse('status_list_ill_formed', 'assertion')
  const { id, revoked = false } = parsed.value
  if (typeof revoked !== 'boolean') return refuse('status_list_ill_formed', 'revoked')
  return succeed({ kind: 'hosted', ...frameOf(answer), ...urlOf(id), isRevoked: revoked })
}
