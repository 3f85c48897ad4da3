import type { PackDiff } from '@wanderbuch/rules/pack/diff-packs'
import { dossiersToldOtherwise, type KeptFact, type ToldOtherwise } from '@wanderbuch/rules/pack/told-otherwise'
import type { Kysely } from 'kysely'
import { openSealedBytes } from '../storage/dossier-seal.ts'
import { sealBinding } from '../storage/keep-dossier.ts'
import type { Tables } from '../storage/tables.ts'

/** A kept dossier that was told the old answer: its number and the day it was kept, never a name. */
export interface ToldDossier extends ToldOtherwise {
  /** ISO day. */
  readonly keptOn: string
}

export interface ToldList {
  readonly dossiers: readonly ToldDossier[]
  /** How many kept dossiers were looked at. */
  readonly lookedAt: number
  /** How many could not be read. */
  readonly unreadable: number
}

/** What a dossier says of packs; undefined where what is kept is no dossier. */
function packFactsOf(payload: Uint8Array): readonly KeptFact[] | undefined {
  try {
    const { facts } = JSON.parse(new TextDecoder().decode(payload)) as { readonly facts?: readonly KeptFact[] }
    return facts
      ?.filter(({ id }) => id.startsWith('pack/'))
      .map(({ id, version }) => ({ id, ...(version && { version }) }))
  } catch {
    return undefined
  }
}

async function openOne(db: Kysely<Tables>, tenantId: string, id: string) {
  const row = await db
    .selectFrom('kept_dossier as kept')
    .innerJoin('dossier_key as own', (join) =>
      join.onRef('own.tenant_id', '=', 'kept.tenant_id').onRef('own.dossier_id', '=', 'kept.id'),
    )
    .select(['kept.nonce', 'kept.ciphertext', 'own.key'])
    .where('kept.tenant_id', '=', tenantId)
    .where('kept.id', '=', id)
    .executeTakeFirst()
  // Deleted since the list was made: nobody is left to tell.
  if (!row?.nonce || !row.ciphertext) return 'gone'
  return openSealedBytes(row.key, { nonce: row.nonce, ciphertext: row.ciphertext }, sealBinding(tenantId, id))
}

/**
 * Which kept dossiers of a house rest on a field that says something else now, oldest first. Each is opened, its facts of
 * packs are compared, and nothing else of it is read; one at a time, since a dossier may be large.
 */
export async function listToldOtherwise(db: Kysely<Tables>, tenantId: string, diff: PackDiff): Promise<ToldList> {
  const rows = await db
    .selectFrom('kept_dossier')
    .select(['id', 'created_at'])
    .where('tenant_id', '=', tenantId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const dossiers: ToldDossier[] = []
  let unreadable = 0
  for (const { id, created_at: keptAt } of rows) {
    const opened = await openOne(db, tenantId, id)
    if (opened === 'gone') continue
    const facts = packFactsOf(opened)
    if (!facts) unreadable += 1
    const keptOn = keptAt.toISOString().slice(0, 10)
    dossiers.push(...dossiersToldOtherwise(diff, [{ id, facts: facts ?? [] }]).map((told) => ({ ...told, keptOn })))
  }
  return { dossiers, lookedAt: rows.length, unreadable }
}
