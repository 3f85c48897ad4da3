import { type Result, succeed } from '@wanderbuch/standards/result'
import type { Kysely } from 'kysely'
import { appendAuditEntry } from './audit-log.ts'
import { findOwnedDossier, type OwnerLinkProblem, type TokenUse } from './read-kept-dossier.ts'
import type { Tables } from './tables.ts'

/**
 * Deletes a dossier: its key and its ciphertext go, and its view log. What stays are the times and hashed tokens its links
 * need to answer `dossier_deleted`. `eraseTraces` of the storage then cleans the database's own files.
 */
export async function deleteDossier(db: Kysely<Tables>, use: TokenUse): Promise<Result<undefined, OwnerLinkProblem>> {
  const { tenantId, now } = use
  return db.transaction().execute(async (trx) => {
    const found = await findOwnedDossier(trx, tenantId, use.token)
    if (!found.ok) return found
    const ofDossier = { tenant_id: tenantId, dossier_id: found.value }
    await trx
      .deleteFrom('dossier_key')
      .where((where) => where.and(ofDossier))
      .execute()
    await trx
      .deleteFrom('view_log')
      .where((where) => where.and(ofDossier))
      .execute()
    await trx
      .updateTable('kept_dossier')
      .set({ deleted_at: now, nonce: null, ciphertext: null })
      .where((where) => where.and({ tenant_id: tenantId, id: found.value }))
      .execute()
    await appendAuditEntry(trx, { tenantId, event: 'dossier_deleted', subject: found.value, at: now })
    return succeed(undefined)
  })
}
