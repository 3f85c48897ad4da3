import type { FileSteps } from '@wanderbuch/core/verify/signature-steps/explain-file'
import type { DossierVerification } from '@wanderbuch/core/verify/verify-dossier'
import type { FileVerification } from '@wanderbuch/core/verify/verify-files'
import type { KeptLookUp, LookUpNeed } from '@wanderbuch/core/vocabulary/look-up'
import type { TrustGiven } from '@wanderbuch/core/trust/sort-trust-files'
import type { ShownIdentity } from '@wanderbuch/core/vocabulary/request'
import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'

/** What the page asks its worker. */
export type CheckOrder =
  | {
      readonly kind: 'check'
      readonly file: File
      readonly day: string
      readonly trust: TrustGiven
      /** What was looked up before, by the person's wish. */
      readonly snapshots: readonly Snapshot[]
      /** Who showed it, when somebody said so. */
      readonly identity?: ShownIdentity
    }
  | {
      readonly kind: 'explain'
      readonly file: File
      readonly day: string
      readonly snapshots: readonly Snapshot[]
    }

/** What was found in a file; `day` and `trust` are those it was judged by. */
export type CheckAnswer =
  | {
      readonly kind: 'certificate'
      readonly verification: FileVerification
      readonly day: string
      readonly trust: TrustGiven
      /** What was looked up for it, each with its day. */
      readonly lookUps: readonly KeptLookUp[]
      /** What could still be looked up. */
      readonly needs: readonly LookUpNeed[]
    }
  | { readonly kind: 'dossier'; readonly dossier: DossierVerification }
  | { readonly kind: 'steps'; readonly steps: FileSteps }
  | { readonly kind: 'problem'; readonly code: string; readonly details: Readonly<Record<string, string | number>> }

export interface OrderMessage {
  readonly id: string
  readonly order: CheckOrder
}

/** `canVerify` is false where the browser gives a page no cryptography at all: outside https. */
export type WorkerMessage =
  | { readonly kind: 'ready'; readonly canVerify: boolean }
  | { readonly kind: 'answer'; readonly id: string; readonly answer: CheckAnswer }
