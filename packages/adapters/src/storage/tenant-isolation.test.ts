import { randomBytes } from 'node:crypto'
import { type KyselyPlugin, PostgresQueryCompiler, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportAuditLog } from './audit-file.ts'
import { listAuditRows } from './audit-log.ts'
import { deleteDossier } from './delete-dossier.ts'
import { keepDossier, type KeptDossier } from './keep-dossier.ts'
import type { OpenStorage } from './open-storage.ts'
import { checkShareToken, readByOwnerToken, readByShareToken } from './read-kept-dossier.ts'
import { listViews, renewShare, withdrawShare } from './share-links.ts'
import { openTestStorage, tellAbsentPlaces, type TestPlace, testPlaces } from './test-support/test-places.ts'

tellAbsentPlaces('tenant isolation')

const now = new Date('2026-11-22T10:00:00.000Z')
const shareExpiresAt = new Date('2026-12-22T10:00:00.000Z')
const payload = new TextEncoder().encode('{}')

/** Writes down every statement that passes, as SQL. */
function recordStatements(statements: string[]): KyselyPlugin {
  const compiler = new PostgresQueryCompiler()
  return {
    transformQuery: ({ node, queryId }) => {
      statements.push(compiler.compileQuery(node, queryId).sql)
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

type Storage = OpenStorage['db']

/** Everything that is asked by link, on behalf of one tenant. */
const questions: readonly (readonly [
  string,
  (db: Storage, tenantId: string, kept: KeptDossier) => Promise<unknown>,
])[] = [
  ['read by owner', (db, tenantId, { ownerToken: token }) => readByOwnerToken(db, { tenantId, token })],
  ['read by share', (db, tenantId, { shareToken: token }) => readByShareToken(db, { tenantId, token, now })],
  ['check share', (db, tenantId, { shareToken: token }) => checkShareToken(db, { tenantId, token, now })],
  ['list views', (db, tenantId, { ownerToken: token }) => listViews(db, { tenantId, token })],
  [
    'renew',
    (db, tenantId, { ownerToken: token }) => renewShare(db, { tenantId, token, now, shareExpiresAt, randomBytes }),
  ],
  ['withdraw', (db, tenantId, { ownerToken: token }) => withdrawShare(db, { tenantId, token, now })],
  ['delete', (db, tenantId, { ownerToken: token }) => deleteDossier(db, { tenantId, token, now })],
]

describe.each(testPlaces)('tenants on %s', (_name, makePlace, isPresent) => {
  describe.skipIf(!isPresent)('see only their own', () => {
    let home: TestPlace
    let storage: OpenStorage

    beforeAll(async () => {
      home = await makePlace()
      storage = await openTestStorage(home.place)
    })
    afterAll(async () => {
      await storage?.close()
      await home?.remove()
    })
    const keep = (tenantId: string) => keepDossier(storage.db, { tenantId, payload, now, shareExpiresAt, randomBytes })

    test('the tenant stands first in the primary key of every table', async () => {
      const { rows } = await sql<{ readonly table: string; readonly first: string | null }>`
        select c.relname as "table", a.attname as "first"
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
        left join pg_index i on i.indrelid = c.oid and i.indisprimary
        left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where c.relkind = 'r' and c.relname not like 'kysely%'`.execute(storage.db)
      expect(rows.length).toBeGreaterThanOrEqual(5)
      expect(rows.filter(({ first }) => first !== 'tenant_id')).toEqual([])
    })

    test.each(questions)(
      '%s: another tenant with the right token finds nothing and changes nothing',
      async (_, ask) => {
        const kept = await keep('house-a')
        await readByShareToken(storage.db, { tenantId: 'house-a', token: kept.shareToken, now })
        const read = () => listViews(storage.db, { tenantId: 'house-a', token: kept.ownerToken })
        const before = await read()
        expect(await ask(storage.db, 'house-b', kept)).toEqual({ ok: false, problem: { code: 'link_unknown' } })
        expect(await read()).toEqual(before)
        expect(await ask(storage.db, 'house-a', kept)).toMatchObject({ ok: true })
      },
    )

    test('the audit log of another tenant is empty', async () => {
      await keep('house-a')
      expect(await listAuditRows(storage.db, 'house-empty')).toEqual([])
      expect((await exportAuditLog(storage.db, 'house-empty')).trim().split('\n')).toHaveLength(1)
    })

    test('every statement names the tenant', async () => {
      const statements: string[] = []
      const db = storage.db.withPlugin(recordStatements(statements))
      const kept = await keepDossier(db, { tenantId: 'house-a', payload, now, shareExpiresAt, randomBytes })
      for (const [, ask] of questions) await ask(db, 'house-a', kept)
      await listAuditRows(db, 'house-a')
      const tables = /\b(kept_dossier|dossier_key|share_link|view_log|audit_log)"/
      const onTables = statements.filter((statement) => tables.test(statement))
      expect(onTables.length).toBeGreaterThan(20)
      const named = /"tenant_id" = \$\d|^insert into "\w+" \("tenant_id"/
      expect(onTables.filter((statement) => !named.test(statement))).toEqual([])
    })
  })
})
