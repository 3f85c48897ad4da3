import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type Kysely, sql, type Transaction } from 'kysely'
import { appendAuditEntry } from '../storage/audit-log.ts'
import type { RandomBytes } from '../storage/dossier-seal.ts'
import type { Tables } from '../storage/tables.ts'
import { type NamedEditor, plainName, type TypedEditor, tidyEditor } from './draft-steps.ts'
import { checkEditorKey, type EditorKeyProblem, type EditorRecord, editorIdOfKey, makeEditorKey } from './editor-key.ts'
import type { House } from './pack-drafts.ts'

export type EditorProblem =
  /** Somebody of that name has a key, or had one: it is renewed, so that one person stays one editor. */
  | { readonly code: 'editor_exists'; readonly id: string }
  | { readonly code: 'editor_unknown' }
  | { readonly code: 'editor_name_missing' }
  | { readonly code: 'editor_body_missing' }

/** An editor as the list shows them. */
export interface ListedEditor extends NamedEditor {
  /** ISO instants. */
  readonly createdAt: string
  readonly withdrawnAt: string | undefined
}

/** An editor with the key that is shown once. */
export interface NewKey {
  readonly editor: NamedEditor
  readonly key: string
}

type Row = Tables['pack_editor']

const editorOf = ({ id, name, body, role }: Row): NamedEditor => ({ id, name, body, role: role as NamedEditor['role'] })
const withdrawnOf = ({ withdrawn_at: at }: Row) => at?.toISOString()

async function listRows(db: Kysely<Tables> | Transaction<Tables>, tenantId: string): Promise<readonly Row[]> {
  return db.selectFrom('pack_editor').selectAll().where('tenant_id', '=', tenantId).orderBy('created_at').execute()
}

/** All editors of a house, oldest first, those without a good key among them. */
export async function listEditors(db: Kysely<Tables>, tenantId: string): Promise<readonly ListedEditor[]> {
  const rows = await listRows(db, tenantId)
  return rows.map((row) => ({
    ...editorOf(row),
    createdAt: row.created_at.toISOString(),
    withdrawnAt: withdrawnOf(row),
  }))
}

/** How many editors of a house hold a good key. */
export async function countEditors(db: Kysely<Tables>, tenantId: string): Promise<number> {
  const { editors } = await db
    .selectFrom('pack_editor')
    .select(sql<number>`count(*)::integer`.as('editors'))
    .where('tenant_id', '=', tenantId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return editors
}

interface ToAdd extends House {
  readonly randomBytes: RandomBytes
  readonly typed: TypedEditor
}

function typedProblem({ name, body }: TypedEditor): EditorProblem | undefined {
  if (name === '') return { code: 'editor_name_missing' }
  return body === '' ? { code: 'editor_body_missing' } : undefined
}

/** Makes a key for a person who has none yet. */
export async function addEditor(
  db: Kysely<Tables>,
  { tenantId, now, randomBytes, typed }: ToAdd,
): Promise<Result<NewKey, EditorProblem>> {
  const tidy = tidyEditor(typed)
  const problem = typedProblem(tidy)
  if (problem) return fail(problem)
  const { key, record } = makeEditorKey({ id: makeEditorId(randomBytes), ...tidy }, randomBytes)
  return db.transaction().execute(async (trx): Promise<Result<NewKey, EditorProblem>> => {
    // Held to the end: of two who add one name at a time the second finds the first.
    await sql`select pg_advisory_xact_lock(hashtext(${`pack_editor ${tenantId}`}))`.execute(trx)
    const same = (await listRows(trx, tenantId)).find(({ name }) => plainName(name) === plainName(tidy.name))
    if (same) return fail({ code: 'editor_exists', id: same.id })
    const { editor, salt, keyHash } = record
    const kept = { salt, key_hash: keyHash, created_at: now, withdrawn_at: null }
    await trx
      .insertInto('pack_editor')
      .values({ tenant_id: tenantId, ...editor, ...kept })
      .execute()
    await appendAuditEntry(trx, { tenantId, event: 'pack_editor_added', subject: editor.id, at: now })
    return succeed({ editor, key })
  })
}

const makeEditorId = (randomBytes: RandomBytes) => `ed-${Buffer.from(randomBytes(4)).toString('hex')}`

interface OfEditor extends House {
  readonly id: string
}

/** A new key for an editor; the one before is good no longer, and a withdrawn editor edits again. */
export async function renewEditor(
  db: Kysely<Tables>,
  { tenantId, now, id, randomBytes }: OfEditor & { readonly randomBytes: RandomBytes },
): Promise<Result<NewKey, EditorProblem>> {
  return db.transaction().execute(async (trx): Promise<Result<NewKey, EditorProblem>> => {
    const row = (await listRows(trx, tenantId)).find((one) => one.id === id)
    if (!row) return fail({ code: 'editor_unknown' })
    const { key, record } = makeEditorKey(editorOf(row), randomBytes)
    await trx
      .updateTable('pack_editor')
      .set({ salt: record.salt, key_hash: record.keyHash, withdrawn_at: null })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute()
    await appendAuditEntry(trx, { tenantId, event: 'pack_editor_renewed', subject: id, at: now })
    return succeed({ editor: record.editor, key })
  })
}

/** Takes the key of an editor back. What they wrote and approved stays. */
export async function withdrawEditor(
  db: Kysely<Tables>,
  { tenantId, now, id }: OfEditor,
): Promise<Result<NamedEditor, EditorProblem>> {
  return db.transaction().execute(async (trx): Promise<Result<NamedEditor, EditorProblem>> => {
    const row = (await listRows(trx, tenantId)).find((one) => one.id === id)
    if (!row) return fail({ code: 'editor_unknown' })
    if (row.withdrawn_at !== null) return succeed(editorOf(row))
    await trx
      .updateTable('pack_editor')
      .set({ withdrawn_at: now })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute()
    await appendAuditEntry(trx, { tenantId, event: 'pack_editor_withdrawn', subject: id, at: now })
    return succeed(editorOf(row))
  })
}

/** Whose key it is. `trial`: editors of one start of a server, who are kept nowhere. */
export async function findEditor(
  db: Kysely<Tables>,
  {
    tenantId,
    key,
    trial,
  }: { readonly tenantId: string; readonly key: string; readonly trial: readonly EditorRecord[] },
): Promise<Result<NamedEditor, EditorKeyProblem>> {
  const id = editorIdOfKey(key)
  const row = await db
    .selectFrom('pack_editor')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  const kept = row && { editor: editorOf(row), salt: row.salt, keyHash: row.key_hash, withdrawnAt: withdrawnOf(row) }
  return checkEditorKey(kept ?? trial.find(({ editor }) => editor.id === id), key)
}
