import type { Draft } from '@wanderbuch/rules/pack/editing/draft'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type Kysely, sql, type Transaction } from 'kysely'
import { appendAuditEntry, type AuditEvent } from '../storage/audit-log.ts'
import type { RandomBytes } from '../storage/dossier-seal.ts'
import { makeLinkToken } from '../storage/link-token.ts'
import type { Tables } from '../storage/tables.ts'
import type { DraftProblem } from './draft-steps.ts'

/** A draft as it is kept. */
export interface KeptDraft {
  readonly id: string
  readonly packId: string
  readonly revision: number
  readonly draft: Draft
  /** What was written before the last change; undefined where there is nothing to take back. */
  readonly previousWritten: Draft['written'] | undefined
  /** ISO instant. */
  readonly changedAt: string
}

/** Whose house, and when. */
export interface House {
  readonly tenantId: string
  readonly now: Date
}

/** Drafts of a house at one time. */
export const maxDrafts = 200
/** A draft as text. */
export const maxDraftKilobytes = 512

type DraftRow = Tables['pack_draft']

function readRow(row: DraftRow): KeptDraft {
  const { id, pack_id: packId, revision, draft, previous_written: previous, changed_at: changedAt } = row
  return {
    id,
    packId,
    revision,
    draft: JSON.parse(draft) as Draft,
    previousWritten: previous === null ? undefined : (JSON.parse(previous) as Draft['written']),
    changedAt: changedAt.toISOString(),
  }
}

/** The draft as text, unless it has grown beyond what a pack may be. */
function writeRow(draft: Draft): Result<string, DraftProblem> {
  const text = JSON.stringify(draft)
  if (text.length <= maxDraftKilobytes * 1024) return succeed(text)
  return fail({ code: 'draft_too_large', kilobytes: maxDraftKilobytes })
}

interface ToKeep extends House {
  /** Who starts it; their id stands in the audit log. */
  readonly actor: string
  readonly packId: string
  readonly draft: Draft
  readonly randomBytes: RandomBytes
}

/** Keeps a new draft; one for a pack at a time. */
export async function keepDraft(db: Kysely<Tables>, wanted: ToKeep): Promise<Result<KeptDraft, DraftProblem>> {
  const { tenantId, packId, draft, now, randomBytes, actor } = wanted
  const text = writeRow(draft)
  if (!text.ok) return text
  return db.transaction().execute(async (trx): Promise<Result<KeptDraft, DraftProblem>> => {
    if ((await countDrafts(trx, tenantId)) >= maxDrafts) return fail({ code: 'too_many_drafts', most: maxDrafts })
    const row = {
      tenant_id: tenantId,
      id: makeLinkToken(randomBytes),
      pack_id: packId,
      revision: 1,
      draft: text.value,
      previous_written: null,
      changed_at: now,
    }
    const inserted = await trx
      .insertInto('pack_draft')
      .values(row)
      .onConflict((conflict) => conflict.columns(['tenant_id', 'pack_id']).doNothing())
      .executeTakeFirst()
    if (Number(inserted.numInsertedOrUpdatedRows ?? 0) === 0) return fail({ code: 'draft_exists' })
    const subject = `${packId} ${row.id}`
    await appendAuditEntry(trx, { tenantId, event: 'pack_draft_started', subject, actor, at: now })
    return succeed(readRow(row))
  })
}

async function countDrafts(trx: Transaction<Tables>, tenantId: string): Promise<number> {
  const { drafts } = await trx
    .selectFrom('pack_draft')
    .select(sql<number>`count(*)::integer`.as('drafts'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow()
  return drafts
}

/** All drafts of a house, by pack. */
export async function listDrafts(db: Kysely<Tables>, tenantId: string): Promise<readonly KeptDraft[]> {
  const rows = await db
    .selectFrom('pack_draft')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('pack_id')
    .execute()
  return rows.map(readRow)
}

/** Which draft, the revision the person has seen, and who they are. */
export interface DraftUse extends House {
  readonly id: string
  readonly revision: number
  /** Id of the editor, as the audit log names them. */
  readonly actor: string
}

export async function readDraft(
  db: Kysely<Tables>,
  { tenantId, id }: Pick<DraftUse, 'tenantId' | 'id'>,
): Promise<Result<KeptDraft, DraftProblem>> {
  const row = await db
    .selectFrom('pack_draft')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? succeed(readRow(row)) : fail({ code: 'draft_unknown' })
}

/** The draft in the revision that was seen; its row is locked until the transaction ends. */
export async function findDraftInRevision(
  trx: Transaction<Tables>,
  { tenantId, id, revision }: Omit<DraftUse, 'actor'>,
): Promise<Result<KeptDraft, DraftProblem>> {
  const row = await trx
    .selectFrom('pack_draft')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return fail({ code: 'draft_unknown' })
  return row.revision === revision ? succeed(readRow(row)) : fail({ code: 'draft_changed_meanwhile' })
}

/** What becomes of a draft, and what of it stands in the audit log. */
export interface DraftStep {
  readonly change: (kept: KeptDraft) => Result<Draft, DraftProblem>
  readonly event: AuditEvent
  /** Whether what was written before can be taken back afterwards; a look or an approval leaves it as it is. */
  readonly undo: 'keep' | 'set' | 'clear'
}

/** Changes a draft; nothing is changed where the revision is not the one that was seen. */
export async function changeDraft(
  db: Kysely<Tables>,
  use: DraftUse,
  { change, event, undo }: DraftStep,
): Promise<Result<KeptDraft, DraftProblem>> {
  const { tenantId, id, now, actor } = use
  return db.transaction().execute(async (trx): Promise<Result<KeptDraft, DraftProblem>> => {
    const found = await findDraftInRevision(trx, use)
    if (!found.ok) return found
    const changed = change(found.value)
    if (!changed.ok) return changed
    const text = writeRow(changed.value)
    if (!text.ok) return text
    const { draft, previousWritten } = found.value
    const before = { keep: previousWritten, set: draft.written, clear: undefined }[undo]
    await trx
      .updateTable('pack_draft')
      .set({
        draft: text.value,
        revision: use.revision + 1,
        previous_written: before === undefined ? null : JSON.stringify(before),
        changed_at: now,
      })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute()
    const subject = `${found.value.packId} ${id}`
    await appendAuditEntry(trx, { tenantId, event, subject, actor, at: now })
    return findDraftInRevision(trx, { ...use, revision: use.revision + 1 })
  })
}

/** Throws a draft away. */
export async function deleteDraft(
  db: Kysely<Tables>,
  use: DraftUse,
): Promise<Result<{ readonly packId: string }, DraftProblem>> {
  const { tenantId, id, now, actor } = use
  return db.transaction().execute(async (trx) => {
    const found = await findDraftInRevision(trx, use)
    if (!found.ok) return found
    const { packId } = found.value
    await trx.deleteFrom('pack_draft').where('tenant_id', '=', tenantId).where('id', '=', id).execute()
    const subject = `${packId} ${id}`
    await appendAuditEntry(trx, { tenantId, event: 'pack_draft_deleted', subject, actor, at: now })
    return succeed({ packId })
  })
}
