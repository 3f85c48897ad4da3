import type { ProofSigner } from '@wanderbuch/proofs/proof-report'

/** Name of the key's owner as the proof gives it: common name of a certificate, or the DID. Says nothing about trust. */
export function signerName(signer: ProofSigner): string {
  return signer.kind === 'did' ? signer.did : `CN=${signer.commonName ?? signer.subject}`
}
