import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import type { Remark } from './record-reader.ts'

/** A record before it gets its number and its document. */
export type RecordDraft = Omit<NormalisedRecord, 'id' | 'documentId'>

/** Why nothing could be read out of a document of a known format. */
export interface NormaliseProblem {
  readonly code:
    | 'document_ill_formed'
    /** Readable, and not as it was signed: a part that is shown is covered by no signature. */
    | 'document_part_changed'
    | 'declaration_ill_formed'
    | 'document_about_a_body'
    | 'badge_part_alone'
  /** JSON Pointer. */
  readonly place: string
  readonly details: Readonly<Record<string, string | number>>
}

/** The records of a document before they are numbered. */
export interface Drafts {
  readonly drafts: readonly RecordDraft[]
  /** What was shown together with them and cannot be read. */
  readonly unread: readonly NormaliseProblem[]
}

export interface CredentialInput {
  readonly credential: JsonObject
  readonly basis: 'secured' | 'unsecured'
  readonly remarks: Remark[]
}
