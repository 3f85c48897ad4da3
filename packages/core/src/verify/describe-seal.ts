import type { RevocationCode } from '@wanderbuch/proofs/revocation/revocation-codes'
import type { ProofResult, SealMaterial } from '@wanderbuch/proofs/proof-report'
import { findIsoDay } from '@wanderbuch/standards/iso-day'
import type { Check } from '../vocabulary/check.ts'
import type { CheckCode } from './check-codes.ts'
import { signerName } from './signer-name.ts'
import { isListedStamper } from './signing-moment.ts'
import type { VerificationSubject } from './verification-subject.ts'

/** What the sentences on a seal say of its certificate: they choose their words by it. */
const statusWords: Partial<Readonly<Record<RevocationCode, string>>> = {
  certificate_valid: 'good',
  certificate_revoked_before: 'revoked',
  certificate_revoked_after: 'revoked',
  certificate_revoked_time_not_proven: 'revoked',
  certificate_suspended: 'suspended',
}

/** Whether time stamps are inside that do not count, and why as far as a sentence tells it. */
function stampWord({ timestamps }: SealMaterial): 'none' | 'foreign' | 'other' {
  const failed = timestamps.filter(({ code }) => code !== 'timestamp_holds')
  if (failed.length === 0) return 'none'
  return failed.some(({ code }) => code === 'timestamp_imprint_wrong') ? 'foreign' : 'other'
}

/** Names of certificates; a signature without a readable one is told by its code. */
const namesOf = (found: readonly ProofResult[]) =>
  found.map(({ signer, code }) => (signer ? signerName(signer) : code)).join(', ')

/** Signatures over the seal by others. They are told and weigh nothing: anybody can add one. */
function counterDetails({ counterSignatures = [] }: SealMaterial): Check['details'] {
  const holding = counterSignatures.filter(({ unchanged }) => unchanged === 'yes')
  const broken = counterSignatures.filter(({ unchanged }) => unchanged === 'no')
  return {
    counter: broken.length > 0 ? 'broken' : 'none',
    ...(holding.length > 0 && { counterSignedBy: namesOf(holding) }),
    ...(broken.length > 0 && { counterSignatureBroken: namesOf(broken) }),
  }
}

/** Days, names and level of a seal as a sentence may use them. */
export function sealDetails(result: ProofResult, seal: SealMaterial): Check['details'] {
  const days = {
    sealedOn: result.signedAt === undefined ? undefined : findIsoDay(result.signedAt),
    provenOn: seal.provenAt === undefined ? undefined : findIsoDay(seal.provenAt),
    revokedOn: seal.revocation.revokedAt === undefined ? undefined : findIsoDay(seal.revocation.revokedAt),
  }
  const known = Object.entries(days).filter(([, day]) => day !== undefined)
  return {
    ...(Object.fromEntries(known) as Check['details']),
    ...(seal.provenBy && { authority: signerName(seal.provenBy) }),
    level: seal.level ?? '',
    hasLevel: seal.level === undefined ? 'no' : 'yes',
    stamp: stampWord(seal),
    ...counterDetails(seal),
    certificateStatus: statusWords[seal.revocation.code] ?? 'open',
  }
}

/** Whether a list at hand names the one who stamped: only then does a time stamp convince more than the word of the signer. */
export const isListedAuthority = (subject: VerificationSubject, { provenBy, provenAt }: SealMaterial): boolean =>
  provenBy !== undefined && provenAt !== undefined && isListedStamper(subject, provenBy, provenAt)

/** What *unchanged* says of a seal that holds in all respects: since when, by whose word. Undefined for other proofs. */
export function answerOfSeal(
  subject: VerificationSubject,
): { readonly code: CheckCode; readonly details: Check['details'] } | undefined {
  const { result } = subject.proof ?? {}
  if (result?.code !== 'signature_holds' || !result.seal) return undefined
  const details = sealDetails(result, result.seal)
  if (details.provenOn === undefined)
    return details.sealedOn === undefined ? undefined : { code: 'seal_time_claimed', details }
  return { code: isListedAuthority(subject, result.seal) ? 'seal_time_confirmed' : 'seal_time_stamped', details }
}
