import { findParty } from '../named-party.ts'
import { outcomeOfProofCode, type ProofCode } from '../proof-codes.ts'
import { toProofResult, type ProofReport, type ProofResult } from '../proof-report.ts'
import { parseVcJwt, type VcJwt } from './parse-vc-jwt.ts'
import { verifySignedToken, type KeySources } from './verify-signed-token.ts'

export interface VcJwtInput extends KeySources {
  /** Compact JWS, without blanks around it. */
  readonly token: string
  /** For a presentation made on request: what it must answer. */
  readonly expected?: PresentationRequest
}

/** What a verifier asked a holder for; both must stand in the signed answer. */
export interface PresentationRequest {
  /** The one-time challenge that was sent. */
  readonly nonce: string
  /** The verifier's own identifier. */
  readonly audience: string
}

/**
 * Verifies a VC-JWT. The key is the one `kid` names, else the only key of `iss` or of the issuer inside; keys and addresses
 * in the header (jwk, jku, x5u, x5c) never count. Dates are only read: no clock here.
 */
export async function verifyVcJwt(input: VcJwtInput): Promise<ProofReport> {
  const parsed = parseVcJwt(input.token)
  const result = parsed.ok
    ? await verifyParsedVcJwt(parsed.value, input)
    : toProofResult(parsed.problem.code, parsed.problem)
  return { mechanism: 'vc-jwt', results: [result] }
}

/** As `verifyVcJwt`, for a token that was read before. */
export async function verifyParsedVcJwt(jwt: VcJwt, input: Omit<VcJwtInput, 'token'>): Promise<ProofResult> {
  const { jws, kind, document, style } = jwt
  const { iss, iat } = jwt.payload
  const party = findParty(kind === 'credential' ? document.issuer : document.holder)
  const result = await verifySignedToken({ jws, kind, iss, iat, party, details: { style } }, input)
  return result.unchanged === 'yes' && input.expected ? answersRequest(result, jwt, input.expected) : result
}

function answersRequest(result: ProofResult, { payload }: VcJwt, request: PresentationRequest): ProofResult {
  const { nonce, audience } = request
  if (nonce === '' || audience === '') throw new Error('a request names a nonce and an audience')
  if (payload.nonce !== nonce) return refuseAnswer(result, 'proof_challenge_wrong')
  const named = Array.isArray(payload.aud) ? payload.aud : [payload.aud]
  return named.includes(audience) ? result : refuseAnswer(result, 'proof_domain_wrong')
}

const refuseAnswer = (result: ProofResult, code: ProofCode): ProofResult => ({
  ...result,
  unchanged: outcomeOfProofCode(code),
  code,
})
