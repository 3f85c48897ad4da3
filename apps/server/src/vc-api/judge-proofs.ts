import type { ProofReport, ProofResult } from '@wanderbuch/proofs/proof-report'
import type { VcApiProfile } from './profile.ts'
import { describeDetails, problemTypes, type VcApiProblem, type VcApiProblems } from './vc-api-problem.ts'

const typeOfCode: Readonly<Record<string, string>> = {
  proof_challenge_wrong: problemTypes.challenge,
  proof_domain_wrong: problemTypes.domain,
  terms_not_mapped: problemTypes.dataLoss,
}

const toProblem = (code: string, details: ProofResult['details'], pointer: string): VcApiProblem => ({
  type: typeOfCode[code] ?? problemTypes.verification,
  code,
  ...describeDetails(details),
  pointer,
})

/** What one proof has against it, by itself. */
function judgeProof({ unchanged, code, details }: ProofResult, pointer: string): VcApiProblems {
  if (unchanged !== 'yes') return [toProblem(code, details, pointer)]
  // A base proof holds what the holder keeps secret; showing it is a mistake a verifier must not reward.
  if (details.disclosure === 'base') return [toProblem('base_proof_shown', {}, pointer)]
  const { meaning, meaningFound } = details
  if (typeof meaning !== 'string') return []
  return [toProblem(meaning, meaningFound === undefined ? {} : { found: meaningFound }, pointer)]
}

/** Every proof must hold, and one of them must be the issuer's own; that last is what `vectors` lets pass. */
export function judgeIssuerProofs({ results }: ProofReport, profile: VcApiProfile, pointer: string): VcApiProblems {
  const problems = results.flatMap((result) => judgeProof(result, pointer))
  const isIssuers = profile === 'vectors' || results.some(({ signerIsIssuer }) => signerIsIssuer === 'yes')
  return problems.length > 0 || isIssuers ? problems : [toProblem('signer_is_not_issuer', {}, pointer)]
}

/** Every proof must hold, and none may be made by another than the holder who is named. */
export function judgeHolderProofs({ results }: ProofReport, pointer: string): VcApiProblems {
  const problems = results.flatMap((result) => judgeProof(result, pointer))
  const isOthers = results.some(({ signerIsIssuer }) => signerIsIssuer === 'no')
  return problems.length === 0 && isOthers ? [toProblem('signer_is_not_holder', {}, pointer)] : problems
}
