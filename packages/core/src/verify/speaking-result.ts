import { type ProofReport, type ProofResult, toProofResult } from '@wanderbuch/proofs/proof-report'

/** Of several proofs the best one speaks, unless one of them fails: a broken proof is never hidden by a good one. */
export function speakingResult({ results }: ProofReport): ProofResult {
  const found =
    results.find(({ unchanged }) => unchanged === 'no') ??
    results.find(({ unchanged, signerIsIssuer }) => unchanged === 'yes' && signerIsIssuer !== 'no') ??
    results[0]
  return found ?? toProofResult('no_proof')
}
