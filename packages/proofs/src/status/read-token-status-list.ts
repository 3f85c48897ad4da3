import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import { decodeBase64Url } from '../encoding/base64.ts'
import { decodeUtf8 } from '../encoding/utf8.ts'
import { parseCompactJws, type CompactJws } from '../jose/compact-jws.ts'
import { formatNumericDate } from '../jose/numeric-date.ts'
import { verifyIssuedToken } from '../jose/verify-issued-token.ts'
import { verifySignedToken, type KeySources } from '../jose/verify-signed-token.ts'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'
import { findParty } from '../named-party.ts'
import type { ProofResult } from '../proof-report.ts'
import type { StatusList, StatusProblem } from './status-list.ts'
import type { StatusAnswer } from './status-source.ts'

type TokenList = Extract<StatusList, { readonly kind: 'token' }>

const illFormed = (reason: string): { ok: false; problem: StatusProblem } =>
  fail({ code: 'status_list_ill_formed', details: { reason } })

/**
 * Reads a Status List Token in JWT form and judges its signature; `expectedIssuer` stands in where the list names none.
 * Source: draft-ietf-oauth-status-list section 5.1.
 */
export async function readTokenStatusList(
  { bytes, lookedUpAt, isPinned = false }: StatusAnswer,
  sources: KeySources,
  expectedIssuer?: string,
): Promise<Result<StatusList, StatusProblem>> {
  const text = decodeUtf8(bytes)
  const jws = text.ok ? parseCompactJws(text.value.trim()) : text
  if (!jws.ok) return illFormed(jws.problem.code)
  const { typ } = jws.value.header.members
  if (typ !== 'statuslist+jwt' && typ !== 'application/statuslist+jwt') return illFormed('typ')
  const payload = parseJsonStrictly(jws.value.payload)
  if (!payload.ok || !isJsonObject(payload.value)) return illFormed('payload')
  const read = readClaims(payload.value)
  if (!read.ok) return read
  const proof = await verifyList({ jws: jws.value, claims: payload.value, expectedIssuer }, sources)
  const issuer = findParty(payload.value.iss)
  return succeed({ kind: 'token', lookedUpAt, isPinned, ...read.value, proof, ...(issuer && { issuer }) })
}

function readClaims(
  claims: JsonObject,
): Result<Omit<TokenList, 'kind' | 'lookedUpAt' | 'isPinned' | 'proof' | 'issuer'>, StatusProblem> {
  const { sub, iat, exp, ttl, status_list: list } = claims
  if (typeof sub !== 'string') return illFormed('sub')
  const isDated = isDate(iat) && (exp === undefined || isDate(exp))
  if (!isDated) return illFormed('iat')
  if (ttl !== undefined && !(typeof ttl === 'number' && ttl > 0)) return illFormed('ttl')
  const bits = isJsonObject(list) ? list.bits : undefined
  const size = ([1, 2, 4, 8] as const).find((one) => one === bits)
  const packed = isJsonObject(list) && typeof list.lst === 'string' ? decodeBase64Url(list.lst) : undefined
  if (size === undefined || !packed?.ok) return illFormed('status_list')
  return succeed({
    ownUrl: sub,
    size,
    packed: packed.value,
    validFrom: Number(iat) * 1000,
    ...(exp !== undefined && { validUntil: Number(exp) * 1000 }),
    ...(ttl !== undefined && { timeToLive: ttl * 1000 }),
  })
}

const isDate = (seconds: JsonValue | undefined) => formatNumericDate(seconds) !== undefined

interface ReadList {
  readonly jws: CompactJws
  readonly claims: JsonObject
  readonly expectedIssuer: string | undefined
}

/**
 * Later drafts name no issuer in the list: then the key itself says who signed, by DID URL or certificate, or it is a key of
 * the issuer of the credential.
 */
function verifyList({ jws, claims, expectedIssuer }: ReadList, sources: KeySources): Promise<ProofResult> {
  const { iss, iat } = claims
  const { kid, x5c } = jws.header.members
  const party = findParty(iss)
  const ofKey = typeof kid === 'string' && kid.startsWith('did:') ? kid.split('#')[0] : undefined
  const named = party ?? ofKey ?? (x5c === undefined ? expectedIssuer : undefined)
  const token = { jws, kind: 'credential', iss, iat, party: named, details: {} } as const
  return party?.startsWith('did:') ? verifySignedToken(token, sources) : verifyIssuedToken(token, sources)
}
