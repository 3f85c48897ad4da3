import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import { isAlgorithmOfKey, type PublicKey } from '../crypto-port.ts'
import { formatDidJwk } from '../did/did-jwk.ts'
import { describeDidSigner, findVerificationMethod } from '../did/find-verification-method.ts'
import { parsePublicJwk } from '../did/public-jwk.ts'
import type { VerificationMethod } from '../did/resolved-did.ts'
import { parseCompactJws, type CompactJws } from '../jose/compact-jws.ts'
import { formatNumericDate } from '../jose/numeric-date.ts'
import type { KeySources } from '../jose/verify-signed-token.ts'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'
import type { ProofCode } from '../proof-codes.ts'
import { failProof, toProofResult, type ProofProblem, type ProofResult } from '../proof-report.ts'
import { digestOfText } from './disclosure.ts'
import type { SdJwtVc } from './parse-sd-jwt-vc.ts'
import { formatSdJwt } from './split-sd-jwt.ts'

/** What a verifier asked the holder for. None of it has a default, so none of it can be forgotten. */
export interface KeyBindingRequest {
  /** The one-time challenge that was sent to the holder. Whoever sends it takes care that it is used once. */
  readonly nonce: string
  /** The verifier's own identifier, as the holder was told. */
  readonly audience: string
  /** Seconds since 1970 at which the answer came in. */
  readonly now: number
  /** Oldest answer accepted, in seconds; at most an hour. */
  readonly maxAge: number
}

/** An answer that may be older than this is no answer to a request just made. */
const greatestAge = 3600

/** Seconds by which the holder's clock may be ahead. */
const clockSkew = 60

/**
 * Judges the holder's answer to one request: made by the key the credential names, for this verifier, this challenge, this
 * very set of disclosures and lately. The credential itself must be verified already. Source: RFC 9901 sections 4.3 and 7.3.
 */
export async function verifyKeyBinding(
  vc: SdJwtVc,
  request: KeyBindingRequest,
  sources: KeySources,
): Promise<ProofResult> {
  requireWhole(request)
  const { cnf } = vc.claims
  if (cnf === undefined) return toProofResult('holder_key_not_named')
  const { keyBindingToken } = vc.parts
  if (keyBindingToken === undefined) return toProofResult('key_binding_missing')
  const key = await findHolderKey(cnf, sources)
  if (!key.ok) return toProofResult(key.problem.code, key.problem)
  const answer = parseAnswer(keyBindingToken)
  if (!answer.ok) return toProofResult(answer.problem.code, answer.problem)
  const { jws, payload } = answer.value
  const signedAt = formatNumericDate(payload.iat)
  const known = {
    signer: await describeDidSigner(key.value, sources.crypto),
    details: { alg: jws.header.alg, verificationMethod: key.value.id },
    ...(signedAt !== undefined && { signedAt }),
  }
  const signed = await isSignedBy(jws, key.value.publicKey, sources)
  if (signed !== undefined) return toProofResult(signed, known)
  const text = formatSdJwt(vc.parts)
  const expectedHash = await digestOfText(text, vc.digestAlgorithm, sources.crypto)
  const code = findMismatch(payload, request, expectedHash) ?? 'key_binding_holds'
  return toProofResult(code, known)
}

/** An empty challenge is no challenge; a caller that has none must not call. */
function requireWhole({ nonce, audience, now, maxAge }: KeyBindingRequest): void {
  const areTexts = typeof nonce === 'string' && nonce !== '' && typeof audience === 'string' && audience !== ''
  if (!areTexts || !Number.isFinite(now) || !(maxAge > 0 && maxAge <= greatestAge))
    throw new Error('a request to a holder has a nonce, an audience, a time and a greatest age')
}

/** The key in `cnf` (RFC 7800): a JWK itself, or a DID URL as `kid`. A bare JWK is named by its did:jwk. */
async function findHolderKey(
  cnf: unknown,
  { resolveDid }: KeySources,
): Promise<Result<VerificationMethod, ProofProblem>> {
  if (!isJsonObject(cnf)) return failProof('claims_ill_formed', { found: 'cnf' })
  const { jwk, kid } = cnf
  if (jwk === undefined && typeof kid === 'string' && kid.startsWith('did:'))
    return findVerificationMethod(kid, 'authentication', resolveDid)
  if (jwk === undefined) return failProof('holder_key_unsupported', { found: Object.keys(cnf).join(' ') })
  return readHolderJwk(jwk)
}

/** Keys of holders kept in memory; beyond, all are forgotten and read anew. */
const maxKept = 256
const maxKeptLength = 1_000
const kept = new Map<string, VerificationMethod>()

/** The same JWK gives the same object while it is remembered, so that a crypto port need not read its key again. */
function readHolderJwk(jwk: JsonValue): Result<VerificationMethod, ProofProblem> {
  const text = JSON.stringify(jwk)
  const known = kept.get(text)
  if (known) return succeed(known)
  const key = parsePublicJwk(jwk)
  if (!key.ok) return failProof('key_ill_formed', { reason: key.problem.code })
  const did = formatDidJwk(key.value) ?? ''
  const method = { id: `${did}#0`, controller: did, publicKey: key.value, purposes: ['authentication'] } as const
  if (text.length > maxKeptLength) return succeed(method)
  if (kept.size >= maxKept) kept.clear()
  kept.set(text, method)
  return succeed(method)
}

interface HolderAnswer {
  readonly jws: CompactJws
  readonly payload: JsonObject
}

function parseAnswer(token: string): Result<HolderAnswer, ProofProblem> {
  const jws = parseCompactJws(token)
  if (!jws.ok) return jws
  if (jws.value.header.members.typ !== 'kb+jwt') return failProof('key_binding_ill_formed', { found: 'typ' })
  const parsed = parseJsonStrictly(jws.value.payload, { maxBytes: 100_000, maxDepth: 16, maxNodes: 2_000 })
  if (!parsed.ok || !isJsonObject(parsed.value)) return failProof('key_binding_ill_formed', { found: 'payload' })
  const payload = parsed.value
  const lacking = ['nonce', 'aud', 'sd_hash'].find((name) => typeof payload[name] !== 'string')
  if (lacking) return failProof('key_binding_ill_formed', { found: lacking })
  const undated = ['iat', 'nbf', 'exp'].find((name) => isUndated(payload, name))
  if (undated) return failProof('key_binding_ill_formed', { found: undated })
  return succeed({ jws: jws.value, payload })
}

const isUndated = (payload: JsonObject, name: string) =>
  (name === 'iat' || payload[name] !== undefined) && formatNumericDate(payload[name]) === undefined

/** Undefined when the signature holds. */
async function isSignedBy(
  { header, signedBytes: data, signature }: CompactJws,
  publicKey: PublicKey,
  { crypto }: KeySources,
): Promise<ProofCode | undefined> {
  if (!isAlgorithmOfKey(header.alg, publicKey.keyType)) return 'key_not_for_algorithm'
  const holds = await crypto.verify({ algorithm: header.alg, publicKey, data, signature })
  return holds ? undefined : 'key_binding_signature_wrong'
}

function findMismatch(payload: JsonObject, request: KeyBindingRequest, expectedHash: string): ProofCode | undefined {
  if (payload.nonce !== request.nonce) return 'key_binding_nonce_wrong'
  if (payload.aud !== request.audience) return 'key_binding_audience_wrong'
  if (!isLately(payload, request)) return 'key_binding_time_wrong'
  return payload.sd_hash === expectedHash ? undefined : 'key_binding_hash_wrong'
}

function isLately({ iat, nbf, exp }: JsonObject, { now, maxAge }: KeyBindingRequest): boolean {
  if (typeof iat !== 'number' || iat > now + clockSkew || iat < now - maxAge) return false
  if (typeof nbf === 'number' && nbf > now + clockSkew) return false
  return typeof exp !== 'number' || exp > now
}
