import { succeed, type Result } from '@wanderbuch/standards/result'
import { describeValue } from '../json/describe-value.ts'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import { parseCompactJws, type CompactJws } from './compact-jws.ts'
import { credentialFromJwt, type JwtCredential } from './credential-from-jwt.ts'

export interface VcJwt extends JwtCredential {
  readonly jws: CompactJws
  readonly payload: JsonObject
}

/** Media types a credential or presentation token may state, in lower case and without `application/`. */
const acceptedTypes = ['vc+jwt', 'vp+jwt', 'vc+ld+jwt', 'vp+ld+jwt', 'vc-ld+jwt', 'vp-ld+jwt', 'jwt']

/** Reads a VC-JWT of either style without judging its signature. Sources: W3C VC-JOSE-COSE, VC Data Model 1.1. */
export function parseVcJwt(token: string): Result<VcJwt, ProofProblem> {
  const jws = parseCompactJws(token)
  if (!jws.ok) return jws
  const { typ } = jws.value.header.members
  if (typ !== undefined && !isAcceptedType(typ)) return failProof('typ_unexpected', { found: describeValue(typ) })
  const payload = parseJsonStrictly(jws.value.payload)
  if (!payload.ok) return failProof('jws_ill_formed', { reason: payload.problem.code, place: payload.problem.pointer })
  if (!isJsonObject(payload.value)) return failProof('claims_ill_formed', { found: '' })
  const credential = credentialFromJwt(payload.value)
  if (!credential.ok) return credential
  const { style, kind, document } = credential.value
  return succeed({ style, kind, document, jws: jws.value, payload: payload.value })
}

function isAcceptedType(typ: unknown): boolean {
  return typeof typ === 'string' && acceptedTypes.includes(typ.toLowerCase().replace(/^application\//, ''))
}
