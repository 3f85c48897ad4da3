import { randomBytes } from 'node:crypto'
import { openPackShelf } from '@wanderbuch/adapters/packs/stored-shelf'
import { addEditor, type NewKey, renewEditor, withdrawEditor } from '@wanderbuch/adapters/packs/pack-editors'
import { listAuditRows } from '@wanderbuch/adapters/storage/audit-log'
import { tellAbsentPlaces, testPlaces } from '@wanderbuch/adapters/storage/test-support/test-places'
import { createWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import type { Result } from '@wanderbuch/standards/result'
import { describe, expect, test } from 'vitest'
import { askStep, madeUpField, publishChange, startDraft, takeStep, withKey } from '../test-support/pack-requests.ts'
import { jsonOf } from '../test-support/requests.ts'
import { signer, testEditors } from '../test-support/test-house.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'

tellAbsentPlaces('editors of packs over HTTP')

const got = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code?: string }).code]

describe.each(testPlaces)('editors of packs on %s', (_name, makePlace, isPresent) => {
  describe.skipIf(!isPresent)('over HTTP', () => {
    const house = useTestHouse(makePlace)
    const typed = (name: string) => ({ name, body: 'Chamber of samples', role: 'chamber' }) as const
    const add = async (name: string): Promise<NewKey> => {
      const { storage, tenantId, now } = house.services
      return got(await addEditor(storage.db, { tenantId, now: now(), randomBytes, typed: typed(name) }))
    }
    const who = async (key: string) => codeOf(await house.ask('/api/pack-editor', withKey({}, key)))

    test('the server knows whose key it is, from the moment it is made', async () => {
      const { editor, key } = await add('Dora Sample')
      expect(await house.askJson('/api/pack-editor', withKey({}, key))).toEqual(editor)
    })

    test('a key that was withdrawn says so; a renewed one opens and the old one is wrong', async () => {
      const { editor, key } = await add('Emil Sample')
      const { storage, tenantId, now } = house.services
      const theirs = { tenantId, now: now(), id: editor.id }
      got(await withdrawEditor(storage.db, theirs))
      expect(await who(key)).toEqual([403, 'editing_key_withdrawn'])
      const renewed = got(await renewEditor(storage.db, { ...theirs, randomBytes }))
      expect([await who(key), await who(renewed.key)]).toEqual([
        [403, 'editing_key_wrong'],
        [200, undefined],
      ])
    })

    test('who wrote cannot approve, whatever they send; the audit log has the ids of both', async () => {
      const [writer, second] = [await add('Fay Sample'), await add('Gus Sample')]
      const start = await house.ask('/api/pack-drafts', withKey(jsonOf({ pack: 'electrician-fr' }), writer.key))
      const draft = (await start.json()) as Parameters<typeof takeStep>[1]
      const step = (body: object, key: string) => house.ask(`/api/pack-drafts/${draft.id}`, withKey(jsonOf(body), key))
      await step({ step: 'field', revision: 1, name: 'appeal', field: madeUpField }, writer.key)
      await step({ step: 'check', revision: 2 }, second.key)
      const approve = { step: 'approve', revision: 3 }
      expect(await codeOf(await step(approve, writer.key))).toEqual([409, 'approver_is_author'])
      expect(await codeOf(await step({ ...approve, by: second.editor }, writer.key))).toEqual([400, 'request_invalid'])
      expect(await codeOf(await step(approve, second.key))).toEqual([200, undefined])
      const rows = await listAuditRows(house.storage.db, house.services.tenantId)
      expect(rows.slice(-4).map(({ event, actor }) => [event, actor])).toEqual([
        ['pack_draft_started', writer.editor.id],
        ['pack_draft_changed', writer.editor.id],
        ['pack_draft_checked', second.editor.id],
        ['pack_approved', second.editor.id],
      ])
      expect(JSON.stringify([rows, house.log])).not.toMatch(/Fay|Gus/)
      await house.ask(`/api/pack-drafts/${draft.id}?revision=4`, withKey({ method: 'DELETE' }, second.key))
    })

    test('too many wrong keys of one address: for a while not even the right one is answered', async () => {
      const slow = house.neighbour({ limits: { perMinute: 1_000_000, wrongKeys: 3 } })
      const ask = (key: string) => slow.ask('/api/pack-drafts', withKey({}, key))
      for (let guess = 0; guess < 3; guess += 1) {
        expect(await codeOf(await ask(`trial-1.${guess}`))).toEqual([403, 'editing_key_wrong'])
      }
      const refused = await ask(testEditors.author.key)
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500)
      expect(await codeOf(refused)).toEqual([429, 'too_many_wrong_keys'])
      expect(await codeOf(await slow.ask('/api/packs'))).toEqual([200, undefined])
    })

    test('two servers on one database: what one publishes the other answers with, without a restart', async () => {
      const shelf = await openPackShelf(house.storage.db, house.services.tenantId)
      const workbench = createWorkbench({ signer, packs: shelf })
      const other = house.neighbour({ services: { workbench, packs: { ...house.services.packs, shelf } } })
      const before = workbench.versions().rules
      await publishChange(house)
      const version = '2026-11-22.2'
      await other.ask('/api/health')
      expect(workbench.versions().rules).toBe(`${before}; packs electrician-fr ${version}`)
      const pack = await other.askJson<{ version: string }>('/api/packs/electrician-fr')
      const old = await other.ask('/api/packs/electrician-fr?version=2026-11-22')
      expect([pack.version, old.status]).toEqual([version, 200])
      // And back: the first sees what the second publishes.
      await publishChange(other, 'effect')
      expect(await house.askJson('/api/packs/electrician-fr')).toMatchObject({ version: '2026-11-22.3' })
    })

    test('of two who change one draft at two servers the second is told, and nothing is written over', async () => {
      const other = house.neighbour({})
      const seen = await startDraft(other, { pack: 'welder-de' })
      const written = await takeStep(other, seen, { step: 'field', name: 'appeal', field: madeUpField })
      const late = await askStep(house, seen, { step: 'field', name: 'appeal', field: { ask: true }, who: 'approver' })
      expect(await codeOf(late)).toEqual([409, 'draft_changed_meanwhile'])
      expect(await house.askJson(`/api/pack-drafts/${seen.id}`, withKey())).toEqual(written)
    })
  })
})
