import { succeed, type Result } from '@wanderbuch/standards/result'
import type { CryptoPort, DigestAlgorithm } from '../crypto-port.ts'
import { parseCompactJws, type CompactJws } from '../jose/compact-jws.ts'
import { credentialFromJwt } from '../jose/credential-from-jwt.ts'
import { formatNumericDate } from '../jose/numeric-date.ts'
import { describeValue } from '../json/describe-value.ts'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import { parseDigestAlgorithm, readDisclosure, type Disclosure } from './disclosure.ts'
import { resolveDisclosures, type ResolvedClaims } from './resolve-disclosures.ts'
import type { SdJwtParts } from './split-sd-jwt.ts'

/** An SD-JWT read as a credential; its signature is still open. */
export interface SdJwtVc extends ResolvedClaims {
  readonly parts: SdJwtParts
  readonly jws: CompactJws
  readonly digestAlgorithm: DigestAlgorithm
  /** `sd-jwt-vc`: claims of JWT with a type in `vct`. `w3c`: a credential of W3C VC 2.0 as payload. */
  readonly style: 'sd-jwt-vc' | 'w3c'
  readonly kind: 'credential' | 'presentation'
  /** The claims themselves, or for `w3c` the credential or presentation without the claims of JWT. */
  readonly document: JsonObject
  /** Type of the credential; only in the style `sd-jwt-vc`. */
  readonly vct?: string
}

/**
 * Reads an SD-JWT VC (`dc+sd-jwt`, before November 2024 `vc+sd-jwt`) or a W3C credential secured as SD-JWT (`vc+sd-jwt`,
 * `vp+sd-jwt`), with all disclosures in place. Its signature and the holder's answer are not judged.
 * Sources: RFC 9901, draft-ietf-oauth-sd-jwt-vc, W3C VC-JOSE-COSE.
 */
export async function parseSdJwtVc(parts: SdJwtParts, crypto: CryptoPort): Promise<Result<SdJwtVc, ProofProblem>> {
  const jws = parseCompactJws(parts.issuerToken)
  if (!jws.ok) return jws
  const payload = parseJsonStrictly(jws.value.payload)
  if (!payload.ok) return failProof('jws_ill_formed', { reason: payload.problem.code, place: payload.problem.pointer })
  if (!isJsonObject(payload.value)) return failProof('claims_ill_formed', { found: '' })
  const algorithm = parseDigestAlgorithm(payload.value._sd_alg)
  if (!algorithm.ok) return algorithm
  const disclosures = await readAll(parts.disclosures, algorithm.value, crypto)
  if (!disclosures.ok) return disclosures
  const resolved = resolveDisclosures(payload.value, disclosures.value)
  if (!resolved.ok) return resolved
  const read = readStyle(jws.value, resolved.value.claims)
  if (!read.ok) return read
  return succeed({ parts, jws: jws.value, digestAlgorithm: algorithm.value, ...resolved.value, ...read.value })
}

async function readAll(
  encoded: readonly string[],
  algorithm: DigestAlgorithm,
  crypto: CryptoPort,
): Promise<Result<readonly Disclosure[], ProofProblem>> {
  const read: Disclosure[] = []
  for (const one of encoded) {
    const disclosure = await readDisclosure(one, algorithm, crypto)
    if (!disclosure.ok) return disclosure
    read.push(disclosure.value)
  }
  return succeed(read)
}

type Styled = Pick<SdJwtVc, 'style' | 'kind' | 'document' | 'vct'>

function readStyle({ header }: CompactJws, claims: JsonObject): Result<Styled, ProofProblem> {
  const typ = describeValue(header.members.typ ?? '')
    .toLowerCase()
    .replace(/^application\//, '')
  const isW3c = claims['@context'] !== undefined && claims.vct === undefined
  if (typ === 'dc+sd-jwt' || (typ === 'vc+sd-jwt' && !isW3c)) return readClaimsStyle(claims, typ)
  if (typ !== 'vc+sd-jwt' && typ !== 'vp+sd-jwt') return failProof('typ_unexpected', { found: typ })
  const read = credentialFromJwt(claims)
  if (!read.ok) return read
  const { kind, style, document } = read.value
  // The style of VC 1.1 (`vc` inside) has no form as SD-JWT; a type that says otherwise than the content is no mistake to guess at.
  if (style !== 'payload' || (typ === 'vp+sd-jwt') !== (kind === 'presentation'))
    return failProof('typ_unexpected', { found: typ })
  return succeed({ style: 'w3c', kind, document })
}

function readClaimsStyle(claims: JsonObject, typ: string): Result<Styled, ProofProblem> {
  const { vct, iss } = claims
  // With both, a reader of W3C credentials and a reader of SD-JWT VC would see two documents.
  const isTwofold = typ === 'vc+sd-jwt' && claims['@context'] !== undefined
  if (typeof vct !== 'string' || vct === '' || isTwofold) return failProof('claims_ill_formed', { found: 'vct' })
  if (iss !== undefined && typeof iss !== 'string') return failProof('iss_ill_formed')
  const wrong = ['iat', 'nbf', 'exp'].find((name) => hasUnreadableDate(claims, name))
  if (wrong) return failProof('claims_ill_formed', { found: wrong })
  return succeed({ style: 'sd-jwt-vc', kind: 'credential', document: claims, vct })
}

const hasUnreadableDate = (claims: JsonObject, name: string) =>
  claims[name] !== undefined && formatNumericDate(claims[name]) === undefined
