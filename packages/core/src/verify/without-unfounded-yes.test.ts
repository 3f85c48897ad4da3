import { expect, test } from 'vitest'
import { sampleRecord } from '../compare/sample-mapped-record.ts'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { type ProofResult, toProofResult } from '@wanderbuch/proofs/proof-report'
import type { Outcome } from '@wanderbuch/standards/outcome'
import { type Check, type CheckName, checkNames } from '../vocabulary/check.ts'
import { type VerificationSubject, withoutUnfoundedYes } from './verification-subject.ts'

type Said = Partial<Record<CheckName, Outcome>>

const checksWith = (said: Said): readonly Check[] =>
  checkNames.map((name) => ({ name, outcome: said[name] ?? 'yes', code: 'any', details: {} }))

const subjectOf = (result: ProofResult): VerificationSubject => ({
  record: sampleRecord(),
  proof: { result },
  trustLists: [],
  day: '2026-11-22' as IsoDay,
})

const holds = toProofResult('signature_holds')
const answers = (checks: readonly Check[]) => checks.map(({ outcome, code }) => `${outcome} ${code}`)
const resting = 'not-determined rests_on_broken_document'

test('changed words say nothing of rights, dates and names, whoever they fit', () => {
  const checks = withoutUnfoundedYes(subjectOf(toProofResult('signature_wrong')), checksWith({ unchanged: 'no' }))
  expect(answers(checks)).toEqual(['no any', 'yes any', resting, resting, resting, resting])
})

test('signed by another, or with a key that had ended: no yes rests on its words, and a no stays', () => {
  const checks = withoutUnfoundedYes(subjectOf(holds), checksWith({ origin: 'no', validity: 'no' }))
  expect(answers(checks)).toEqual(['yes any', 'no any', resting, 'no any', resting, resting])
})

test('where nothing speaks against it every answer stays', () => {
  const checks = checksWith({ origin: 'not-determined', holder: 'no' })
  expect(withoutUnfoundedYes(subjectOf(holds), checks)).toEqual(checks)
})
