import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type Kysely, sql, type Transaction } from 'kysely'
import { openSealedBytes } from './dossier-seal.ts'
import { sealBinding } from './keep-dossier.ts'
import { hashLinkToken } from './link-token.ts'
import type { Tables } from './tables.ts'

/** A token together with whose house it is used in and when. */
export interface TokenUse {
  readonly tenantId: string
  readonly token: string
  readonly now: Date
}

export type OwnerLinkProblem = { readonly code: 'link_unknown' } | { readonly code: 'dossier_deleted' }

export type ShareLinkProblem =
  | OwnerLinkProblem
  /** `expiredAt`: ISO instant. */
  | { readonly code: 'link_expired'; readonly expiredAt: string }
  | { readonly code: 'link_withdrawn' }

export interface ReadDossier {
  readonly dossierId: string
  readonly payload: Uint8Array
  /** ISO instant. */
  readonly keptAt: string
}

/** Reads a dossier for the person who keeps it. Does not count as a view. */
export async function readByOwnerToken(
  db: Kysely<Tables>,
  { tenantId, token }: Omit<TokenUse, 'now'>,
): Promise<Result<ReadDossier, OwnerLinkProblem>> {
  return db.transaction().execute(async (trx) => {
    const found = await findOwnedDossier(trx, tenantId, token)
    return found.ok ? succeed(await openDossier(trx, tenantId, found.value)) : found
  })
}

/** Reads a dossier for whom it was shared with, and counts the view in the same transaction. */
export async function readByShareToken(
  db: Kysely<Tables>,
  use: TokenUse,
): Promise<Result<ReadDossier, ShareLinkProblem>> {
  return db.transaction().execute(async (trx) => {
    const link = await findShareLink(trx, use)
    if (!link.ok) return link
    const { dossierId, linkNumber } = link.value
    await recordView(trx, { ...use, dossierId, linkNumber })
    return succeed(await openDossier(trx, use.tenantId, dossierId))
  })
}

/** Whether a share link opens a dossier now. Reads nothing and counts nothing: for those who only ask about the address. */
export async function checkShareToken(db: Kysely<Tables>, use: TokenUse): Promise<Result<undefined, ShareLinkProblem>> {
  return db.transaction().execute(async (trx) => {
    const link = await findShareLink(trx, use)
    return link.ok ? succeed(undefined) : link
  })
}

/** The id of the dossier an owner token opens; its row is locked until the transaction ends. */
export async function findOwnedDossier(
  trx: Transaction<Tables>,
  tenantId: string,
  token: string,
): Promise<Result<string, OwnerLinkProblem>> {
  const row = await trx
    .selectFrom('kept_dossier')
    .select(['id', 'deleted_at'])
    .where('tenant_id', '=', tenantId)
    .where('owner_token_hash', '=', hashLinkToken(token))
    .forUpdate()
    .executeTakeFirst()
  if (!row) return fail({ code: 'link_unknown' })
  return row.deleted_at === null ? succeed(row.id) : fail({ code: 'dossier_deleted' })
}

interface FoundLink {
  readonly dossierId: string
  readonly linkNumber: number
}

async function findShareLink(trx: Transaction<Tables>, use: TokenUse): Promise<Result<FoundLink, ShareLinkProblem>> {
  const row = await trx
    .selectFrom('share_link as link')
    .innerJoin('kept_dossier as kept', (join) =>
      join.onRef('kept.tenant_id', '=', 'link.tenant_id').onRef('kept.id', '=', 'link.dossier_id'),
    )
    .select(['link.dossier_id', 'link.link_number', 'link.expires_at', 'link.withdrawn_at', 'kept.deleted_at'])
    .where('link.tenant_id', '=', use.tenantId)
    .where('link.token_hash', '=', hashLinkToken(use.token))
    .forShare('kept')
    .executeTakeFirst()
  if (!row) return fail({ code: 'link_unknown' })
  if (row.deleted_at !== null) return fail({ code: 'dossier_deleted' })
  if (row.withdrawn_at !== null) return fail({ code: 'link_withdrawn' })
  if (row.expires_at <= use.now) return fail({ code: 'link_expired', expiredAt: row.expires_at.toISOString() })
  return succeed({ dossierId: row.dossier_id, linkNumber: row.link_number })
}

async function recordView(trx: Transaction<Tables>, view: TokenUse & FoundLink): Promise<void> {
  await trx
    .insertInto('view_log')
    .values({
      tenant_id: view.tenantId,
      dossier_id: view.dossierId,
      link_number: view.linkNumber,
      day: view.now.toISOString().slice(0, 10),
      views: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'dossier_id', 'link_number', 'day'])
        .doUpdateSet({ views: sql<number>`view_log.views + 1` }),
    )
    .execute()
}

async function openDossier(trx: Transaction<Tables>, tenantId: string, dossierId: string): Promise<ReadDossier> {
  const row = await trx
    .selectFrom('kept_dossier as kept')
    .innerJoin('dossier_key as own', (join) =>
      join.onRef('own.tenant_id', '=', 'kept.tenant_id').onRef('own.dossier_id', '=', 'kept.id'),
    )
    .select(['kept.created_at', 'kept.nonce', 'kept.ciphertext', 'own.key'])
    .where('kept.tenant_id', '=', tenantId)
    .where('kept.id', '=', dossierId)
    .executeTakeFirstOrThrow()
  if (!row.nonce || !row.ciphertext) throw new Error('a dossier that is not deleted has no content')
  const sealed = { nonce: row.nonce, ciphertext: row.ciphertext }
  const payload = openSealedBytes(row.key, sealed, sealBinding(tenantId, dossierId))
  return { dossierId, payload, keptAt: row.created_at.toISOString() }
}
