import { createHash } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export type AuditEvent =
  | 'dossier_kept'
  | 'dossier_deleted'
  | 'share_link_withdrawn'
  | 'share_link_renewed'
  /** Somebody had addresses of credentials asked over the network. */
  | 'addresses_looked_up'
  /** Packs: the subject is the pack with its draft or version, the actor the id of an editor. */
  | 'pack_draft_started'
  | 'pack_draft_changed'
  | 'pack_draft_checked'
  | 'pack_draft_deleted'
  | 'pack_approved'
  | 'pack_sent_back'
  | 'pack_published'
  /** Keys for editing: the subject is the id of the editor. */
  | 'pack_editor_added'
  | 'pack_editor_renewed'
  | 'pack_editor_withdrawn'

export interface AuditEntry {
  readonly tenantId: string
  readonly event: AuditEvent
  /** Identifier the entry is about; only its SHA-256 is stored. */
  readonly subject: string
  /** Id of the editor who did it, as it is; it names nobody to who does not know the list of editors. */
  readonly actor?: string
  readonly at: Date
}

export interface AuditRow {
  readonly sequence: number
  /** ISO instant. */
  readonly at: string
  readonly event: string
  readonly subjectHash: string
  /** Where it is known who did it. */
  readonly actor?: string
  readonly previousHash: string
  readonly rowHash: string
}

const firstPreviousHash = '0'.repeat(64)
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** SHA-256 (hex) over the JSON array of all other columns, in this order; the actor last, where there is one. */
export function hashAuditRow(tenantId: string, row: Omit<AuditRow, 'rowHash'>): string {
  const { sequence, at, event, subjectHash, previousHash, actor } = row
  const columns = [tenantId, sequence, at, event, subjectHash, previousHash]
  return sha256(JSON.stringify(actor === undefined ? columns : [...columns, actor]))
}

/** Adds one row to the tenant's chain, inside the transaction of what it records. */
export async function appendAuditEntry(trx: Transaction<Tables>, entry: AuditEntry): Promise<void> {
  const { tenantId, event, at, actor } = entry
  // Held to the end of the transaction: two writers must not both follow the same row.
  await sql`select pg_advisory_xact_lock(hashtext(${`audit_log ${tenantId}`}))`.execute(trx)
  const last = await trx
    .selectFrom('audit_log')
    .select(['sequence', 'row_hash'])
    .where('tenant_id', '=', tenantId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row = {
    sequence: (last?.sequence ?? 0) + 1,
    at: at.toISOString(),
    event,
    subjectHash: sha256(entry.subject),
    previousHash: last?.row_hash ?? firstPreviousHash,
    ...(actor !== undefined && { actor }),
  }
  await trx
    .insertInto('audit_log')
    .values(auditColumns(tenantId, row, at))
    .execute()
}

const auditColumns = (tenantId: string, row: Omit<AuditRow, 'rowHash'>, at: Date): Tables['audit_log'] => ({
  tenant_id: tenantId,
  sequence: row.sequence,
  at,
  event: row.event,
  subject_hash: row.subjectHash,
  actor: row.actor ?? null,
  previous_hash: row.previousHash,
  row_hash: hashAuditRow(tenantId, row),
})

/** The tenant's chain from its start. */
export async function listAuditRows(db: Kysely<Tables>, tenantId: string): Promise<readonly AuditRow[]> {
  const rows = await db
    .selectFrom('audit_log')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    sequence: row.sequence,
    at: row.at.toISOString(),
    event: row.event,
    subjectHash: row.subject_hash,
    ...(row.actor !== null && { actor: row.actor }),
    previousHash: row.previous_hash,
    rowHash: row.row_hash,
  }))
}

/** Sequence number of the first row that does not follow from the one before; undefined when the chain is whole. Pure. */
export function findBrokenAuditRow(tenantId: string, rows: readonly AuditRow[]): number | undefined {
  let previousHash = firstPreviousHash
  for (const [index, row] of rows.entries()) {
    const follows = row.sequence === index + 1 && row.previousHash === previousHash
    if (!follows || hashAuditRow(tenantId, row) !== row.rowHash) return index + 1
    previousHash = row.rowHash
  }
  return undefined
}
