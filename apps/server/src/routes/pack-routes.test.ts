import { describe, expect, test } from 'vitest'
import type { RecheckReport, SignedDossier } from '@wanderbuch/adapters/workbench/workbench'
import { builtInShelf } from '@wanderbuch/adapters/packs/pack-shelf'
import { createWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import {
  approver,
  askStep,
  author,
  type DraftAnswer,
  madeUpField,
  publishChange,
  startDraft,
  takeStep,
  withKey,
} from '../test-support/pack-requests.ts'
import { credential, formOf, jsonOf, keepDossier } from '../test-support/requests.ts'
import { signer, testEditors } from '../test-support/test-house.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'

const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code?: string }).code]

const frenchRequest = {
  host: 'FR',
  home: 'RO',
  purpose: 'self-employed',
  targetOccupation: '7411.1',
  day: '2026-11-22',
  languages: ['en'],
  matchDecisions: [],
}

describe('packs', () => {
  const house = useTestHouse()
  const makeFrench = () => house.askJson<SignedDossier>('/api/dossiers', formOf([credential()], frenchRequest))
  const discard = ({ id, revision }: DraftAnswer) =>
    house.ask(`/api/pack-drafts/${id}?revision=${revision}`, withKey({ method: 'DELETE' }))

  test('the list says what is known, open and past its date', async () => {
    const { coverage, packs, editing } = await house.askJson<{
      coverage: { cells: { host: string; profession: string; state: string; known: number }[] }
      packs: { id: string; isOwn: boolean; stale: number }[]
      editing: string
    }>('/api/packs?day=2026-11-22')
    expect(editing).toBe('with-key')
    expect(packs.find(({ id }) => id === 'electrician-fr')).toMatchObject({ isOwn: false, stale: 0 })
    const french = coverage.cells.find((cell) => cell.host === 'FR' && cell.profession === 'electrician')
    expect(french).toMatchObject({ state: 'pack' })
    const later = await house.askJson<{ packs: { id: string; known: number; stale: number }[] }>(
      '/api/packs?day=2028-01-01',
    )
    expect(later.packs.every(({ known, stale }) => known === 0 && stale > 0)).toBe(true)
  })

  test.each([
    ['/api/packs/nobody-xx', 404, 'pack_unknown'],
    ['/api/packs/..%2Fx', 404, 'pack_unknown'],
    ['/api/packs/electrician-fr?version=2020-01-01', 404, 'pack_version_unknown'],
    ['/api/packs/electrician-fr?version=x', 400, 'request_invalid'],
    ['/api/packs/electrician-fr/file?form=xml', 400, 'request_invalid'],
    ['/api/packs/electrician-fr/changes?from=2020-01-01', 404, 'pack_version_unknown'],
    ['/api/packs?day=2026-02-30', 400, 'request_invalid'],
  ])('%s is %i %s', async (path, status, code) => {
    expect(await codeOf(await house.ask(path))).toEqual([status, code])
  })

  test.each([
    ['get', '/api/pack-drafts'],
    ['post', '/api/pack-drafts'],
    ['get', '/api/pack-drafts/x'],
    ['post', '/api/pack-drafts/x'],
    ['delete', '/api/pack-drafts/x?revision=1'],
    ['get', '/api/packs/electrician-fr/told'],
    ['get', '/api/pack-editor'],
  ])('%s %s needs the key of an editor, the right one, and a server with editors', async (method, path) => {
    const init = { method: method.toUpperCase() }
    expect(await codeOf(await house.ask(path, init))).toEqual([401, 'editing_key_missing'])
    const changed = testEditors.author.key.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    const swapped = testEditors.author.key.replace('trial-1', 'trial-2')
    for (const key of ['x', 'trial-1.', 'trial-1', '.', changed, swapped, 'a'.repeat(500)]) {
      expect(await codeOf(await house.ask(path, withKey(init, key)))).toEqual([403, 'editing_key_wrong'])
    }
    const closed = house.neighbour({
      services: { packs: { ...house.services.packs, trialEditors: [] }, tenantId: 'house-c' },
    })
    expect(await codeOf(await closed.ask(path, withKey(init)))).toEqual([403, 'editing_off'])
  })

  test('a draft runs its cases while it is written, and shows what it changes', async () => {
    const draft = await startDraft(house)
    expect([draft.state, draft.problems, draft.changes?.fields]).toEqual(['draft', [], []])
    const field = { ...madeUpField, value: 'not a field of the law' }
    const wrong = await takeStep(house, draft, { step: 'field', name: 'fee', field })
    expect(wrong.problems[0]).toMatchObject({ code: 'pack_value_wrong', path: ['fields', 'fee', 'value'] })
    const right = await takeStep(house, wrong, { step: 'field', name: 'fee', field: madeUpField })
    expect(right.changes?.fields.map(({ name }) => name)).toEqual(['fee'])
    // The first case says that the fee is open.
    expect(right.problems.map(({ code, path }) => [code, path[1]])).toEqual([['pack_case_differs', 0]])
    expect(await codeOf(await askStep(house, right, { step: 'check' }))).toEqual([422, 'draft_has_problems'])
    const back = await takeStep(house, right, { step: 'undo' })
    expect([back.written.fields['fee'], back.canUndo]).toEqual([field, false])
    expect(await codeOf(await askStep(house, back, { step: 'undo' }))).toEqual([409, 'nothing_to_undo'])
    expect((await discard(back)).status).toBe(200)
  })

  test('two people: who wrote does not approve, the project does not, and a change opens it again', async () => {
    const start = await startDraft(house)
    const written = await takeStep(house, start, { step: 'field', name: 'appeal', field: madeUpField })
    expect(await codeOf(await askStep(house, written, { step: 'approve', who: 'approver' }))).toEqual([
      409,
      'draft_not_in_state',
    ])
    const checked = await takeStep(house, written, { step: 'check' })
    const refusals = [
      [{ step: 'approve' }, 409, 'approver_is_author'],
      [{ step: 'approve', by: approver }, 400, 'request_invalid'],
      [{ step: 'approve', who: 'project' }, 422, 'approver_without_body'],
      [{ step: 'send-back', who: 'approver', reason: ' ' }, 422, 'reason_missing'],
      [{ step: 'publish', who: 'approver' }, 409, 'draft_not_in_state'],
    ] as const
    for (const [step, status, code] of refusals) {
      expect(await codeOf(await askStep(house, checked, step))).toEqual([status, code])
    }
    const sent = await takeStep(house, checked, { step: 'send-back', who: 'approver', reason: 'Which court?' })
    expect(sent).toMatchObject({ state: 'draft', sentBack: { reason: 'Which court?', by: approver } })
    const approved = await takeStep(house, await takeStep(house, sent, { step: 'check' }), {
      step: 'approve',
      who: 'approver',
    })
    expect(approved).toMatchObject({ state: 'approved', approvedBy: approver })
    const opened = await takeStep(house, approved, { step: 'field', name: 'appeal', field: { ask: true } })
    expect(opened.state).toBe('draft')
    expect(await codeOf(await askStep(house, approved, { step: 'publish' }))).toEqual([409, 'draft_changed_meanwhile'])
    await discard(opened)
  })

  test('a published version answers at once, is stated, checked again, and names who was told the old answer', async () => {
    const before = await makeFrench()
    await keepDossier(house, before)
    await publishChange(house)
    const after = await makeFrench()
    expect(before.versions.rules).not.toContain('packs')
    expect(after.versions.rules).toMatch(/; packs electrician-fr 2026-11-22\.2$/)
    const factOf = ({ facts }: SignedDossier) => facts.find(({ id }) => id === 'pack/electrician-fr/appeal')
    expect(factOf(after)).toMatchObject({ version: '2026-11-22.2', value: madeUpField.value })
    const recheck = (dossier: SignedDossier) =>
      house.askJson<RecheckReport>('/api/check', formOf([JSON.stringify(dossier)]))
    for (const dossier of [before, after]) {
      const { answers } = await recheck(dossier)
      expect(answers.filter(({ question }) => question === 'facts')).toMatchObject([{ code: 'facts_same' }])
    }
    const elsewhere = createWorkbench({ signer, packs: builtInShelf })
    const report = await elsewhere.recheck(new TextEncoder().encode(JSON.stringify(after)), [])
    expect(report.ok && report.value.answers.find(({ question }) => question === 'facts')).toMatchObject({
      outcome: 'not-determined',
      code: 'facts_without_pack',
      details: { packs: 'electrician-fr 2026-11-22.2' },
    })
    const told = await house.askJson('/api/packs/electrician-fr/told', withKey())
    expect(told).toMatchObject({
      from: '2026-11-22',
      lookedAt: 1,
      toldDossiers: 1,
      answers: [
        {
          field: 'appeal',
          told: 'yes',
          version: '2026-11-22',
          change: {
            before: { value: { en: 'Before you go to court, you appeal to the prefect within 2 months.' } },
            next: { value: madeUpField.value },
          },
          dossiers: [{ keptOn: '2026-11-22' }],
        },
      ],
    })
    expect(JSON.stringify(told)).not.toMatch(/Ana|Exemplu/)
  })

  test('a pack is read without the names of those who wrote and approved it', async () => {
    const paths = ['', '/file', '/changes'].map((end) => `/api/packs/electrician-fr${end}`)
    for (const path of ['/api/packs', ...paths]) {
      const text = await (await house.ask(path)).text()
      expect([path, /Ada Sample|Ben Sample/.test(text)]).toEqual([path, false])
    }
  })

  test.each(['json', 'yaml'])('a pack goes out as %s and comes back as a draft', async (form) => {
    const file = await (await house.ask(`/api/packs/electrician-fr/file?form=${form}`)).text()
    const draft = await startDraft(house, { file })
    expect([draft.state, draft.problems, draft.changes?.fields]).toEqual(['draft', [], []])
    expect(await codeOf(await house.ask('/api/pack-drafts', withKey(jsonOf({ file }))))).toEqual([409, 'draft_exists'])
    await discard(draft)
    const changed = file.replace('2026-11-22', '2026-11-21')
    expect(await codeOf(await house.ask('/api/pack-drafts', withKey(jsonOf({ file: changed }))))).toEqual([
      422,
      'pack_file_changed',
    ])
  })

  test('a new pack starts with every needed topic on "ask"', async () => {
    const draft = await startDraft(house, { place: { profession: 'electrician', host: 'MT' } })
    expect(draft.written.fields['fee']).toEqual({ ask: true })
    expect(draft.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['pack_topic_missing', 'pack_without_cases']),
    )
    await discard(draft)
  })

  test.each([
    [{}, 400, 'request_invalid'],
    [{ pack: 'nobody-xx' }, 404, 'pack_unknown'],
    [{ pack: '../x' }, 400, 'request_invalid'],
    [{ pack: 'electrician-fr', by: author }, 400, 'request_invalid'],
    [{ place: { profession: 'wizard', host: 'DE' } }, 400, 'request_invalid'],
    [{ place: { profession: 'electrician', host: 'QQ' } }, 400, 'request_invalid'],
    [{ place: { profession: 'electrician', host: 'FR' } }, 409, 'pack_exists'],
    [{ file: '' }, 400, 'request_invalid'],
    [{ file: 'just words' }, 422, 'pack_file_not_a_map'],
    [{ file: 'a: [' }, 422, 'pack_file_unreadable'],
    [{ file: '['.repeat(100_000) }, 422, 'pack_file_unreadable'],
    [{ file: 'id: welder-xx' }, 422, 'pack_not_right'],
    ['not json', 400, 'request_not_json'],
  ])('starting with %j is %i %s', async (order, status, code) => {
    expect(await codeOf(await house.ask('/api/pack-drafts', withKey(jsonOf(order))))).toEqual([status, code])
  })

  test.each([
    [{ step: 'field', name: '__proto__', field: {} }, 400, 'request_invalid'],
    [{ step: 'field', name: 'fee', field: 'x' }, 400, 'request_invalid'],
    [{ step: 'field', name: 'a'.repeat(81), field: null }, 400, 'request_invalid'],
    [{ step: 'field', name: 'fee', field: { value: 'x'.repeat(600_000) } }, 413, 'draft_too_large'],
    [{ step: 'cases', cases: Array.from({ length: 101 }, () => ({})) }, 400, 'request_invalid'],
    [{ step: 'jump' }, 400, 'request_invalid'],
    [{ step: 'check', revision: 0 }, 400, 'request_invalid'],
    [{ step: 'check', revision: 7 }, 409, 'draft_changed_meanwhile'],
  ])('%j is %i %s and changes nothing', async (step, status, code) => {
    const draft = await startDraft(house)
    expect(await codeOf(await askStep(house, draft, step))).toEqual([status, code])
    const read = await house.askJson<DraftAnswer>(`/api/pack-drafts/${draft.id}`, withKey())
    expect(read).toEqual(draft)
    await discard(draft)
  })

  test('whatever stands in fields and cases is a problem of the draft, never of the server', async () => {
    const draft = await startDraft(house)
    const field = { value: { en: ['<script>'] }, citation: 'x', sources: {}, checkedOn: 7, more: { deep: [[[]]] } }
    const written = await takeStep(house, draft, { step: 'field', name: 'fee', field })
    const cases = await takeStep(house, written, { step: 'cases', cases: [null, 'x', { facts: [] }, { expect: 1 }] })
    expect(cases.problems.length).toBeGreaterThan(6)
    expect(cases.cases).toEqual([])
    await discard(cases)
  })

  test('another house reads its own packs only', async () => {
    const draft = await startDraft(house)
    const other = house.neighbour({ services: { tenantId: 'house-b' } })
    for (const init of [{}, jsonOf({ step: 'undo', revision: 1 }), { method: 'DELETE' }]) {
      const answer = await other.ask(
        `/api/pack-drafts/${draft.id}?revision=1`.replace(/\?.*/, init.method === 'DELETE' ? '?revision=1' : ''),
        withKey(init),
      )
      expect(await codeOf(answer)).toEqual([404, 'draft_unknown'])
    }
    expect(await other.askJson('/api/pack-drafts', withKey())).toEqual({ drafts: [] })
    await discard(draft)
  })
})
