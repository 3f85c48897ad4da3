import type { Snapshot } from './snapshot.ts'

/** What can stand at an address that a document names, and so why one would ask there. */
export const lookUpKinds = [
  /** Which credentials were withdrawn. */
  'status-list',
  /** Keys of a did:web. */
  'did-document',
  /** Keys of an issuer at its own https address (W3C Controlled Identifiers), as Open Badges 3.0 name them. */
  'controller-document',
  /** Keys of an issuer that is named by an https address, or where they stand (JWT VC Issuer Metadata). */
  'issuer-metadata',
  /** Those keys, at an address of their own (JSON Web Key Set). */
  'issuer-keys',
  /** A badge, a badge class or a profile that is kept at its own address (Open Badges 2.0). */
  'hosted-document',
] as const
export type LookUpKind = (typeof lookUpKinds)[number]

/** An address to ask. */
export interface LookUpNeed {
  readonly kind: LookUpKind
  readonly url: string
}

/** Why an address gave nothing. Each has a sentence in every language under `look-up.CODE`. */
export const lookUpProblemCodes = [
  /** Nobody was asked. */
  'look_up_absent',
  /** Never asked on principle: not https, a number instead of a name, an inner network, another port. */
  'look_up_refused',
  /** The answer leads elsewhere, is packed, or is otherwise not taken. */
  'look_up_answer_refused',
  /** No answer, not in time, or one that says no. */
  'look_up_unreachable',
  /** The answer says that it was taken away for good (HTTP 410). */
  'look_up_gone',
  'look_up_too_large',
  /** Of another media type than such a thing has. */
  'look_up_wrong_type',
] as const
export type LookUpProblemCode = (typeof lookUpProblemCodes)[number]

export interface LookUpProblem {
  readonly code: LookUpProblemCode
  /** In technical English: `private_address`, `redirect`, `status_404`. */
  readonly reason?: string
}

/** A look-up as it lies in a dossier, so that a check without the network comes to the same findings. */
export type KeptLookUp =
  | { readonly kind: LookUpKind; readonly source: string; readonly pinned: boolean; readonly snapshot: Snapshot }
  | {
      readonly kind: LookUpKind
      readonly source: string
      readonly problem: LookUpProblemCode
      readonly reason?: string
    }
