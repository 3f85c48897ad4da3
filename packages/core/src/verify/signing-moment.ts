import type { ProofResult } from '@wanderbuch/proofs/proof-report'
import { fromTrustList } from '../trust/from-trust-list.ts'
import type { TrustMoment, TrustSource } from '../vocabulary/trust-source.ts'
import type { VerificationSubject } from './verification-subject.ts'

/** A time stamp over a seal, where the proof has one. */
type TimedResult = ProofResult & { readonly seal?: { readonly provenAt?: string } }

/** The time that counts for the signature: proven by a time stamp, else claimed by the signer, else unknown. */
export function signingMoment({ proof, record, day }: VerificationSubject): TrustMoment {
  const result: TimedResult | undefined = proof?.result
  const provenAt = result?.seal?.provenAt
  if (provenAt !== undefined) return { at: provenAt, basis: 'proven' }
  const claimed = result?.signedAt ?? record.validFrom
  return claimed === undefined ? { at: day, basis: 'none' } : { at: claimed, basis: 'claimed' }
}

/** All lists at hand in one form, those kept by hand first. */
export function sourcesOf({ trustLists, trustSources = [] }: VerificationSubject): readonly TrustSource[] {
  return [...trustLists.map(fromTrustList), ...trustSources]
}
