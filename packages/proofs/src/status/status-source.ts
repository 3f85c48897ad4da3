import type { Result } from '@wanderbuch/standards/result'
import type { Awaitable } from '../crypto-port.ts'

/** What stood at an address at a time. A kept copy answers with the time it was fetched. */
export interface StatusAnswer {
  readonly bytes: Uint8Array
  /** UTC, `2026-11-22T10:00:00Z`. */
  readonly lookedUpAt: string
  /** A copy that a person chose to rely on: it is not held against the list's own time to live. */
  readonly isPinned?: boolean
}

export interface StatusSourceProblem {
  readonly code:
    /** Nobody may be asked here: no network, or the person has not agreed to a look-up. */
    | 'status_source_absent'
    /** An address that is not asked on principle (not https, an inner network, a redirect). */
    | 'status_source_refused'
    /** No answer, or not in time. */
    | 'status_source_unreachable'
    /** The answer says that nothing stands there any more (HTTP 410). */
    | 'status_source_gone'
    /** More bytes than are taken in. */
    | 'status_source_too_large'
    /** Something of another kind than a list: a page, a picture. */
    | 'status_source_wrong_type'
}

/**
 * Gives what stands at the address of a status list. The outside world lies behind it: whoever implements it takes care of
 * the guarded fetch, of size and time, and of kept copies with their day and digest. It is only asked about credentials
 * whose own proof holds, and always for a whole list, so that nobody learns which credential is being checked.
 */
export type StatusSource = (listUrl: string) => Awaitable<Result<StatusAnswer, StatusSourceProblem>>
