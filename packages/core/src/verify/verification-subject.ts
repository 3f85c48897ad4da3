import type { StatusResult } from '@wanderbuch/proofs/status/status-codes'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { Check, CheckName } from '../vocabulary/check.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import type { ShownIdentity } from '../vocabulary/request.ts'
import type { TrustList } from '../vocabulary/trust-list.ts'
import type { TrustSource } from '../vocabulary/trust-source.ts'
import type { CheckCode } from './check-codes.ts'
import type { VerifiedProof } from './proof-context.ts'

/** Everything the checks of one record may look at. */
export interface VerificationSubject {
  readonly record: NormalisedRecord
  /** Absent for what was entered by hand. */
  readonly proof?: VerifiedProof
  /** What the status lists say; absent when nobody was asked. */
  readonly status?: readonly StatusResult[]
  readonly trustLists: readonly TrustList[]
  /** Lists of other forms. */
  readonly trustSources?: readonly TrustSource[]
  readonly identity?: ShownIdentity
  /** The challenge the holder was given; a presentation was held against it. */
  readonly challenge?: string
  /** Whether the address that was shown is the one a badge was issued to; absent when either is not known. */
  readonly sameAddress?: boolean
  readonly day: IsoDay
}

interface CheckParts {
  readonly name: CheckName
  readonly outcome: Check['outcome']
  readonly code: CheckCode
  readonly details?: Check['details']
  readonly whoCanAnswer?: Check['whoCanAnswer']
  readonly path?: Check['path']
}

/** A check with its optional parts filled in. */
export function toCheck({ details = {}, whoCanAnswer, path, ...check }: CheckParts): Check {
  return { ...check, details, ...(whoCanAnswer && { whoCanAnswer }), ...(path && { path }) }
}

/** The body named in the document, as the one who can answer. */
export function namedBodyCanAnswer({ record }: VerificationSubject): Check['whoCanAnswer'] {
  const body = record.issuer ?? record.awardingBody
  return body && { name: body.name, ...(body.url && { url: body.url }) }
}

/** Entered by hand: there are no bytes a body could have signed. */
export const isByHand = ({ record }: VerificationSubject) => ['paper', 'declared', 'attested'].includes(record.basis)

/**
 * The proof fails, is not by the issuer, or covers words that are written so that we do not read them: dates, lists and
 * titles in such a document say nothing.
 */
export function isBroken({ proof }: VerificationSubject): boolean {
  const { result } = proof ?? {}
  return result?.unchanged === 'no' || result?.signerIsIssuer === 'no' || result?.code === 'words_spelled_otherwise'
}

const restingChecks: readonly CheckName[] = ['entitlement', 'validity', 'status', 'holder']

/**
 * A document that is broken, or not by the body it names, can say what it likes of rights, dates and names: no yes may rest
 * on it. What speaks against it stays.
 */
export function withoutUnfoundedYes(subject: VerificationSubject, checks: readonly Check[]): readonly Check[] {
  const isFounded = !isBroken(subject) && checks.every(({ name, outcome }) => name !== 'origin' || outcome !== 'no')
  if (isFounded) return checks
  return checks.map((check) =>
    check.outcome === 'yes' && restingChecks.includes(check.name) ? restsOnBroken(check.name) : check,
  )
}

/** The answer of every check that would rest on the words of a broken document. */
export const restsOnBroken = (name: CheckName): Check =>
  toCheck({ name, outcome: 'not-determined', code: 'rests_on_broken_document' })
