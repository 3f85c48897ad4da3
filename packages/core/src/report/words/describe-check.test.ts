import { expect, test } from 'vitest'
import { sampleRecord } from '../../compare/sample-mapped-record.ts'
import type { Check, CheckName } from '../../vocabulary/check.ts'
import type { Organisation } from '../../vocabulary/record.ts'
import { coreWords } from './core-words.ts'
import { createWords } from './create-words.ts'
import { describeCheck } from './describe-check.ts'

const words = createWords('en', coreWords)
const body = (name: string): Organisation => ({ name: { en: name }, identifiers: [] })
const record = sampleRecord({ issuer: body('Platform'), awardingBody: body('Sample School') })
const nobodyNamed = sampleRecord()
delete (nobodyNamed as { issuer?: Organisation }).issuer
delete (nobodyNamed as { awardingBody?: Organisation }).awardingBody

const whoOf = (name: CheckName, code: string, more: Partial<Check> = {}, about = record) => {
  const check: Check = { name, outcome: 'not-determined', code, details: {}, ...more }
  return describeCheck(
    { verified: { record: about, checks: [check], endorsements: [] }, check, day: '2026-11-22', trustLists: [] },
    words,
  ).who
}

test.each<readonly [CheckName, string, string | undefined, Partial<Check>]>([
  ['unchanged', 'no_proof', 'Platform', {}],
  ['entitlement', 'entitlement_award_day_missing', 'Sample School', {}],
  ['entitlement', 'entitlement_no_list_at_hand', 'the ministry or the accreditation agency of that country', {}],
  ['entitlement', 'entitlement_no_list_at_hand', 'Agency', { whoCanAnswer: { name: { en: 'Agency' } } }],
  ['holder', 'holder_not_shown', 'the person who shows it', {}],
  [
    'unchanged',
    'algorithm_not_available',
    'this Wanderbuch, on its server',
    { whoCanAnswer: { name: { en: 'School' } } },
  ],
  ['unchanged', 'signature_holds', undefined, { outcome: 'yes' }],
])('%s, %s: %s can answer', (name, code, who, more) => {
  expect(whoOf(name, code, more)).toBe(who)
})

test('where the document names nobody, what they are stands in place of a name', () => {
  expect([
    whoOf('unchanged', 'no_proof', {}, nobodyNamed),
    whoOf('validity', 'validity_not_entered', {}, nobodyNamed),
  ]).toEqual(['the body that issued it', 'the body that awarded it'])
})

test('an identifier is no name a person could ask for', () => {
  const did = sampleRecord({ issuer: body('did:key:z6MkSample'), awardingBody: body('did:key:z6MkSample') })
  expect(whoOf('unchanged', 'no_proof', {}, did)).toBe('the body that issued it')
})
