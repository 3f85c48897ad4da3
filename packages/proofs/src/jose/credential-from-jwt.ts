import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import { describeValue } from '../json/describe-value.ts'
import { isJsonObject, omitMembers, toList, type JsonObject } from '../json/json-object.ts'
import { findParty } from '../named-party.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import { formatNumericDate } from './numeric-date.ts'

/** How the credential lies in the token. */
export type JwtStyle =
  /** VC 2.0: the payload is the credential (W3C VC-JOSE-COSE). */
  | 'payload'
  /** VC 1.1: the payload carries it in `vc` (VC Data Model 1.1 section 6.3.1). */
  | 'claim'

export interface JwtCredential {
  readonly style: JwtStyle
  readonly kind: 'credential' | 'presentation'
  /** The credential or presentation with the registered claims written back to where they belong. */
  readonly document: JsonObject
}

/**
 * The credential inside a JWT payload, in both styles. A registered claim that contradicts the credential is a problem:
 * two readers would otherwise show two truths.
 */
export function credentialFromJwt(payload: JsonObject): Result<JwtCredential, ProofProblem> {
  if (payload.iss !== undefined && typeof payload.iss !== 'string') return failProof('iss_ill_formed')
  const { vc, vp } = payload
  if (vc === undefined && vp === undefined) return readPayloadStyle(payload)
  // Both styles at once would let two readers see two credentials.
  if (payload['@context'] !== undefined)
    return failProof('claims_ill_formed', { found: vc === undefined ? 'vp' : 'vc' })
  const inner = vc ?? vp
  if (!isJsonObject(inner) || (vc !== undefined && vp !== undefined))
    return failProof('claims_ill_formed', { found: 'vc' })
  return readClaimStyle(payload, inner, vc === undefined ? 'presentation' : 'credential')
}

/** Members of JWT that are none of the credential's. */
export const registeredClaims = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'cnf', 'nonce']

function readPayloadStyle(payload: JsonObject): Result<JwtCredential, ProofProblem> {
  const hasClaims = registeredClaims.some((name) => Object.hasOwn(payload, name))
  const document = hasClaims ? omitMembers(payload, registeredClaims) : payload
  const types = toList(document.type)
  const kind = types.includes('VerifiablePresentation') ? 'presentation' : 'credential'
  if (kind === 'credential' && !types.includes('VerifiableCredential'))
    return failProof('claims_ill_formed', { found: 'type' })
  const party = findParty(kind === 'credential' ? document.issuer : document.holder)
  if (payload.iss !== undefined && payload.iss !== party)
    return failProof('iss_is_not_issuer', namedIssuers(payload, party))
  const id = checkSame('jti', payload.jti, document.id)
  if (!id.ok) return id
  const period = kind === 'credential' ? readPeriod(payload, document) : succeed({})
  return period.ok ? succeed({ style: 'payload', kind, document: { ...document, ...period.value } }) : period
}

/**
 * Here `nbf` and `exp` limit the signature beside the period of the credential (VC-JOSE-COSE section 3.3.1), so the
 * narrower of both holds: an ended signature must not pass because the credential itself names no end.
 */
function readPeriod({ nbf, exp }: JsonObject, document: JsonObject): Result<JsonObject, ProofProblem> {
  const narrowed: Record<string, JsonValue> = {}
  for (const [claim, seconds, member, sign] of [
    ['nbf', nbf, 'validFrom', 1],
    ['exp', exp, 'validUntil', -1],
  ] as const) {
    if (seconds === undefined) continue
    const written = formatNumericDate(seconds)
    if (written === undefined) return failProof('claims_ill_formed', { found: claim })
    const stated = document[member]
    const difference = typeof stated === 'string' ? (Date.parse(written) - Date.parse(stated)) * sign : 1
    if (difference > 0) narrowed[member] = written
  }
  return succeed(narrowed)
}

const namedIssuers = ({ iss }: JsonObject, party: string | undefined) => ({
  found: describeValue(iss),
  expected: party ?? '',
})

function readClaimStyle(
  payload: JsonObject,
  inner: JsonObject,
  kind: JwtCredential['kind'],
): Result<JwtCredential, ProofProblem> {
  const isCredential = kind === 'credential'
  const named = inner[isCredential ? 'issuer' : 'holder']
  if (payload.iss !== undefined && named !== undefined && findParty(named) !== payload.iss)
    return failProof('iss_is_not_issuer', namedIssuers(payload, findParty(named)))
  const dates = isCredential ? readDates(payload, inner) : succeed({})
  if (!dates.ok) return dates
  const id = checkSame('jti', payload.jti, inner.id)
  if (!id.ok) return id
  const subject = isCredential ? readSubject(payload.sub, inner.credentialSubject) : succeed(undefined)
  if (!subject.ok) return subject
  const party = named ?? payload.iss
  const document = {
    ...inner,
    ...dates.value,
    ...(payload.jti !== undefined && { id: payload.jti }),
    ...(party !== undefined && { [isCredential ? 'issuer' : 'holder']: party }),
    ...(subject.value !== undefined && { credentialSubject: subject.value }),
  }
  return succeed({ style: 'claim', kind, document })
}

function readDates({ nbf, exp }: JsonObject, inner: JsonObject): Result<JsonObject, ProofProblem> {
  const dates: Record<string, JsonValue> = {}
  for (const [claim, seconds, member] of [
    ['nbf', nbf, 'issuanceDate'],
    ['exp', exp, 'expirationDate'],
  ] as const) {
    if (seconds === undefined) continue
    const written = formatNumericDate(seconds)
    if (written === undefined) return failProof('claims_ill_formed', { found: claim })
    const stated = inner[member]
    if (stated !== undefined && !isSameSecond(stated, written))
      return failProof('claim_contradicts_credential', { found: claim })
    dates[member] = stated ?? written
  }
  return succeed(dates)
}

function isSameSecond(stated: unknown, written: string): boolean {
  return typeof stated === 'string' && Math.floor(Date.parse(stated) / 1000) === Date.parse(written) / 1000
}

function checkSame(
  claim: string,
  value: JsonValue | undefined,
  stated: JsonValue | undefined,
): Result<true, ProofProblem> {
  if (value === undefined) return succeed(true)
  if (typeof value !== 'string') return failProof('claims_ill_formed', { found: claim })
  if (stated !== undefined && stated !== value) return failProof('claim_contradicts_credential', { found: claim })
  return succeed(true)
}

function readSubject(
  sub: JsonValue | undefined,
  subject: JsonValue | undefined,
): Result<JsonValue | undefined, ProofProblem> {
  if (sub === undefined || !isJsonObject(subject)) return succeed(subject)
  const same = checkSame('sub', sub, subject.id)
  return same.ok ? succeed({ ...subject, id: sub }) : same
}
