import { builtInPacks } from '@wanderbuch/rules/pack/built-in-packs'
import { publishDraft, type PublishedPack } from '@wanderbuch/rules/pack/editing/edit-draft'
import type { Pack } from '@wanderbuch/rules/pack/pack-model'
import { compareVersions } from '@wanderbuch/rules/pack/pack-version'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type Kysely, sql, type Transaction } from 'kysely'
import { appendAuditEntry } from '../storage/audit-log.ts'
import type { Tables } from '../storage/tables.ts'
import { authorsOf, type DraftProblem, type NamedEditor } from './draft-steps.ts'
import { type DraftUse, findDraftInRevision, type KeptDraft } from './pack-drafts.ts'

/** A version as it was published here. */
export interface KeptVersion {
  readonly pack: Pack
  /** ISO day from which it answers. */
  readonly validFrom: string
  readonly baseVersion: string | undefined
  readonly authors: readonly NamedEditor[]
  readonly approver: NamedEditor
}

function readRow(row: Tables['pack_version']): KeptVersion {
  return {
    pack: JSON.parse(row.pack) as Pack,
    validFrom: row.valid_from,
    baseVersion: row.base_version ?? undefined,
    authors: JSON.parse(row.authors) as readonly NamedEditor[],
    approver: JSON.parse(row.approver) as NamedEditor,
  }
}

type Readable = Kysely<Tables> | Transaction<Tables>

/** All versions published in a house, by pack, oldest first. */
export async function listVersions(db: Readable, tenantId: string): Promise<readonly KeptVersion[]> {
  const rows = await db.selectFrom('pack_version').selectAll().where('tenant_id', '=', tenantId).execute()
  return rows.map(readRow).toSorted(({ pack: left }, { pack: right }) => {
    if (left.id !== right.id) return left.id < right.id ? -1 : 1
    return compareVersions(left.version, right.version)
  })
}

/**
 * Counts what was published in a house. A version is never changed nor removed, so another count is the only sign of
 * another state, and one that costs little.
 */
export async function countVersions(db: Readable, tenantId: string): Promise<number> {
  const { versions } = await db
    .selectFrom('pack_version')
    .select(sql<number>`count(*)::integer`.as('versions'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow()
  return versions
}

/** The last published version of a pack, else the built-in one. */
async function versionInForce(trx: Transaction<Tables>, tenantId: string, packId: string): Promise<string | undefined> {
  const all = await listVersions(trx, tenantId)
  const own = all.findLast(({ pack }) => pack.id === packId)
  return own?.pack.version ?? builtInPacks.find(({ id }) => id === packId)?.version
}

async function insertVersion(
  trx: Transaction<Tables>,
  { tenantId, now, actor }: DraftUse,
  { kept, published }: { readonly kept: KeptDraft; readonly published: PublishedPack },
): Promise<void> {
  const { pack, approvedBy, publishedOn } = published
  await trx
    .insertInto('pack_version')
    .values({
      tenant_id: tenantId,
      pack_id: pack.id,
      version: pack.version,
      valid_from: publishedOn,
      pack: JSON.stringify(pack),
      base_version: kept.draft.base?.version ?? null,
      authors: JSON.stringify(authorsOf(kept.draft)),
      approver: JSON.stringify(approvedBy),
      published_at: now,
    })
    .execute()
  const subject = `${pack.id} ${pack.version}`
  await appendAuditEntry(trx, { tenantId, event: 'pack_published', subject, actor, at: now })
}

/**
 * Makes an approved draft the version in force; the draft is gone afterwards. Fails where another version was published
 * since the draft was started: what it changed would be lost without anybody having looked.
 */
export async function publishKeptDraft(
  db: Kysely<Tables>,
  use: DraftUse,
): Promise<Result<PublishedPack, DraftProblem>> {
  const { tenantId, id, now } = use
  return db.transaction().execute(async (trx): Promise<Result<PublishedPack, DraftProblem>> => {
    const found = await findDraftInRevision(trx, use)
    if (!found.ok) return found
    const kept = found.value
    const inForce = await versionInForce(trx, tenantId, kept.packId)
    const base = kept.draft.base?.version
    if (inForce !== base) return fail({ code: 'draft_base_outdated', base: base ?? '-', found: inForce ?? '-' })
    const published = publishDraft(kept.draft, now.toISOString().slice(0, 10))
    if (!published.ok) return published
    await insertVersion(trx, use, { kept, published: published.value })
    await trx.deleteFrom('pack_draft').where('tenant_id', '=', tenantId).where('id', '=', id).execute()
    return succeed(published.value)
  })
}

/** Every version of a pack that is at hand, oldest first; the built-in one names no people. */
export async function versionsOf(
  db: Kysely<Tables>,
  tenantId: string,
  packId: string,
): Promise<readonly (Partial<KeptVersion> & Pick<KeptVersion, 'pack'>)[]> {
  const builtIn = builtInPacks.filter(({ id }) => id === packId).map((pack) => ({ pack }))
  const own = (await listVersions(db, tenantId)).filter(({ pack }) => pack.id === packId)
  const isOwn = (version: string) => own.some(({ pack }) => pack.version === version)
  return [...builtIn.filter(({ pack }) => !isOwn(pack.version)), ...own].toSorted((left, right) =>
    compareVersions(left.pack.version, right.pack.version),
  )
}
