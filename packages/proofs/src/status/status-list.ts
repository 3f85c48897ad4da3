import type { ProofResult } from '../proof-report.ts'
import type { StatusResult } from './status-codes.ts'

interface ListFrame {
  /** What the list says its own address is; undefined when it does not say. */
  readonly ownUrl?: string
  /** UTC, when it was looked up, and whether a person pinned that copy. */
  readonly lookedUpAt: string
  readonly isPinned: boolean
}

interface SignedFrame extends ListFrame {
  readonly proof: ProofResult
  /** Date-times or seconds since 1970, as they came, in milliseconds since 1970. */
  readonly validFrom?: number
  readonly validUntil?: number
  /** How long a copy may be used, in milliseconds. */
  readonly timeToLive?: number
  /** The list, still packed. */
  readonly packed: Uint8Array
}

/** A status list, read; its proof is judged, its relation to a credential is not. */
export type StatusList =
  | (SignedFrame & {
      readonly kind: 'bitstring'
      readonly form: 'BitstringStatusList' | 'StatusList2021'
      readonly purposes: readonly string[]
      /** Bits of one place, where the list says so itself. */
      readonly size?: number
    })
  | (SignedFrame & { readonly kind: 'token'; readonly size: 1 | 2 | 4 | 8; readonly issuer?: string })
  /** Names the withdrawn credentials; it is not signed, its address vouches for it. */
  | (ListFrame & { readonly kind: 'named'; readonly issuer?: string; readonly revokedIds: ReadonlySet<string> })
  /** A hosted badge as it stands at its address now. */
  | (ListFrame & { readonly kind: 'hosted'; readonly isRevoked: boolean })

/** Why a list cannot be used; the code is always one of `not-determined`. */
export type StatusProblem = Pick<StatusResult, 'code' | 'details'>
