import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkAuditFile, exportAuditLog, listAuditedTenants } from './audit-file.ts'
import { findBrokenAuditRow, hashAuditRow, listAuditRows } from './audit-log.ts'
import { deleteDossier } from './delete-dossier.ts'
import { countKept, keepDossier, type KeptDossier } from './keep-dossier.ts'
import { type OpenStorage, openStorage } from './open-storage.ts'
import { checkShareToken, readByOwnerToken, readByShareToken } from './read-kept-dossier.ts'
import { listViews, renewShare, withdrawShare } from './share-links.ts'
import { openTestStorage, tellAbsentPlaces, type TestPlace, testPlaces } from './test-support/test-places.ts'

tellAbsentPlaces('storage')

const now = new Date('2026-11-22T10:00:00.000Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const payload = new TextEncoder().encode('{"name":"Ana Exemplu (synthetic)"}')
const problem = (code: string) => ({ ok: false, problem: { code } })

describe.each(testPlaces)('storage on %s', (_name, makePlace, isPresent) => {
  describe.skipIf(!isPresent)('contract', () => {
    let home: TestPlace
    let storage: OpenStorage
    let tenantId: string
    let kept: KeptDossier
    const keep = (tenant = tenantId) =>
      keepDossier(storage.db, { tenantId: tenant, payload, now, shareExpiresAt: later(30), randomBytes })
    const owner = (at = now) => ({ tenantId, token: kept.ownerToken, now: at })
    const share = (at = now) => ({ tenantId, token: kept.shareToken, now: at })

    beforeAll(async () => {
      home = await makePlace()
      storage = await openTestStorage(home.place)
    })
    beforeEach(async () => {
      tenantId = `tenant-${randomBytes(4).toString('hex')}`
      kept = await keep()
    })
    afterAll(async () => {
      await storage?.close()
      await home?.remove()
    })

    test('a kept dossier is read by both links, and tokens have 128 bits', async () => {
      expect(kept.ownerToken).toMatch(/^[\w-]{22}$/)
      const expected = { ok: true, value: { dossierId: kept.dossierId, keptAt: now.toISOString() } }
      for (const read of [await readByOwnerToken(storage.db, owner()), await readByShareToken(storage.db, share())]) {
        expect(read).toMatchObject(expected)
        expect(read.ok && Buffer.from(read.value.payload)).toEqual(Buffer.from(payload))
      }
    })

    test.each([0, 1, 3_000_000])('a payload of %i bytes comes back whole', async (size) => {
      const bytes = randomBytes(size)
      const big = await keepDossier(storage.db, {
        tenantId,
        payload: bytes,
        now,
        shareExpiresAt: later(1),
        randomBytes,
      })
      const read = await readByOwnerToken(storage.db, { tenantId, token: big.ownerToken })
      expect(read.ok && bytes.equals(read.value.payload)).toBe(true)
    })

    test('neither tokens nor content stand in the database', async () => {
      const tables = ['kept_dossier', 'share_link', 'audit_log', 'view_log'] as const
      await readByShareToken(storage.db, share())
      const rows = await Promise.all(tables.map((table) => storage.db.selectFrom(table).selectAll().execute()))
      const text = JSON.stringify(rows, (_key, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
      )
      for (const secret of [kept.ownerToken, kept.shareToken, 'Ana Exemplu']) expect(text).not.toContain(secret)
    })

    test.each(['', 'x', "' or 1=1 --", '\u0001', 'a'.repeat(100_000)])(
      'an unknown token (%#) is link_unknown',
      async (token) => {
        const use = { tenantId, token, now }
        expect(await readByOwnerToken(storage.db, use)).toEqual(problem('link_unknown'))
        expect(await readByShareToken(storage.db, use)).toEqual(problem('link_unknown'))
        expect(await deleteDossier(storage.db, use)).toEqual(problem('link_unknown'))
      },
    )

    test('one link does not do the work of the other, nor in another tenant', async () => {
      expect(await readByOwnerToken(storage.db, share())).toEqual(problem('link_unknown'))
      expect(await readByShareToken(storage.db, owner())).toEqual(problem('link_unknown'))
      expect(await withdrawShare(storage.db, share())).toEqual(problem('link_unknown'))
      expect(await readByOwnerToken(storage.db, { ...owner(), tenantId: 'other' })).toEqual(problem('link_unknown'))
      expect(await readByShareToken(storage.db, { ...share(), tenantId: 'other' })).toEqual(problem('link_unknown'))
    })

    test('a share link ends on its instant; the owner still reads', async () => {
      expect((await readByShareToken(storage.db, share(new Date(later(30).getTime() - 1)))).ok).toBe(true)
      const expired = { code: 'link_expired', expiredAt: later(30).toISOString() }
      expect(await readByShareToken(storage.db, share(later(30)))).toEqual({ ok: false, problem: expired })
      expect((await readByOwnerToken(storage.db, owner(later(900)))).ok).toBe(true)
    })

    test('withdrawn, renewed: the old link says so, the new one works', async () => {
      await withdrawShare(storage.db, owner())
      expect(await readByShareToken(storage.db, share())).toEqual(problem('link_withdrawn'))
      const renewed = await renewShare(storage.db, { ...owner(), shareExpiresAt: later(60), randomBytes })
      const token = renewed.ok ? renewed.value.shareToken : ''
      expect((await readByShareToken(storage.db, { tenantId, token, now: later(59) })).ok).toBe(true)
      expect(await readByShareToken(storage.db, share())).toEqual(problem('link_withdrawn'))
      const again = await renewShare(storage.db, { ...owner(), shareExpiresAt: later(60), randomBytes })
      expect(again.ok).toBe(true)
      expect(await readByShareToken(storage.db, { tenantId, token, now })).toEqual(problem('link_withdrawn'))
    })

    test('views are counted by link and day, refused ones not', async () => {
      for (const day of [0, 0, 2, 40]) await readByShareToken(storage.db, share(later(day)))
      await readByOwnerToken(storage.db, owner())
      await renewShare(storage.db, { ...owner(later(3)), shareExpiresAt: later(60), randomBytes })
      const first = { linkNumber: 1, createdAt: now.toISOString(), expiresAt: later(30).toISOString() }
      const days = [
        { day: '2026-11-22', views: 2 },
        { day: '2026-11-24', views: 1 },
      ]
      const views = await listViews(storage.db, owner())
      expect(views.ok && views.value[0]).toEqual({ ...first, withdrawnAt: later(3).toISOString(), days })
      expect(views.ok && views.value[1]).toMatchObject({ linkNumber: 2, days: [] })
    })

    test('asking whether a link works counts no view', async () => {
      expect(await checkShareToken(storage.db, share())).toEqual({ ok: true, value: undefined })
      expect(await checkShareToken(storage.db, share(later(31)))).toMatchObject(problem('link_expired'))
      const views = await listViews(storage.db, owner())
      expect(views.ok && views.value[0]?.days).toEqual([])
    })

    test('views at the same time are all counted', async () => {
      await Promise.all(Array.from({ length: 20 }, () => readByShareToken(storage.db, share())))
      const views = await listViews(storage.db, owner())
      expect(views.ok && views.value[0]?.days[0]?.views).toBe(20)
    })

    test('a deleted dossier leaves neither key nor content, and every link says it was deleted', async () => {
      const before = await countKept(storage.db)
      await readByShareToken(storage.db, share())
      expect(await deleteDossier(storage.db, owner())).toEqual({ ok: true, value: undefined })
      expect(await countKept(storage.db)).toBe(before - 1)
      for (const table of ['dossier_key', 'view_log'] as const) {
        const rows = await storage.db.selectFrom(table).select('dossier_id').where('tenant_id', '=', tenantId).execute()
        expect(rows).toEqual([])
      }
      const row = storage.db.selectFrom('kept_dossier').select(['ciphertext', 'nonce']).where('id', '=', kept.dossierId)
      expect(await row.executeTakeFirst()).toEqual({ ciphertext: null, nonce: null })
      const answers = [
        await readByOwnerToken(storage.db, owner()),
        await readByShareToken(storage.db, share()),
        await listViews(storage.db, owner()),
        await withdrawShare(storage.db, owner()),
        await renewShare(storage.db, { ...owner(), shareExpiresAt: later(1), randomBytes }),
        await deleteDossier(storage.db, owner()),
      ]
      for (const answer of answers) expect(answer).toEqual(problem('dossier_deleted'))
    })

    test('content moved to another row or changed does not open', async () => {
      const other = await keep()
      const { ciphertext, nonce } = await storage.db
        .selectFrom('kept_dossier')
        .select(['ciphertext', 'nonce'])
        .where('id', '=', kept.dossierId)
        .executeTakeFirstOrThrow()
      await storage.db
        .updateTable('kept_dossier')
        .set({ ciphertext, nonce })
        .where('id', '=', other.dossierId)
        .execute()
      await expect(readByOwnerToken(storage.db, { tenantId, token: other.ownerToken })).rejects.toThrow()
    })

    test('every change stands in an audit chain that shows tampering', async () => {
      await Promise.all([keep(), keep(), keep()])
      await renewShare(storage.db, { ...owner(), shareExpiresAt: later(1), randomBytes })
      await withdrawShare(storage.db, owner())
      await deleteDossier(storage.db, owner())
      const rows = await listAuditRows(storage.db, tenantId)
      const events = ['dossier_kept', 'share_link_renewed', 'share_link_withdrawn', 'dossier_deleted']
      expect(rows.map((row) => row.event).filter((event, index) => index === 0 || event !== 'dossier_kept')).toEqual(
        events,
      )
      expect(findBrokenAuditRow(tenantId, rows)).toBeUndefined()
      const exported = await exportAuditLog(storage.db, tenantId)
      expect(checkAuditFile(exported)).toMatchObject({ ok: true, value: { sequence: rows.length } })
      expect(await listAuditedTenants(storage.db)).toContain(tenantId)
      for (const secret of [kept.dossierId, kept.ownerToken, kept.shareToken]) expect(exported).not.toContain(secret)
      expect(findBrokenAuditRow(tenantId, rows.toSpliced(2, 1))).toBe(3)
      expect(findBrokenAuditRow('other', rows)).toBe(1)
      const changed = { ...rows[3]!, event: 'dossier_deleted' }
      const rehashed = { ...changed, rowHash: hashAuditRow(tenantId, changed) }
      expect(findBrokenAuditRow(tenantId, rows.with(3, changed))).toBe(4)
      expect(findBrokenAuditRow(tenantId, rows.with(3, rehashed))).toBe(5)
    })

    test('a failed transaction leaves nothing, and the next one works', async () => {
      const before = await countKept(storage.db)
      // The third thing drawn is the share token; one that is taken already fails after the dossier's row was written.
      const drawn: number[] = []
      const takenShareToken = (length: number) =>
        drawn.push(length) === 3 ? Buffer.from(kept.shareToken, 'base64url') : randomBytes(length)
      const wanted = { tenantId, payload, now, shareExpiresAt: later(1), randomBytes: takenShareToken }
      const failing = keepDossier(storage.db, wanted)
      await expect(failing).rejects.toThrow(/unique/)
      expect(await countKept(storage.db)).toBe(before)
      await keep()
      expect(await countKept(storage.db)).toBe(before + 1)
    })

    test('closed and opened again, everything is there', async () => {
      await storage.close()
      storage = await openTestStorage(home.place)
      expect((await readByOwnerToken(storage.db, owner())).ok).toBe(true)
    })

    test('a schema changed by a newer program is refused', async () => {
      const migration = { name: '9999-from-the-future', timestamp: now.toISOString() }
      const table = storage.db.withTables<{ kysely_migration: typeof migration }>()
      await table.insertInto('kysely_migration').values(migration).execute()
      await storage.close()
      expect(await openStorage(home.place)).toMatchObject({ ok: false, problem: { code: 'storage_not_migratable' } })
    })
  })
})

test('a server that is not there is storage_not_reachable', async () => {
  const opened = await openStorage({ kind: 'postgres', url: 'postgresql://nobody@127.0.0.1:1/none' })
  expect(opened).toMatchObject({ ok: false, problem: { code: 'storage_not_reachable' } })
})
