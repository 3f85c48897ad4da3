import { describe, expect, test } from 'vitest'
import { diffPacks } from '../diff-packs.ts'
import type { Pack } from '../pack-model.ts'
import { parsePack } from '../parse-pack.ts'
import { samplePack } from '../sample-pack.ts'
import type { ApprovedDraft, CheckedDraft, Editor } from './draft.ts'
import {
  approveDraft,
  checkDraft,
  publishDraft,
  sendBackDraft,
  startDraft,
  writeDraftField,
  writeDraftPart,
} from './edit-draft.ts'

const author: Editor = { id: 'a', body: 'Chamber of welding', role: 'chamber' }
const second: Editor = { id: 'b', body: 'Ministry of welding', role: 'ministry' }
const project: Editor = { id: 'c', body: 'Wanderbuch', role: 'project' }
const day = '2026-12-01'
const read = parsePack(samplePack)
const base = (read.ok ? read.value : undefined) as Pack
const fee = { ...samplePack.fields.fee, checkedOn: day, certainty: 'confirmed', checkedBy: 'chamber' }

const written = writeDraftField(startDraft(author, base), author, { name: 'fee', value: fee })
const checked = checkDraft(written, day) as CheckedDraft
const approved = approveDraft(checked, second, day)

describe('from draft to version', () => {
  test('written, checked, approved by a second person, published', () => {
    expect(checked.state).toBe('checked')
    if (!approved.ok) throw new Error(approved.problem.code)
    const published = publishDraft(approved.value, '2026-12-02')
    if (!published.ok) throw new Error(published.problem.code)
    expect(published.value.pack).toMatchObject({ version: '2026-12-02', checkedBy: 'ministry' })
    expect(diffPacks(base, published.value.pack).fields).toMatchObject([
      { kind: 'changed', name: 'fee', aspects: ['certainty', 'day', 'checker'] },
    ])
  })

  test('a second version on the day of the first gets a number', () => {
    const again = publishDraft(
      { ...(checked as unknown as ApprovedDraft), state: 'approved', approvedBy: second, approvedOn: '2026-11-22' },
      '2026-11-22',
    )
    expect(again.ok && again.value.pack.version).toBe('2026-11-22.2')
  })

  test('a new pack starts empty and says everything that is missing', () => {
    const draft = checkDraft(startDraft(author), day)
    expect(draft.state).toBe('draft')
    expect(draft.state === 'draft' && draft.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['pack_value_wrong', 'pack_topic_missing', 'pack_without_cases']),
    )
  })
})

describe('what is not open', () => {
  test.each([
    ['the author approves', checked, author, 'approver_is_author'],
    ['the project approves', checked, project, 'approver_without_body'],
    ['a body without a name approves', checked, { ...second, body: ' ' }, 'approver_without_body'],
    ['an unchecked draft is approved', written, second, 'draft_not_in_state'],
  ])('%s', (_, draft, by, code) => {
    expect(approveDraft(draft, by, day)).toMatchObject({ ok: false, problem: { code } })
  })

  test('everybody who wrote is an author', () => {
    const both = checkDraft(writeDraftField(written, second, { name: 'appeal', value: { ask: true } }), day)
    expect(both.authors.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(approveDraft(both, second, day)).toMatchObject({ ok: false, problem: { code: 'approver_is_author' } })
  })

  test('a change after approval takes the approval away', () => {
    if (!approved.ok) throw new Error(approved.problem.code)
    const changed = writeDraftField(approved.value, author, { name: 'fee', value: { ask: true } })
    expect(changed.state).toBe('draft')
    expect(publishDraft(changed, day)).toMatchObject({ ok: false, problem: { code: 'draft_not_in_state' } })
  })

  test('a case that does not hold keeps it a draft', () => {
    const cases = [{ ...samplePack.cases[0], expect: { regulated: 'notify' } }]
    const draft = checkDraft(writeDraftPart(written, author, { name: 'cases', value: cases }), day)
    expect(draft).toMatchObject({ state: 'draft', problems: [{ code: 'pack_case_differs' }] })
  })

  test('what ran out between approval and publishing is not published', () => {
    if (!approved.ok) throw new Error(approved.problem.code)
    expect(publishDraft(approved.value, '2027-07-01')).toMatchObject({
      ok: false,
      problem: { code: 'draft_has_problems' },
    })
    expect(publishDraft(approved.value, '2026-11-21')).toMatchObject({
      ok: false,
      problem: { code: 'day_before_base' },
    })
  })
})

describe('sent back', () => {
  test('with a reason it is open again', () => {
    const back = sendBackDraft(checked, { by: second, reason: 'the fee is of last year', on: day })
    expect(back).toMatchObject({ ok: true, value: { state: 'draft', sentBack: { reason: 'the fee is of last year' } } })
  })

  test('not without a reason', () => {
    expect(sendBackDraft(checked, { by: second, reason: ' ', on: day })).toMatchObject({
      ok: false,
      problem: { code: 'reason_missing' },
    })
  })
})
