import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import type { HostedSource } from '@wanderbuch/proofs/open-badges/verify-hosted-badge'
import type { StatusSource } from '@wanderbuch/proofs/status/status-source'
import type { StatusResult } from '@wanderbuch/proofs/status/status-codes'
import type { ProofSigner, X509Signer } from '@wanderbuch/proofs/proof-report'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { ReceivedDocument } from '../document/receive-document.ts'
import type { LookUps } from '../look-ups/look-ups.ts'
import { statusSourceOf } from '../look-ups/status-source-of.ts'
import type { NormalisedFiles } from '../normalise/from-received.ts'
import type { Check } from '../vocabulary/check.ts'
import type { Endorsement } from '../vocabulary/endorsement.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import type { ShownIdentity } from '../vocabulary/request.ts'
import type { TrustList } from '../vocabulary/trust-list.ts'
import type { TrustSource } from '../vocabulary/trust-source.ts'
import { checkBadgeEndorsements, checkEndorsements } from './check-endorsements.ts'
import { checkEntitlement } from './check-entitlement.ts'
import { checkHolder } from './check-holder.ts'
import { checkOrigin } from './check-origin.ts'
import { checkStatus } from './check-status.ts'
import { checkUnchanged } from './check-unchanged.ts'
import { checkValidity } from './check-validity.ts'
import { matchRecipient } from './match-recipient.ts'
import { lookUpRecordStatus, wordsOfRecords } from './record-status.ts'
import { type VerificationSubject, withoutUnfoundedYes } from './verification-subject.ts'
import type { ProofContext, VerifiedProof } from './proof-context.ts'
import { verifyDocumentProofs } from './verified-proof.ts'
import { withListedIssuers } from './with-listed-issuers.ts'

/** A record with all its checks; every check is always there, none is hidden by an earlier one. */
export interface VerifiedRecord {
  readonly record: NormalisedRecord
  readonly checks: readonly Check[]
  /** The key that signed, when the bytes are unchanged. */
  readonly signer?: ProofSigner
  /** Who stamped the time of the seal, where one did. */
  readonly stampedBy?: X509Signer
  /** What others say of it, each with its own proof; they add nothing to the checks. */
  readonly endorsements: readonly Endorsement[]
}

interface VerificationInput {
  readonly document: ReceivedDocument
  /** The records of this document, in the order they were read. */
  readonly records: readonly NormalisedRecord[]
  readonly trustLists: readonly TrustList[]
  readonly trustSources?: readonly TrustSource[]
  readonly identity?: ShownIdentity
  /** The challenge the holder was given. */
  readonly challenge?: string
  readonly day: IsoDay
  readonly crypto: CryptoPort
  /** Gives status lists; without it those of `lookUps` are asked, or their answer stays open. */
  readonly statusSource?: StatusSource
  /** Gives what stands at addresses; without it keys and lists behind one stay open. */
  readonly lookUps?: LookUps
  /** Gives what stands at the address of a hosted badge; without it whether one is genuine stays open. */
  readonly hostedSource?: HostedSource
}

/** What records are verified with. */
export type VerificationContext = Omit<VerificationInput, 'document' | 'records'>

const allChecks = [checkUnchanged, checkOrigin, checkEntitlement, checkValidity, checkStatus, checkHolder] as const

function verifyRecord(subject: VerificationSubject, endorsements: readonly Endorsement[]): VerifiedRecord {
  const { proof, record } = subject
  const signer = proof?.result.unchanged === 'yes' ? proof.result.signer : undefined
  const stampedBy = signer && proof?.result.seal?.provenBy
  const keys = { ...(signer && { signer }), ...(stampedBy && { stampedBy }) }
  const checks = allChecks.map((check) => check(subject))
  return { record, checks: withoutUnfoundedYes(subject, checks), endorsements, ...keys }
}

interface FoundOutside {
  readonly sameAddress: boolean | undefined
  readonly proof: VerifiedProof | undefined
  readonly status: readonly StatusResult[] | undefined
}

function subjectOf(
  input: VerificationInput,
  record: NormalisedRecord,
  { proof, status, sameAddress }: FoundOutside,
): VerificationSubject {
  const { trustLists, trustSources = [], identity, challenge, day } = input
  const known = {
    trustSources,
    ...(identity && { identity }),
    ...(challenge !== undefined && { challenge }),
    ...(sameAddress !== undefined && { sameAddress }),
  }
  return { record, trustLists, day, ...known, ...(proof && { proof }), ...(status && { status }) }
}

async function findSameAddress({ subject }: NormalisedRecord, { identity, crypto }: VerificationInput) {
  const address = identity?.email
  return subject.recipient && address !== undefined ? matchRecipient(subject.recipient, address, crypto) : undefined
}

/** What others say of the record of that place in a document. */
async function endorsementsOf(document: ReceivedDocument, index: number, context: ProofContext) {
  if (document.format === 'open-badges-2.0') return checkBadgeEndorsements(document, context)
  const words = document.format === 'declaration' ? undefined : wordsOfRecords(document)[index]
  return words ? checkEndorsements(words, context) : []
}

/** Who can be asked: sources of their own, else what was looked up. */
function withSources(input: VerificationInput): VerificationInput {
  const { lookUps } = input
  const statusSource = input.statusSource ?? (lookUps && statusSourceOf(lookUps))
  const hostedSource = input.hostedSource ?? (lookUps && statusSourceOf(lookUps, 'hosted-document'))
  return { ...input, ...(statusSource && { statusSource }), ...(hostedSource && { hostedSource }) }
}

function proofContextOf({ crypto, day, challenge, lookUps, hostedSource }: VerificationInput): ProofContext {
  return {
    crypto,
    day,
    ...(challenge !== undefined && { challenge }),
    ...(lookUps && { lookUps }),
    ...(hostedSource && { hostedSource }),
  }
}

/** Verifies the records of one document against its original bytes. */
async function verifyDocument(given: VerificationInput): Promise<readonly VerifiedRecord[]> {
  const input = withSources(given)
  const { document, records } = input
  const context = proofContextOf(input)
  const proven = document.format === 'declaration' ? [] : await verifyDocumentProofs(document, context)
  const found = await withListedIssuers(proven, input)
  // One signature over a record of studies stands for all that is read from it.
  const proofs = document.content.kind === 'xml' ? records.flatMap(() => found) : found
  const asked = await lookUpRecordStatus({ ...input, proofs })
  const verified: VerifiedRecord[] = []
  for (const [index, record] of records.entries()) {
    const sameAddress = await findSameAddress(record, input)
    const outside = { proof: proofs[index], status: asked[index], sameAddress }
    verified.push(verifyRecord(subjectOf(input, record, outside), await endorsementsOf(document, index, context)))
  }
  return verified
}

/** Verifies all records, document by document, against the bytes that were received. */
export async function verifyNormalised(
  { documents }: NormalisedFiles,
  context: VerificationContext,
): Promise<readonly VerifiedRecord[]> {
  const verified: VerifiedRecord[] = []
  for (const { document, records } of documents)
    verified.push(...(await verifyDocument({ ...context, document, records })))
  return verified
}
