import type { LookUps } from '@wanderbuch/core/look-ups/look-ups'
import { createLookUps } from './create-look-ups.ts'
import { guardedFetch } from './guarded-fetch.ts'
import { createSnapshotStore } from './snapshot-store.ts'

/** The product's look-ups: the guarded fetch, with copies in a folder where one is given. Takes no other settings. */
export function openLookUps(folder?: string): LookUps {
  const store = folder === undefined ? {} : { store: createSnapshotStore(folder) }
  return createLookUps({ fetch: guardedFetch, now: () => new Date(), ...store })
}
