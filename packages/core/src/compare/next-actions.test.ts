import { expect, test } from 'vitest'
import type { Finding } from '../vocabulary/finding.ts'
import { nextActions } from './next-actions.ts'

const stampFinding = (stamp: string, outcome: Finding['outcome'], message: string): Finding => ({
  id: `record-1/stamp/${stamp}`,
  section: 'stamp',
  about: 'record-1',
  outcome,
  message,
  parameters: {},
  because: ['record-1/check'],
  missing: [],
})
const namesOf = (findings: readonly Finding[]) => nextActions(findings).map(({ message }) => message)

test('where the signature does not count, only a document to replace is asked for', () => {
  const resting = 'check.rests_on_broken_document'
  const findings = [
    stampFinding('authentic', 'no', 'check.signature_wrong'),
    stampFinding('entitled', 'not-determined', resting),
    stampFinding('theirs', 'not-determined', resting),
  ]
  expect(namesOf(findings)).toEqual(['next.worker.replace-broken'])
})

test('what is open in itself has its next step', () => {
  const findings = [
    stampFinding('entitled', 'not-determined', 'check.entitlement_no_list_at_hand'),
    stampFinding('theirs', 'not-determined', 'check.holder_not_shown'),
  ]
  expect(namesOf(findings)).toEqual([
    'next.worker.show-identity',
    'next.counsellor.ask-entitlement',
    'next.authority.settle-entitlement',
  ])
})
