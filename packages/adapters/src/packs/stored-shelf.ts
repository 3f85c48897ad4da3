import type { Pack } from '@wanderbuch/rules/pack/pack-model'
import type { Kysely } from 'kysely'
import type { Tables } from '../storage/tables.ts'
import { findBuiltIn, type PackShelf } from './pack-shelf.ts'
import { listVersions } from './pack-versions.ts'

/** A shelf that looks into the storage: when it is opened, and again when told to. */
export interface StoredShelf extends PackShelf {
  /** To be called after a version was published. */
  readonly refresh: () => Promise<void>
}

/**
 * The published packs of a house. Routes are made without waiting, so the versions are held in memory; another server on
 * the same database sees a version when it is started the next time.
 */
export async function openPackShelf(db: Kysely<Tables>, tenantId: string): Promise<StoredShelf> {
  let all: readonly Pack[] = []
  let inForce: readonly Pack[] = []
  const refresh = async () => {
    all = (await listVersions(db, tenantId)).map(({ pack }) => pack)
    // Oldest first, so that the last of each pack stays.
    inForce = [...new Map(all.map((pack) => [pack.id, pack])).values()]
  }
  await refresh()
  return {
    published: () => inForce,
    find: (wanted) =>
      all.find(({ id, version }) => id === wanted.id && version === wanted.version) ?? findBuiltIn(wanted),
    refresh,
  }
}
