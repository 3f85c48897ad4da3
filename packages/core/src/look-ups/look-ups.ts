import type { Awaitable } from '@wanderbuch/proofs/crypto-port'
import type { Result } from '@wanderbuch/standards/result'
import type { LookUpNeed, LookUpProblem } from '../vocabulary/look-up.ts'
import type { Snapshot } from '../vocabulary/snapshot.ts'

/** What stood at an address, and when. */
export interface LookUpAnswer {
  readonly snapshot: Snapshot
  /** The bytes in it. */
  readonly bytes: Uint8Array
  /** A copy that a person chose to rely on: its age is told and not judged. */
  readonly isPinned: boolean
}

/**
 * Gives what stands at an address. The outside world lies behind it: whoever implements it guards the fetch (inner networks,
 * redirects, size, time, media type). Verification asks only when a person wanted it, about a credential whose own proof
 * holds; the key of that proof is the one thing that is asked for before.
 */
export type LookUps = (need: LookUpNeed) => Awaitable<Result<LookUpAnswer, LookUpProblem>>
