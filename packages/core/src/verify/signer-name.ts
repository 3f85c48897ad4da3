import type { ProofSigner } from '@wanderbuch/proofs/proof-report'

const longestName = 240

/**
 * Name of the key's owner as the proof gives it: common name of a certificate, or the DID. Anybody can put any name on a
 * certificate, so a sentence may only say that the certificate carries it.
 */
export function signerName(signer: ProofSigner): string {
  if (signer.kind === 'x509') return signer.commonName ?? signer.subject
  // A did:jwk of an RSA key is the whole key; its thumbprint says the same in 43 letters (RFC 7638).
  return signer.did.length <= longestName ? signer.did : `${signer.did.slice(0, 24)}…#${signer.publicKeyThumbprint}`
}
