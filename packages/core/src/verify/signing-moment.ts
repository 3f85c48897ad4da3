import type { ProofResult, X509Signer } from '@wanderbuch/proofs/proof-report'
import { fromTrustList } from '../trust/from-trust-list.ts'
import { matchSigner } from '../trust/match-signer.ts'
import { stampsTime } from '../trust/service-types.ts'
import { statusAt } from '../trust/status-at.ts'
import type { TrustMoment, TrustSource } from '../vocabulary/trust-source.ts'
import { entriesForSigner } from './trust-entry.ts'
import type { VerificationSubject } from './verification-subject.ts'

/** A time stamp over a seal, where the proof has one: the time, and who stamped. */
type TimedResult = ProofResult & { readonly seal?: { readonly provenAt?: string; readonly provenBy?: X509Signer } }

/** Anybody can run a clock: a time is proven only by one a list at hand names, for that very use, at that time. */
export function isListedStamper(
  { trustLists, trustSources = [] }: VerificationSubject,
  by: X509Signer,
  at: string,
): boolean {
  if (entriesForSigner(trustLists, by).length > 0) return true
  return trustSources
    .flatMap((source) => matchSigner(source, by))
    .filter(({ entry }) => stampsTime(entry.service?.type ?? ''))
    .some(({ entry }) => ['in-force', 'ended-since'].includes(statusAt(entry, { at, basis: 'proven' }).code))
}

/** The time that counts for the signature: proven by a time stamp, else claimed by the signer, else unknown. */
export function signingMoment(subject: VerificationSubject): TrustMoment {
  const { proof, record, day } = subject
  const result: TimedResult | undefined = proof?.result
  const { provenAt, provenBy } = result?.seal ?? {}
  if (provenAt !== undefined && provenBy && isListedStamper(subject, provenBy, provenAt))
    return { at: provenAt, basis: 'proven' }
  const claimed = result?.signedAt ?? record.validFrom
  return claimed === undefined ? { at: day, basis: 'none' } : { at: claimed, basis: 'claimed' }
}

/** All lists at hand in one form, those kept by hand first. */
export function sourcesOf({ trustLists, trustSources = [] }: VerificationSubject): readonly TrustSource[] {
  return [...trustLists.map(fromTrustList), ...trustSources]
}
