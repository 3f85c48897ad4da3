import { type Result, succeed } from '@wanderbuch/standards/result'
import { type Kysely, sql, type Transaction } from 'kysely'
import { appendAuditEntry, type AuditEntry, type AuditEvent } from './audit-log.ts'
import type { RandomBytes } from './dossier-seal.ts'
import { hashLinkToken, makeLinkToken } from './link-token.ts'
import { findOwnedDossier, type OwnerLinkProblem, type TokenUse } from './read-kept-dossier.ts'
import type { Tables } from './tables.ts'

/** One share link and how often it was opened, by day. All instants ISO. */
export interface ShareLinkViews {
  readonly linkNumber: number
  readonly createdAt: string
  readonly expiresAt: string
  readonly withdrawnAt?: string
  readonly days: readonly { readonly day: string; readonly views: number }[]
}

/** Every link there ever was to the dossier, oldest first, with its views. */
export async function listViews(
  db: Kysely<Tables>,
  { tenantId, token }: Omit<TokenUse, 'now'>,
): Promise<Result<readonly ShareLinkViews[], OwnerLinkProblem>> {
  return db.transaction().execute(async (trx) => {
    const found = await findOwnedDossier(trx, tenantId, token)
    return found.ok ? succeed(await listLinks(trx, tenantId, found.value)) : found
  })
}

async function listLinks(trx: Transaction<Tables>, tenantId: string, dossierId: string) {
  const ofDossier = { tenant_id: tenantId, dossier_id: dossierId }
  const links = await trx
    .selectFrom('share_link')
    .select(['link_number', 'created_at', 'expires_at', 'withdrawn_at'])
    .where((where) => where.and(ofDossier))
    .orderBy('link_number')
    .execute()
  const days = await trx
    .selectFrom('view_log')
    .select(['link_number', 'day', 'views'])
    .where((where) => where.and(ofDossier))
    .orderBy(sql`day collate "C"`)
    .execute()
  return links.map((link) => ({
    linkNumber: link.link_number,
    createdAt: link.created_at.toISOString(),
    expiresAt: link.expires_at.toISOString(),
    ...(link.withdrawn_at && { withdrawnAt: link.withdrawn_at.toISOString() }),
    days: days.filter((view) => view.link_number === link.link_number).map(({ day, views }) => ({ day, views })),
  }))
}

/** Withdraws every share link of the dossier; those who hold one read `link_withdrawn` from now on. */
export async function withdrawShare(db: Kysely<Tables>, use: TokenUse): Promise<Result<undefined, OwnerLinkProblem>> {
  return db.transaction().execute(async (trx) => {
    const found = await findOwnedDossier(trx, use.tenantId, use.token)
    if (!found.ok) return found
    await withdrawLinks(trx, use, found.value)
    await appendAuditEntry(trx, auditOf(use, 'share_link_withdrawn', found.value))
    return succeed(undefined)
  })
}

export interface ShareRenewal extends TokenUse {
  readonly shareExpiresAt: Date
  readonly randomBytes: RandomBytes
}

/** Withdraws the share links there are and makes a new one; its token is given out once. */
export async function renewShare(
  db: Kysely<Tables>,
  renewal: ShareRenewal,
): Promise<Result<{ readonly shareToken: string }, OwnerLinkProblem>> {
  const shareToken = makeLinkToken(renewal.randomBytes)
  return db.transaction().execute(async (trx) => {
    const found = await findOwnedDossier(trx, renewal.tenantId, renewal.token)
    if (!found.ok) return found
    await withdrawLinks(trx, renewal, found.value)
    await insertNextLink(trx, renewal, { dossierId: found.value, shareToken })
    await appendAuditEntry(trx, auditOf(renewal, 'share_link_renewed', found.value))
    return succeed({ shareToken })
  })
}

const auditOf = ({ tenantId, now }: TokenUse, event: AuditEvent, subject: string): AuditEntry => ({
  tenantId,
  event,
  subject,
  at: now,
})

async function withdrawLinks(trx: Transaction<Tables>, use: TokenUse, dossierId: string): Promise<void> {
  await trx
    .updateTable('share_link')
    .set({ withdrawn_at: use.now })
    .where('tenant_id', '=', use.tenantId)
    .where('dossier_id', '=', dossierId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

async function insertNextLink(
  trx: Transaction<Tables>,
  renewal: ShareRenewal,
  link: { readonly dossierId: string; readonly shareToken: string },
): Promise<void> {
  const { highest } = await trx
    .selectFrom('share_link')
    .select(sql<number>`coalesce(max(link_number), 0)`.as('highest'))
    .where('tenant_id', '=', renewal.tenantId)
    .where('dossier_id', '=', link.dossierId)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('share_link')
    .values({
      tenant_id: renewal.tenantId,
      dossier_id: link.dossierId,
      link_number: highest + 1,
      token_hash: hashLinkToken(link.shareToken),
      created_at: renewal.now,
      expires_at: renewal.shareExpiresAt,
      withdrawn_at: null,
    })
    .execute()
}
