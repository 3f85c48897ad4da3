import type { LookUpKind, LookUpProblem } from '@wanderbuch/core/vocabulary/look-up'
import type { Result } from '@wanderbuch/standards/result'

/** What came back from an address. */
export interface Fetched {
  readonly bytes: Uint8Array
  /** Without parameters, lower case. */
  readonly mediaType: string
}

/** What the guarded fetch knows how to ask for: what documents name, and lists of trust that a person names. */
export type FetchKind = LookUpKind | 'trust-list'

/** Asks one address for one kind of thing; every failure is a value. */
export type GuardedFetch = (kind: FetchKind, address: string) => Promise<Result<Fetched, LookUpProblem>>
