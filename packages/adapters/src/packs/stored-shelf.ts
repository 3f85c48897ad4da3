import type { Pack } from '@wanderbuch/rules/pack/pack-model'
import type { Kysely } from 'kysely'
import type { Tables } from '../storage/tables.ts'
import { findBuiltIn, type PackShelf } from './pack-shelf.ts'
import { countVersions, listVersions } from './pack-versions.ts'

/** A shelf that looks into the storage. */
export interface StoredShelf extends PackShelf {
  /** Reads the versions anew where there are others than at the last look, whichever server published them. */
  readonly catchUp: () => Promise<void>
}

/**
 * The published packs of a house. Routes are made without waiting, so the versions are held in memory; before each request
 * the shelf counts the versions in the database, and so sees what another server published there.
 */
export async function openPackShelf(db: Kysely<Tables>, tenantId: string): Promise<StoredShelf> {
  let all: readonly Pack[] = []
  let inForce: readonly Pack[] = []
  const catchUp = async () => {
    if ((await countVersions(db, tenantId)) === all.length) return
    const found = (await listVersions(db, tenantId)).map(({ pack }) => pack)
    // Of two looks at a time the one that began first may end last; versions only become more.
    if (found.length < all.length) return
    all = found
    // Oldest first, so that the last of each pack stays.
    inForce = [...new Map(all.map((pack) => [pack.id, pack])).values()]
  }
  await catchUp()
  return {
    published: () => inForce,
    find: (wanted) =>
      all.find(({ id, version }) => id === wanted.id && version === wanted.version) ?? findBuiltIn(wanted),
    catchUp,
  }
}
