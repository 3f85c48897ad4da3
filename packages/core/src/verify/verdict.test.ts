import type { Outcome } from '@wanderbuch/standards/outcome'
import { expect, test } from 'vitest'
import { sampleRecord } from '../compare/sample-mapped-record.ts'
import { plainText } from '../report/page-model.ts'
import { coreWords } from '../report/words/core-words.ts'
import { createWords } from '../report/words/create-words.ts'
import { type Check, type CheckName, checkNames } from '../vocabulary/check.ts'
import { listLookedAt } from './looked-at.ts'
import { toVerdict, type VerdictCode } from './verdict.ts'

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
  [{ origin: ['no', 'origin_certificate_revoked'] }, 'no', 'key-ended'],
  [{ origin: ['no', 'origin_list_withdrawn'], entitlement: ['no', 'entitlement_refused'] }, 'no', 'key-ended'],
  [{ entitlement: ['no', 'entitlement_refused'], holder: open }, 'no', 'not-allowed'],
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

const outcomes: readonly Outcome[] = ['yes', 'no', 'not-determined']
const all = checkNames.reduce<readonly Said[]>(
  (before, name) => before.flatMap((said) => outcomes.map((one): Said => ({ ...said, [name]: [one, 'any'] }))),
  [{}],
)

test('a check that says no is what the sentence speaks of', () => {
  const speakOfNo: readonly VerdictCode[] = [
    'broken',
    'other-signer',
    'not-allowed',
    'withdrawn',
    'ended',
    'other-person',
  ]
  const wrong = all.filter((said) => {
    const isNo = checkNames.some((name) => said[name]?.[0] === 'no')
    return speakOfNo.includes(toVerdict(sampleRecord(), checksWith(said)).code) !== isNo
  })
  expect(wrong).toEqual([])
})

test('no combination of checks is called a yes unless every one of them is', () => {
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

test.each([
  ['2024-02-16T10:00:00Z', '16 February 2024 at 10:00 UTC', '16. Februar 2024 um 10:00 UTC'],
  ['2024-02-16T00:00:00.000+02:00', '16 February 2024 at 00:00 UTC+02:00', '16. Februar 2024 um 00:00 UTC+02:00'],
  ['2024-02-16T10:00', '16 February 2024 at 10:00', '16. Februar 2024 um 10:00'],
  ['2024-02-16', '16 February 2024', '16. Februar 2024'],
  ['next year', 'next year', 'next year'],
])('a time is told in the language of the reader: %s', (validUntil, english, german) => {
  const verified = { record: sampleRecord({ validUntil }), checks: checksWith({}), endorsements: [] }
  const check = { name: 'validity', outcome: 'yes', code: 'any', details: {} } as const
  const value = listLookedAt({ verified, check, day: '2026-11-22', trustLists: [] }).find(
    ({ name }) => name === 'valid-until',
  )?.value
  const told = (['en', 'de'] as const).map((language) => plainText(createWords(language, coreWords).put(value ?? '')))
  expect(told).toEqual([english, german])
})
