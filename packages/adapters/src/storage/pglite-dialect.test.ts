import { PGlite } from '@electric-sql/pglite'
import { Kysely, sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { pgliteDialect } from './pglite-dialect.ts'

const db = new Kysely<{ number: { value: number } }>({ dialect: pgliteDialect(new PGlite()) })
afterAll(() => db.destroy())

const listValues = async () =>
  (await db.selectFrom('number').select('value').orderBy('value').execute()).map((row) => row.value)

test('a transaction has the session alone: others wait, a rollback takes only its own back', async () => {
  await sql`create table number (value integer primary key)`.execute(db)
  const failing = db.transaction().execute(async (trx) => {
    await trx.insertInto('number').values({ value: 1 }).execute()
    await new Promise((resolve) => setTimeout(resolve, 50))
    throw new Error('taken back')
  })
  const beside = db.insertInto('number').values({ value: 2 }).execute()
  await expect(failing).rejects.toThrow('taken back')
  await beside
  expect(await listValues()).toEqual([2])
})

test('changed rows are counted, and an error leaves the session usable', async () => {
  const changed = await db.updateTable('number').set({ value: 3 }).executeTakeFirst()
  expect(changed.numUpdatedRows).toBe(1n)
  await expect(db.insertInto('number').values({ value: 3 }).execute()).rejects.toThrow(/duplicate/)
  expect(await listValues()).toEqual([3])
})
