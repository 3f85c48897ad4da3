import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import type { StatusSource } from '@wanderbuch/proofs/status/status-source'
import type { StatusResult } from '@wanderbuch/proofs/status/status-codes'
import type { ProofSigner } from '@wanderbuch/proofs/proof-report'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { ReceivedDocument } from '../document/receive-document.ts'
import type { LookUps } from '../look-ups/look-ups.ts'
import { statusSourceOf } from '../look-ups/status-source-of.ts'
import type { NormalisedFiles } from '../normalise/from-received.ts'
import type { Check } from '../vocabulary/check.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import type { ShownIdentity } from '../vocabulary/request.ts'
import type { TrustList } from '../vocabulary/trust-list.ts'
import type { TrustSource } from '../vocabulary/trust-source.ts'
import { checkEntitlement } from './check-entitlement.ts'
import { checkHolder } from './check-holder.ts'
import { checkOrigin } from './check-origin.ts'
import { checkStatus } from './check-status.ts'
import { checkUnchanged } from './check-unchanged.ts'
import { checkValidity } from './check-validity.ts'
import { lookUpRecordStatus } from './record-status.ts'
import type { VerificationSubject } from './verification-subject.ts'
import type { VerifiedProof } from './proof-context.ts'
import { verifyDocumentProofs } from './verified-proof.ts'

/** A record with all its checks; every check is always there, none is hidden by an earlier one. */
export interface VerifiedRecord {
  readonly record: NormalisedRecord
  readonly checks: readonly Check[]
  /** The key that signed, when the bytes are unchanged. */
  readonly signer?: ProofSigner
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
}

/** What records are verified with. */
export type VerificationContext = Omit<VerificationInput, 'document' | 'records'>

const allChecks = [checkUnchanged, checkOrigin, checkEntitlement, checkValidity, checkStatus, checkHolder] as const

function verifyRecord(subject: VerificationSubject): VerifiedRecord {
  const { proof, record } = subject
  const signer = proof?.result.unchanged === 'yes' ? proof.result.signer : undefined
  return { record, checks: allChecks.map((check) => check(subject)), ...(signer && { signer }) }
}

interface FoundOutside {
  readonly proof: VerifiedProof | undefined
  readonly status: readonly StatusResult[] | undefined
}

function subjectOf(
  input: VerificationInput,
  record: NormalisedRecord,
  { proof, status }: FoundOutside,
): VerificationSubject {
  const { trustLists, trustSources = [], identity, challenge, day } = input
  const known = { trustSources, ...(identity && { identity }), ...(challenge !== undefined && { challenge }) }
  return { record, trustLists, day, ...known, ...(proof && { proof }), ...(status && { status }) }
}

/** Verifies the records of one document against its original bytes. */
async function verifyDocument(input: VerificationInput): Promise<readonly VerifiedRecord[]> {
  const { document, records, crypto, day, challenge, lookUps } = input
  const context = { crypto, day, ...(challenge !== undefined && { challenge }), ...(lookUps && { lookUps }) }
  const statusSource = input.statusSource ?? (lookUps && statusSourceOf(lookUps))
  const found = document.format === 'declaration' ? [] : await verifyDocumentProofs(document, context)
  // One signature over a record of studies stands for all that is read from it.
  const proofs = document.content.kind === 'xml' ? records.flatMap(() => found) : found
  const asked = statusSource ? await lookUpRecordStatus({ ...input, proofs, statusSource }) : []
  return records.map((record, index) =>
    verifyRecord(subjectOf(input, record, { proof: proofs[index], status: asked[index] })),
  )
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
