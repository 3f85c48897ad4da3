import type { LookUpProblem } from '@wanderbuch/core/vocabulary/look-up'
import { takeSnapshot } from '@wanderbuch/core/vocabulary/parse-snapshot'
import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'
import { type Result, succeed } from '@wanderbuch/standards/result'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import type { GuardedFetch } from './fetched.ts'
import { guardedFetch } from './guarded-fetch.ts'

/** A list of trust with its bytes, as it stood at an address. */
export interface FetchedList {
  readonly snapshot: Snapshot
  readonly bytes: Uint8Array
}

/** Asks one address for a list of trust. A person named it, or a list the person named: no document can. */
export type TrustListFetch = (url: string) => Promise<Result<FetchedList, LookUpProblem>>

interface Sources {
  readonly fetch: GuardedFetch
  readonly now: () => Date
}

/** The way to lists of trust by a guarded fetch; nothing is kept here. */
export function createTrustListFetch({ fetch, now }: Sources): TrustListFetch {
  return async (url) => {
    const fetched = await fetch('trust-list', url)
    if (!fetched.ok) return fetched
    const { bytes, mediaType } = fetched.value
    const lookedUpAt = `${now().toISOString().slice(0, 19)}Z`
    return succeed({ bytes, snapshot: await takeSnapshot({ source: url, lookedUpAt, mediaType, bytes }, nodeCrypto) })
  }
}

/** The product's way to lists of trust. */
export const openTrustListFetch = (): TrustListFetch =>
  createTrustListFetch({ fetch: guardedFetch, now: () => new Date() })
