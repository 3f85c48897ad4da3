import type { Outcome } from '@wanderbuch/standards/outcome'
import { expect, test } from 'vitest'
import { sampleRecord } from '../compare/sample-mapped-record.ts'
import { type Check, type CheckName, checkNames } from '../vocabulary/check.ts'
import { listLookedAt } from './looked-at.ts'
import { toVerdict } from './verdict.ts'

type Said = Partial<Record<CheckName, readonly [Outcome, string]>>

/** Every check a yes, but for those named. */
const checksWith = (said: Said): readonly Check[] =>
  checkNames.map((name) => {
    const [outcome, code] = said[name] ?? (['yes', 'any'] as const)
    return { name, outcome, code, details: {} }
  })

const open = ['not-determined', 'any'] as const

test.each<readonly [Said, Outcome, string]>([
  [{}, 'yes', 'answered'],
  [{ unchanged: ['no', 'signature_wrong'], origin: open, validity: ['no', 'validity_ended'] }, 'no', 'broken'],
  [{ origin: ['no', 'origin_signer_is_not_issuer'], holder: ['no', 'holder_name_differs'] }, 'no', 'other-signer'],
  [{ status: ['no', 'status_revoked'], validity: ['no', 'validity_ended'] }, 'no', 'withdrawn'],
  [{ validity: ['no', 'validity_ended'] }, 'no', 'ended'],
  [{ validity: ['no', 'validity_not_yet'] }, 'no', 'not-begun'],
  [{ holder: ['no', 'holder_birth_date_differs'] }, 'no', 'other-person'],
  [{ holder: open }, 'not-determined', 'genuine'],
  [{ origin: open }, 'not-determined', 'unchanged'],
  [{ unchanged: ['not-determined', 'no_proof'], origin: open }, 'not-determined', 'unsigned'],
  [{ unchanged: ['not-determined', 'entered_by_hand'] }, 'not-determined', 'by-hand'],
  [{ unchanged: ['not-determined', 'algorithm_not_available'] }, 'not-determined', 'open'],
])('%j: %s, %s', (said, outcome, code) => {
  expect(toVerdict(sampleRecord(), checksWith(said))).toMatchObject({ outcome, code })
})

test('no combination of checks is called a yes unless every one of them is', () => {
  const outcomes: readonly Outcome[] = ['yes', 'no', 'not-determined']
  const all = checkNames.reduce<readonly Said[]>(
    (before, name) => before.flatMap((said) => outcomes.map((one): Said => ({ ...said, [name]: [one, 'any'] }))),
    [{}],
  )
  const wrong = all.filter((said) => {
    const isAll = checkNames.every((name) => said[name]?.[0] === 'yes')
    return (toVerdict(sampleRecord(), checksWith(said)).code === 'answered') !== isAll
  })
  expect([all.length, wrong]).toEqual([729, []])
})

test('what was looked at is never invented: what is not stated is said to be so', () => {
  const notStated = { kind: 'message', key: 'looked-at.not-stated' }
  const verified = { record: sampleRecord({ hasStatus: true }), checks: checksWith({}), endorsements: [] }
  const rows = (name: CheckName) => {
    const check = verified.checks.find((one) => one.name === name)
    if (!check) throw new Error(name)
    return listLookedAt({ verified, check, day: '2026-11-22', trustLists: [] })
  }
  expect(rows('unchanged').every(({ value }) => JSON.stringify(value) === JSON.stringify(notStated))).toBe(true)
  expect(rows('origin').at(-1)).toEqual({ name: 'lists', value: { kind: 'message', key: 'looked-at.no-list' } })
  expect(rows('status')).toEqual([{ name: 'status-list', value: { kind: 'message', key: 'looked-at.named' } }])
  expect(rows('validity').at(-1)).toEqual({ name: 'day', value: { kind: 'day', day: '2026-11-22' } })
})
