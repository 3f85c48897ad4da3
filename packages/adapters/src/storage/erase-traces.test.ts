import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { deleteDossier } from './delete-dossier.ts'
import { keepDossier } from './keep-dossier.ts'
import { readByOwnerToken } from './read-kept-dossier.ts'
import { openTestStorage } from './test-support/test-places.ts'

const parent = mkdtempSync(join(tmpdir(), 'wanderbuch-erase-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))

/** Names of the files under the folder that hold the bytes. */
function findInFiles(folder: string, bytes: Uint8Array): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(Buffer.from(bytes)))
    .map(({ name }) => name)
}

test('after a deletion no file of the embedded database holds the key, and the others still open', async () => {
  const folder = join(parent, 'database')
  const { db, eraseTraces, close } = await openTestStorage({ kind: 'pglite', folder })
  const now = new Date()
  const keep = () =>
    keepDossier(db, { tenantId: 'one', payload: randomBytes(20_000), now, shareExpiresAt: now, randomBytes })
  const [erased, other] = [await keep(), await keep()]
  const { key } = await db
    .selectFrom('dossier_key')
    .select('key')
    .where('dossier_id', '=', erased.dossierId)
    .executeTakeFirstOrThrow()
  expect(findInFiles(folder, key)).not.toEqual([])
  expect(await deleteDossier(db, { tenantId: 'one', token: erased.ownerToken, now })).toMatchObject({ ok: true })
  await eraseTraces()
  expect(findInFiles(folder, key)).toEqual([])
  expect((await readByOwnerToken(db, { tenantId: 'one', token: other.ownerToken })).ok).toBe(true)
  await close()
  expect(findInFiles(folder, key)).toEqual([])
})
