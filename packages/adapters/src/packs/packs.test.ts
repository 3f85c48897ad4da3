import { randomBytes } from 'node:crypto'
import { approveDraft, checkDraft, startDraft, writeDraftField } from '@wanderbuch/rules/pack/editing/edit-draft'
import { builtInPacks, builtInReferences } from '@wanderbuch/rules/pack/built-in-packs'
import type { Pack } from '@wanderbuch/rules/pack/pack-model'
import { type Result, succeed } from '@wanderbuch/standards/result'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AuditRow, findBrokenAuditRow, listAuditRows } from '../storage/audit-log.ts'
import { keepDossier } from '../storage/keep-dossier.ts'
import type { OpenStorage } from '../storage/open-storage.ts'
import { openTestStorage, tellAbsentPlaces, type TestPlace, testPlaces } from '../storage/test-support/test-places.ts'
import { isAuthor, type NamedEditor, takeBack } from './draft-steps.ts'
import {
  changeDraft,
  deleteDraft,
  type DraftUse,
  keepDraft,
  type KeptDraft,
  listDrafts,
  readDraft,
} from './pack-drafts.ts'
import { listVersions, publishKeptDraft, versionsOf } from './pack-versions.ts'
import { openPackShelf } from './stored-shelf.ts'
import { listToldOtherwise } from './told-dossiers.ts'

tellAbsentPlaces('packs')

const now = new Date('2026-11-24T10:00:00.000Z')
const day = '2026-11-24'
const base = builtInPacks.find(({ id }) => id === 'electrician-fr') as Pack
const body = 'Chamber of samples'
const author: NamedEditor = { id: 'ed-1', name: 'Ada Sample', body, role: 'chamber' }
const approver: NamedEditor = { id: 'ed-2', name: 'Ben Sample', body, role: 'chamber' }
const actor = author.id
const text = (line: string) => ({ de: line, en: line, es: line, fr: line, it: line, ro: line })
const answer = {
  value: text('80 euros (made up)'),
  sources: [{ title: 'a made-up page' }],
  certainty: 'single-source',
  checkedOn: day,
}

const got = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const problem = (code: string) => ({ ok: false, problem: expect.objectContaining({ code }) as unknown })

test.each([
  ['ed-1', 'Ada Sample', true],
  ['ed-1', 'Ada Married', true],
  ['ed-9', 'Ada  Sample', true],
  ['ed-9', ' ADA SAMPLE ', true],
  ['ed-9', 'Ａda Sample', true],
  ['ed-9', 'Ben Sample', false],
])('%s, named %s, wrote what Ada Sample (ed-1) wrote: %s', (id, name, wrote) => {
  expect(isAuthor(startDraft(author, base), { ...approver, id, name })).toBe(wrote)
})

describe.each(testPlaces)('packs on %s', (_name, makePlace, isPresent) => {
  describe.skipIf(!isPresent)('contract', () => {
    let home: TestPlace
    let storage: OpenStorage
    let tenantId: string
    let kept: KeptDraft
    const use = (draft: KeptDraft, tenant = tenantId): DraftUse => ({
      tenantId: tenant,
      now,
      id: draft.id,
      revision: draft.revision,
      actor,
    })
    const start = () =>
      keepDraft(storage.db, { tenantId, now, actor, packId: base.id, draft: startDraft(author, base), randomBytes })
    const write = (draft: KeptDraft, value: unknown = answer) =>
      changeDraft(storage.db, use(draft), {
        change: (old) => succeed(writeDraftField(old.draft, author, { name: 'appeal', value })),
        event: 'pack_draft_changed',
        undo: 'set',
      })
    const approve = (draft: KeptDraft) =>
      changeDraft(
        storage.db,
        { ...use(draft), actor: approver.id },
        {
          change: ({ draft: old }) =>
            approveDraft(old.state === 'draft' ? checkDraft(old, day, builtInReferences) : old, approver, day),
          event: 'pack_approved',
          undo: 'keep',
        },
      )

    beforeAll(async () => {
      home = await makePlace()
      storage = await openTestStorage(home.place)
    })
    beforeEach(async () => {
      tenantId = `tenant-${randomBytes(4).toString('hex')}`
      kept = got(await start())
    })
    afterAll(async () => {
      await storage?.close()
      await home?.remove()
    })

    test('a draft is read as it was kept; one for a pack', async () => {
      expect(got(await readDraft(storage.db, use(kept)))).toEqual(kept)
      expect(await start()).toEqual(problem('draft_exists'))
      expect((await listDrafts(storage.db, tenantId)).map(({ packId }) => packId)).toEqual(['electrician-fr'])
    })

    test('nobody writes over what they have not seen', async () => {
      const written = got(await write(kept))
      expect(written.revision).toBe(2)
      expect(await write(kept)).toEqual(problem('draft_changed_meanwhile'))
      expect(got(await readDraft(storage.db, use(kept)))).toEqual(written)
    })

    test('the last change is taken back, and who took it back has changed the draft', async () => {
      const written = got(await write(kept))
      const back = got(
        await changeDraft(storage.db, use(written), {
          change: ({ draft, previousWritten }) => succeed(takeBack(draft, approver, previousWritten ?? {})),
          event: 'pack_draft_changed',
          undo: 'clear',
        }),
      )
      expect(back.draft.written).toEqual(kept.draft.written)
      expect([back.previousWritten, back.draft.authors]).toEqual([undefined, [author, approver]])
    })

    test('a draft that grows beyond what a pack may be is not kept', async () => {
      expect(await write(kept, { value: 'x'.repeat(600_000) })).toEqual(problem('draft_too_large'))
      expect(got(await readDraft(storage.db, use(kept))).revision).toBe(1)
    })

    test('an approved draft becomes a version, answers on the shelf, and the draft is gone', async () => {
      const shelf = await openPackShelf(storage.db, tenantId)
      expect(shelf.published()).toEqual([])
      const { pack } = got(await publishKeptDraft(storage.db, use(got(await approve(got(await write(kept)))))))
      expect([pack.version, pack.checkedBy]).toEqual([day, 'chamber'])
      await shelf.catchUp()
      expect(shelf.published()).toEqual([pack])
      expect(shelf.find({ id: base.id, version: base.version })).toEqual(base)
      expect(shelf.find({ id: base.id, version: '2020-01-01' })).toBeUndefined()
      expect(await readDraft(storage.db, use(kept))).toEqual(problem('draft_unknown'))
      const versions = await versionsOf(storage.db, tenantId, base.id)
      expect(versions.map((one) => [one.pack.version, one.approver?.name])).toEqual([
        [base.version, undefined],
        [day, 'Ben Sample'],
      ])
    })

    test('another server on the database sees a new version at its next look', async () => {
      const [here, there] = [await openPackShelf(storage.db, tenantId), await openPackShelf(storage.db, tenantId)]
      const { pack } = got(await publishKeptDraft(storage.db, use(got(await approve(got(await write(kept)))))))
      await Promise.all([here.catchUp(), there.catchUp(), there.catchUp()])
      expect([here.published(), there.published()]).toEqual([[pack], [pack]])
      const published = there.published()
      await there.catchUp()
      expect(there.published()).toBe(published)
    })

    test('the second version of a day has a number, and a pack names no person', async () => {
      got(await publishKeptDraft(storage.db, use(got(await approve(got(await write(kept)))))))
      const [first] = await listVersions(storage.db, tenantId)
      const draft = startDraft(author, first?.pack)
      const again = got(await keepDraft(storage.db, { tenantId, now, actor, packId: base.id, draft, randomBytes }))
      const { pack } = got(await publishKeptDraft(storage.db, use(got(await approve(got(await write(again)))))))
      expect(pack.version).toBe(`${day}.2`)
      expect(JSON.stringify(pack)).not.toContain('Sample')
    })

    test('what is not approved is not published, nor what another version has overtaken', async () => {
      expect(await publishKeptDraft(storage.db, use(kept))).toEqual(problem('draft_not_in_state'))
      const old = startDraft(author, { ...base, version: '2026-01-01' })
      got(await deleteDraft(storage.db, use(kept)))
      const late = got(await keepDraft(storage.db, { tenantId, now, actor, packId: base.id, draft: old, randomBytes }))
      expect(await publishKeptDraft(storage.db, use(got(await approve(late))))).toEqual(problem('draft_base_outdated'))
    })

    test('another house finds nothing and changes nothing', async () => {
      const other = use(kept, 'another-house')
      expect(await readDraft(storage.db, other)).toEqual(problem('draft_unknown'))
      expect(await deleteDraft(storage.db, other)).toEqual(problem('draft_unknown'))
      expect(await publishKeptDraft(storage.db, other)).toEqual(problem('draft_unknown'))
      expect(await listDrafts(storage.db, 'another-house')).toEqual([])
      expect(got(await readDraft(storage.db, use(kept)))).toEqual(kept)
    })

    test('the audit log names the editor by id, never by name', async () => {
      const approved = got(await approve(got(await write(kept))))
      got(await publishKeptDraft(storage.db, use(approved)))
      const rows = await listAuditRows(storage.db, tenantId)
      expect(rows.map(({ event, actor: by }) => [event, by])).toEqual([
        ['pack_draft_started', 'ed-1'],
        ['pack_draft_changed', 'ed-1'],
        ['pack_approved', 'ed-2'],
        ['pack_published', 'ed-1'],
      ])
      expect(findBrokenAuditRow(tenantId, rows)).toBeUndefined()
      const forged = rows.with(2, { ...(rows[2] as AuditRow), actor: 'ed-1' })
      expect(findBrokenAuditRow(tenantId, forged)).toBe(3)
      expect(JSON.stringify(rows)).not.toMatch(/sample/i)
    })

    test('dossiers that were told the old answer are listed by number and day', async () => {
      const keep = (payload: unknown) =>
        keepDossier(storage.db, {
          tenantId,
          payload: new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload)),
          now,
          shareExpiresAt: now,
          randomBytes,
        })
      const facts = (version: string, name = 'appeal') => ({ facts: [{ id: `pack/${base.id}/${name}`, version }] })
      const told = await keep(facts(base.version))
      const unknown = [await keep({ facts: [{ id: `pack/${base.id}/appeal` }] }), await keep(facts('2020-01-01'))]
      for (const other of [facts(day), facts(base.version, 'kind'), { facts: [] }, 'no dossier']) await keep(other)
      const { pack } = got(await publishKeptDraft(storage.db, use(got(await approve(got(await write(kept)))))))
      const find = (version: string) => [base, pack].find((one) => one.version === version)
      const list = await listToldOtherwise(storage.db, tenantId, { before: base, next: pack, find })
      expect(list).toMatchObject({ toldDossiers: 3, lookedAt: 7, unreadable: 1 })
      expect(list.answers.map(({ field, told: was, version, dossiers }) => [field, was, version, dossiers])).toEqual([
        [
          'appeal',
          'not-determined',
          base.version,
          expect.arrayContaining(unknown.map(({ dossierId }) => ({ dossier: dossierId, keptOn: day }))),
        ],
        ['appeal', 'yes', base.version, [{ dossier: told.dossierId, keptOn: day }]],
      ])
      expect(list.answers[1]?.change).toMatchObject({ kind: 'changed', next: { value: answer.value } })
    })

    test('a dossier of a version before the one before is told with the answer of its own version', async () => {
      const oldest: Pack = { ...base, version: '2026-01-01' }
      const older = oldest.fields.map((field) => (field.name === 'fee' ? { ...field, value: text('60 euros') } : field))
      const find = (version: string) => (version === oldest.version ? { ...oldest, fields: older } : undefined)
      const payload = { facts: [{ id: `pack/${base.id}/fee`, version: oldest.version }] }
      await keepDossier(storage.db, {
        tenantId,
        payload: new TextEncoder().encode(JSON.stringify(payload)),
        now,
        shareExpiresAt: now,
        randomBytes,
      })
      const list = await listToldOtherwise(storage.db, tenantId, { before: base, next: base, find })
      expect(list.answers).toMatchObject([
        { field: 'fee', told: 'yes', version: '2026-01-01', change: { before: { value: text('60 euros') } } },
      ])
    })
  })
})
