import { type Kysely, sql, type Transaction } from 'kysely'
import { appendAuditEntry } from './audit-log.ts'
import { keyLength, type RandomBytes, sealBytes } from './dossier-seal.ts'
import { hashLinkToken, makeLinkToken } from './link-token.ts'
import type { Tables } from './tables.ts'

export interface DossierToKeep {
  readonly tenantId: string
  /** The dossier as bytes; storage does not look inside. */
  readonly payload: Uint8Array
  readonly now: Date
  /** Until when the first share link works. */
  readonly shareExpiresAt: Date
  readonly randomBytes: RandomBytes
}

/** The two private links' tokens, given out once: the database knows their hashes only. */
export interface KeptDossier {
  readonly dossierId: string
  /** Reads, shares, withdraws and deletes. */
  readonly ownerToken: string
  /** Reads, until it expires or is withdrawn. */
  readonly shareToken: string
}

/** Keeps a dossier, sealed with a key of its own. Once this resolves it is committed. */
export async function keepDossier(db: Kysely<Tables>, wanted: DossierToKeep): Promise<KeptDossier> {
  const { randomBytes } = wanted
  const dossierId = makeLinkToken(randomBytes)
  const kept = { dossierId, ownerToken: makeLinkToken(randomBytes), shareToken: makeLinkToken(randomBytes) }
  await db.transaction().execute((trx) => insertDossier(trx, wanted, kept))
  return kept
}

/** What a seal is bound to: this dossier of this tenant. */
export const sealBinding = (tenantId: string, dossierId: string): string => JSON.stringify([tenantId, dossierId])

async function insertDossier(trx: Transaction<Tables>, wanted: DossierToKeep, kept: KeptDossier): Promise<void> {
  const { tenantId, now, randomBytes } = wanted
  const { dossierId } = kept
  const key = randomBytes(keyLength)
  const sealed = sealBytes(key, wanted.payload, { boundTo: sealBinding(tenantId, dossierId), randomBytes })
  await trx
    .insertInto('kept_dossier')
    .values({
      tenant_id: tenantId,
      id: dossierId,
      owner_token_hash: hashLinkToken(kept.ownerToken),
      created_at: now,
      deleted_at: null,
      ...sealed,
    })
    .execute()
  await trx.insertInto('dossier_key').values({ tenant_id: tenantId, dossier_id: dossierId, key }).execute()
  await trx
    .insertInto('share_link')
    .values({
      tenant_id: tenantId,
      dossier_id: dossierId,
      link_number: 1,
      token_hash: hashLinkToken(kept.shareToken),
      created_at: now,
      expires_at: wanted.shareExpiresAt,
      withdrawn_at: null,
    })
    .execute()
  await appendAuditEntry(trx, { tenantId, event: 'dossier_kept', subject: dossierId, at: now })
}

/** Number of kept dossiers of all tenants, deleted ones not counted. */
export async function countKept(db: Kysely<Tables>): Promise<number> {
  const { kept } = await db
    .selectFrom('kept_dossier')
    .select(sql<number>`count(*)::integer`.as('kept'))
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return kept
}
