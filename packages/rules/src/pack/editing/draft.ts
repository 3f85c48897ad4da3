import type { ReviewerRole, Pack } from '../pack-model.ts'
import type { PackProblem } from '../pack-problem.ts'

/** Somebody who works on a pack. The id tells two people apart and is not shown. */
export interface Editor {
  readonly id: string
  /** Body they work for, as it will be named: "Handwerkskammer Ulm". */
  readonly body: string
  readonly role: ReviewerRole
}

interface OfDraft {
  /** The version the draft goes out from; absent for a new pack. */
  readonly base?: Pack
  /** The pack as it is being written; may be wrong. */
  readonly written: Readonly<Record<string, unknown>>
  /** Everybody who changed something, in order of their first change. */
  readonly authors: readonly [Editor, ...Editor[]]
}

/** Written and changed; nothing was looked at yet, or the last look found problems. */
export interface OpenDraft extends OfDraft {
  readonly state: 'draft'
  readonly problems: readonly PackProblem[]
  /** Why it was sent back. */
  readonly sentBack?: { readonly by: Editor; readonly reason: string; readonly on: string }
}

/** Its forms are right, its cases hold, nothing in it is past its date; waits for a second person. */
export interface CheckedDraft extends OfDraft {
  readonly state: 'checked'
  readonly pack: Pack
  readonly checkedOn: string
}

/** A second person stands behind it; it can become a version. */
export interface ApprovedDraft extends OfDraft {
  readonly state: 'approved'
  readonly pack: Pack
  readonly approvedBy: Editor
  readonly approvedOn: string
}

export type Draft = OpenDraft | CheckedDraft | ApprovedDraft

export type EditingProblem =
  /** The step is not open from this state. */
  | { readonly code: 'draft_not_in_state'; readonly expected: Draft['state']; readonly found: Draft['state'] }
  | { readonly code: 'draft_has_problems'; readonly problems: readonly PackProblem[] }
  /** Who wrote does not approve. */
  | { readonly code: 'approver_is_author' }
  /** Only somebody of a body that answers for it approves; the project itself does not. */
  | { readonly code: 'approver_without_body' }
  | { readonly code: 'reason_missing' }
  | { readonly code: 'day_before_base'; readonly base: string; readonly found: string }
