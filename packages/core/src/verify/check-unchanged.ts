import type { ProofResult, ProofSigner } from '@wanderbuch/proofs/proof-report'
import type { Check } from '../vocabulary/check.ts'
import { namedBodyCanAnswer, toCheck, type VerificationSubject } from './verification-subject.ts'

/** Name of the key's owner as the proof gives it: common name of a certificate, or the DID. Says nothing about trust. */
export function signerName(signer: ProofSigner): string {
  if (signer.kind === 'x509') return `CN=${signer.commonName ?? signer.subject}`
  // A did:jwk of an RSA key is the whole key; its thumbprint says the same in 43 letters (RFC 7638).
  return signer.did.length <= longestName ? signer.did : `${signer.did.slice(0, 24)}…#${signer.publicKeyThumbprint}`
}

const longestName = 240

/** Machine values of a proof as those of a check: plain texts and numbers, with who signed and when. */
export function plainDetails({ details, signer, signedAt }: ProofResult): Check['details'] {
  const plain = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'boolean' ? String(value) : value,
  ])
  return {
    ...(Object.fromEntries(plain) as Check['details']),
    ...(signer && { signer: signerName(signer) }),
    ...(signedAt && { signedAt }),
  }
}

/** Unchanged? Only the proof over the received bytes can say so; paper and typed words have none. */
export function checkUnchanged(subject: VerificationSubject): Check {
  const name = 'unchanged'
  if (!subject.proof) return toCheck({ name, outcome: 'not-determined', code: 'entered_by_hand' })
  const { result } = subject.proof
  const whoCanAnswer = result.unchanged === 'not-determined' ? namedBodyCanAnswer(subject) : undefined
  return toCheck({
    name,
    outcome: result.unchanged,
    code: result.code,
    details: plainDetails(result),
    ...(whoCanAnswer && { whoCanAnswer }),
  })
}
