import type { LookUps } from '@wanderbuch/core/look-ups/look-ups'
import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'
import { openSnapshot, takeSnapshot } from '@wanderbuch/core/vocabulary/parse-snapshot'
import { succeed } from '@wanderbuch/standards/result'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import type { GuardedFetch } from './fetched.ts'
import type { SnapshotStore } from './snapshot-store.ts'

interface LookUpSources {
  readonly fetch: GuardedFetch
  readonly now: () => Date
  /** Copies fetched before; without it every look-up asks. */
  readonly store?: SnapshotStore
}

const instantOf = (now: Date): string => `${now.toISOString().slice(0, 19)}Z`

/** The letters after `#` are never sent, so they name nothing that can be fetched. */
const withoutFragment = (url: string): string => url.split('#')[0] ?? url

/** Looks up by the guarded fetch, whole documents only; a kept copy that is still good answers instead. */
export function createLookUps({ fetch, now, store }: LookUpSources): LookUps {
  const answerWith = async (snapshot: Snapshot, url: string) => {
    const opened = await openSnapshot(snapshot, nodeCrypto)
    return opened.ok && succeed({ snapshot: { ...snapshot, source: url }, bytes: opened.value, isPinned: false })
  }
  return async ({ kind, url }) => {
    const address = withoutFragment(url)
    const kept = store?.find(kind, address, now())
    const answer = kept && (await answerWith(kept, url))
    if (answer) return answer
    const fetched = await fetch(kind, address)
    if (!fetched.ok) return fetched
    const { bytes, mediaType } = fetched.value
    const snapshot = await takeSnapshot({ source: address, lookedUpAt: instantOf(now()), mediaType, bytes }, nodeCrypto)
    store?.keep(kind, snapshot, bytes)
    return succeed({ snapshot: { ...snapshot, source: url }, bytes, isPinned: false })
  }
}
