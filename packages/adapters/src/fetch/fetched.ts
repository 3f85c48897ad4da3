import type { LookUpKind, LookUpProblem } from '@wanderbuch/core/vocabulary/look-up'
import type { Result } from '@wanderbuch/standards/result'

/** What came back from an address. */
export interface Fetched {
  readonly bytes: Uint8Array
  /** Without parameters, lower case. */
  readonly mediaType: string
}

/** Asks one address for one kind of thing; every failure is a value. */
export type GuardedFetch = (kind: LookUpKind, address: string) => Promise<Result<Fetched, LookUpProblem>>
