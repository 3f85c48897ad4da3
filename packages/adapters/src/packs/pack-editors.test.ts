import { randomBytes } from 'node:crypto'
import type { Result } from '@wanderbuch/standards/result'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findBrokenAuditRow, listAuditRows } from '../storage/audit-log.ts'
import type { OpenStorage } from '../storage/open-storage.ts'
import { openTestStorage, tellAbsentPlaces, type TestPlace, testPlaces } from '../storage/test-support/test-places.ts'
import { makeEditorKey } from './editor-key.ts'
import { addEditor, countEditors, findEditor, listEditors, renewEditor, withdrawEditor } from './pack-editors.ts'

tellAbsentPlaces('editors')

const now = new Date('2026-11-24T10:00:00.000Z')
const ada = { name: 'Ada Sample', body: 'Chamber of samples', role: 'chamber' } as const

const got = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const problem = (code: string) => ({ ok: false, problem: expect.objectContaining({ code }) as unknown })

describe.each(testPlaces)('editors on %s', (_name, makePlace, isPresent) => {
  describe.skipIf(!isPresent)('contract', () => {
    let home: TestPlace
    let storage: OpenStorage
    let tenantId: string
    beforeAll(async () => {
      home = await makePlace()
      storage = await openTestStorage(home.place)
    })
    beforeEach(() => {
      tenantId = `tenant-${randomBytes(4).toString('hex')}`
    })
    afterAll(async () => {
      await storage?.close()
      await home?.remove()
    })
    const house = () => ({ tenantId, now, randomBytes })
    const add = (typed: Parameters<typeof addEditor>[1]['typed'] = ada) => addEditor(storage.db, { ...house(), typed })
    const find = (key: string, tenant = tenantId) => findEditor(storage.db, { tenantId: tenant, key, trial: [] })

    test('a key opens for the one it was made for, and in this house only', async () => {
      const { editor, key } = got(await add())
      const second = got(await add({ ...ada, name: 'Ben  Sample ' }))
      expect(got(await find(key))).toEqual({ ...ada, id: editor.id })
      expect(got(await find(second.key))).toMatchObject({ name: 'Ben Sample' })
      expect(await find(key, 'another-house')).toEqual(problem('editing_key_wrong'))
      expect(await countEditors(storage.db, tenantId)).toBe(2)
    })

    test('a key that was changed, cut or joined with the id of another opens nothing', async () => {
      const { editor, key } = got(await add())
      const second = got(await add({ ...ada, name: 'Ben Sample' }))
      const secret = key.slice(key.indexOf('.') + 1)
      const wrong = [secret, editor.id, `${editor.id}.`, `${editor.id}.${secret}x`, key.slice(0, -1), '.', '']
      for (const one of [...wrong, `${second.editor.id}.${secret}`, `nobody.${secret}`]) {
        expect([one, await find(one)]).toEqual([one, problem('editing_key_wrong')])
      }
    })

    test('nothing kept lets anybody guess the key', async () => {
      const { key } = got(await add())
      const [row] = await storage.db.selectFrom('pack_editor').selectAll().where('tenant_id', '=', tenantId).execute()
      expect(JSON.stringify(row)).not.toContain(key.slice(key.indexOf('.') + 1))
      const [left, right] = [
        makeEditorKey({ ...ada, id: 'x' }, randomBytes),
        makeEditorKey({ ...ada, id: 'x' }, randomBytes),
      ]
      expect(left.record.salt).not.toBe(right.record.salt)
    })

    test('withdrawn: told to who holds the key, to nobody else; renewed: the old one is wrong', async () => {
      const { editor, key } = got(await add())
      got(await withdrawEditor(storage.db, { tenantId, now, id: editor.id }))
      expect(await find(key)).toEqual(problem('editing_key_withdrawn'))
      expect(await find(`${editor.id}.x`)).toEqual(problem('editing_key_wrong'))
      expect(await countEditors(storage.db, tenantId)).toBe(0)
      const renewed = got(await renewEditor(storage.db, { ...house(), id: editor.id }))
      expect(got(await find(renewed.key))).toEqual(editor)
      expect(await find(key)).toEqual(problem('editing_key_wrong'))
    })

    test.each([
      [{ ...ada, name: ' ADA  sample' }, 'editor_exists'],
      [{ ...ada, name: ' ' }, 'editor_name_missing'],
      [{ ...ada, name: 'Cleo Sample', body: ' ' }, 'editor_body_missing'],
    ])('%j is not added: %s', async (typed, code) => {
      const { editor } = got(await add())
      got(await withdrawEditor(storage.db, { tenantId, now, id: editor.id }))
      expect(await add(typed)).toEqual(problem(code))
      expect(await listEditors(storage.db, tenantId)).toMatchObject([{ id: editor.id, withdrawnAt: now.toISOString() }])
    })

    test('who is not there is neither renewed nor withdrawn', async () => {
      const { editor } = got(await add())
      const elsewhere = { ...house(), tenantId: 'another-house', id: editor.id }
      expect(await renewEditor(storage.db, elsewhere)).toEqual(problem('editor_unknown'))
      expect(await withdrawEditor(storage.db, elsewhere)).toEqual(problem('editor_unknown'))
    })

    test('keys that come and go stand in the audit log without names', async () => {
      const { editor } = got(await add())
      got(await renewEditor(storage.db, { ...house(), id: editor.id }))
      for (let again = 0; again < 2; again += 1) got(await withdrawEditor(storage.db, { tenantId, now, id: editor.id }))
      const rows = await listAuditRows(storage.db, tenantId)
      const events = ['pack_editor_added', 'pack_editor_renewed', 'pack_editor_withdrawn']
      expect(rows.map(({ event }) => event)).toEqual(events)
      expect(findBrokenAuditRow(tenantId, rows)).toBeUndefined()
      expect(JSON.stringify(rows)).not.toMatch(/sample/i)
    })
  })
})
