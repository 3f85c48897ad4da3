import type { LookUpNeed } from '@wanderbuch/core/vocabulary/look-up'
import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'

/*
 * The shape of what can be looked up for a document, as the server's guarded fetch takes and answers it (POST /api/look-up).
 */

/** What came back for one address: a copy, or why there is none, in words. */
export interface LookUpAnswer extends LookUpNeed {
  readonly snapshot?: Snapshot
  readonly problem?: string
  readonly sentence?: string
}

/** Addresses in one request. */
export const mostNeeds = 20
