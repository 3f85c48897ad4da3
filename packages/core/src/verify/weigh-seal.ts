import type { ProofCode } from '@wanderbuch/proofs/proof-codes'
import type { RevocationCode } from '@wanderbuch/proofs/revocation/revocation-codes'
import type { SealMaterial } from '@wanderbuch/proofs/proof-report'
import type { Check } from '../vocabulary/check.ts'
import type { CheckCode } from './check-codes.ts'
import { isListedAuthority, sealDetails } from './describe-seal.ts'
import { signerName } from './signer-name.ts'
import { toCheck, type VerificationSubject } from './verification-subject.ts'

/** Unchanged, by a certificate that was not good for it: its owner may not be the one who sealed. */
const misuses: readonly ProofCode[] = ['seal_proven_outside_certificate_period', 'certificate_extension_unknown']

const objections: Partial<Readonly<Record<RevocationCode, CheckCode>>> = {
  certificate_revoked_before: 'origin_certificate_revoked',
  certificate_revoked_time_not_proven: 'origin_certificate_revoked_time_open',
  certificate_revoked_after: 'origin_certificate_revoked_later',
  certificate_suspended: 'origin_certificate_suspended',
}

function findObjection(subject: VerificationSubject, seal: SealMaterial): CheckCode | undefined {
  const { code } = seal.revocation
  // Revoked only later, and one whom a list names stands for the time: then nothing speaks against the seal.
  if (code === 'certificate_revoked_after' && isListedAuthority(subject, seal)) return undefined
  return objections[code]
}

/**
 * Holds the answer on *origin* against the status of the certificate at the time that counts: revoked before is a no,
 * whoever's key it is; on hold, or revoked at a time nobody confirms, leaves a yes open. A no stays one.
 */
export function weighSeal(subject: VerificationSubject, answer: Check): Check {
  const { result } = subject.proof ?? {}
  if (result?.unchanged !== 'yes' || !result.seal || !result.signer || answer.outcome === 'no') return answer
  const { name } = answer
  const { authority } = result.seal.revocation
  // The certificate that was revoked may be one above: then it is named.
  const whose = authority === undefined ? signerName(result.signer) : authority
  const details = { ...sealDetails(result, result.seal), signer: whose }
  const objection = findObjection(subject, result.seal)
  if (objection) {
    const outcome = objection === 'origin_certificate_revoked' ? 'no' : 'not-determined'
    return toCheck({ name, outcome, code: objection, details })
  }
  if (answer.outcome !== 'yes' || !misuses.includes(result.code)) return answer
  return toCheck({ name, outcome: 'not-determined', code: 'origin_certificate_misused', details: answer.details })
}
