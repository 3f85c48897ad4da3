import type { ProofResult } from '@wanderbuch/proofs/proof-report'
import type { ListSignature } from './trust-source-problem.ts'

/** Who signed a list, by the certificate it carries. Whether that signer may publish it is for the one who chose the list. */
export function signatureOfList({ unchanged, code, signer }: ProofResult): ListSignature {
  const name = signer?.kind === 'x509' ? signer.subject : signer?.did
  return { outcome: unchanged, code, ...(name && { signer: name }) }
}
