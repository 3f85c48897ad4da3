import type { ProofResult } from '@wanderbuch/proofs/proof-report'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { describe, expect, test } from 'vitest'
import { sampleRecord } from '../compare/sample-mapped-record.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import type { ShownIdentity } from '../vocabulary/request.ts'
import type { TrustList } from '../vocabulary/trust-list.ts'
import { checkEntitlement } from './check-entitlement.ts'
import { checkHolder } from './check-holder.ts'
import { checkOrigin } from './check-origin.ts'
import { checkStatus } from './check-status.ts'
import { checkUnchanged } from './check-unchanged.ts'
import { checkValidity } from './check-validity.ts'
import { compareNames } from './names/compare-names.ts'
import { sameBodyName } from './names/same-body-name.ts'
import type { VerificationSubject } from './verification-subject.ts'

const day = '2026-11-22' as IsoDay
const did = 'did:key:z6MkSample'
const holds: ProofResult = {
  unchanged: 'yes',
  code: 'signature_holds',
  details: {},
  signer: { kind: 'did', did, verificationMethod: `${did}#k`, publicKeyThumbprint: 't' },
  signerIsIssuer: 'yes',
}
const list = (name: string, more: object = {}, test = false): TrustList => ({
  kind: 'wanderbuch-trust-list',
  title: 'List',
  test,
  source: 'https://example.org',
  day,
  checkedBy: 'C. Sample',
  bodies: [{ name: { en: name }, identifiers: [], keys: [{ kind: 'did', did }], entitlements: [], ...more }],
})

interface Given {
  readonly record?: Partial<NormalisedRecord>
  readonly proof?: Partial<ProofResult> | null
  readonly presentation?: ProofResult
  readonly trustLists?: readonly TrustList[]
  readonly identity?: ShownIdentity
  readonly challenge?: string
}

function subject({
  record,
  proof = {},
  presentation,
  trustLists = [],
  identity,
  challenge,
}: Given): VerificationSubject {
  return {
    record: sampleRecord(record),
    ...(proof && { proof: { result: { ...holds, ...proof }, ...(presentation && { presentation }) } }),
    trustLists,
    ...(identity && { identity }),
    ...(challenge !== undefined && { challenge }),
    day,
  }
}

const answer = ({ outcome, code }: { readonly outcome: string; readonly code: string }) => `${outcome} ${code}`

describe('origin', () => {
  const right = [{ qualification: '*', jurisdiction: 'RO', from: '2010-01-01' as IsoDay, source: 's' }]
  test.each<[string, Given, string]>([
    ['nobody pinned the key', {}, 'not-determined origin_not_pinned'],
    ['pinned to the body named', { trustLists: [list('Sample School')] }, 'yes origin_pinned'],
    ['pinned by a test list', { trustLists: [list('Sample School', {}, true)] }, 'yes origin_pinned_by_test_list'],
    ['accents and case do not matter', { trustLists: [list('SAMPLE SCHOÓL')] }, 'yes origin_pinned'],
    ['pinned to another body', { trustLists: [list('Other School')] }, 'no origin_key_belongs_to_other_body'],
    [
      'the identifier of the pinned body beside another name',
      {
        trustLists: [list('Other School', { identifiers: ['RO-123'] })],
        record: { issuer: { name: { en: 'University' }, identifiers: ['RO-123'] } },
      },
      'not-determined origin_name_not_pinned',
    ],
    [
      'named by nothing but the pinned identifier',
      {
        trustLists: [list('Other School', { identifiers: [did] })],
        record: { issuer: { id: did, name: { und: did }, identifiers: [] } },
      },
      'yes origin_pinned',
    ],
    [
      'a look-alike name: Cyrillic a',
      { trustLists: [list('Sample School')], record: { issuer: { name: { en: 'Sаmple School' }, identifiers: [] } } },
      'no origin_key_belongs_to_other_body',
    ],
    [
      'sealed when the certificate had run out',
      { proof: { code: 'sealed_outside_certificate_period' }, trustLists: [list('Sample School')] },
      'not-determined origin_certificate_misused',
    ],
    [
      'pin ended before signing',
      { trustLists: [list('Sample School', { until: '2020-01-01' })] },
      'not-determined origin_pin_not_in_force',
    ],
    [
      'signer is not the issuer',
      { proof: { signerIsIssuer: 'no' }, trustLists: [list('Sample School')] },
      'no origin_signer_is_not_issuer',
    ],
    [
      'bytes changed',
      { proof: { unchanged: 'no', code: 'signature_wrong' }, trustLists: [list('Sample School')] },
      'not-determined origin_needs_unchanged',
    ],
    ['paper', { proof: null, record: { basis: 'paper' } }, 'not-determined entered_by_hand'],
    [
      'paper, the issuer’s service answered',
      { proof: null, record: { basis: 'paper', paper: { issuerCheck: { url: 'u', answered: 'known' } } } },
      'not-determined origin_issuer_service_asked',
    ],
  ])('%s', (_, given, expected) => {
    expect(answer(checkOrigin(subject(given)))).toBe(expected)
  })

  test.each<[string, Given, string]>([
    ['no list', {}, 'not-determined entitlement_no_list_at_hand'],
    ['listed', { trustLists: [list('Sample School', { entitlements: right })] }, 'yes entitlement_listed'],
    [
      'listed for another country',
      {
        trustLists: [list('Sample School', { entitlements: right })],
        record: { awardingBody: { name: { en: 'Sample School' }, country: 'DE', identifiers: [] } },
      },
      'not-determined entitlement_not_covered',
    ],
    [
      'listed later than the award',
      { trustLists: [list('Sample School', { entitlements: [{ ...right[0], from: '2020-01-01' }] })] },
      'not-determined entitlement_not_covered',
    ],
    [
      'signed by another body than the one that awards',
      {
        trustLists: [list('Sample School', { entitlements: right })],
        record: {
          issuer: { name: { en: 'Platform' }, identifiers: [] },
          awardingBody: { name: { en: 'Sample School' }, country: 'RO', identifiers: [] },
        },
      },
      'not-determined entitlement_by_mandate',
    ],
    [
      'the identifier of the issuer beside the name of another body',
      {
        trustLists: [list('Sample School', { entitlements: right })],
        record: {
          issuer: { id: did, name: { en: 'Platform' }, identifiers: [] },
          awardingBody: { id: did, name: { en: 'Sample School' }, country: 'RO', identifiers: [] },
        },
      },
      'not-determined entitlement_by_mandate',
    ],
    [
      'broken document',
      {
        proof: { unchanged: 'no', code: 'signature_wrong' },
        trustLists: [list('Sample School', { entitlements: right })],
      },
      'not-determined rests_on_broken_document',
    ],
    ['experience', { proof: null, record: { kind: 'experience', basis: 'declared' } }, 'yes entitlement_not_needed'],
  ])('entitlement: %s', (_, given, expected) => {
    expect(answer(checkEntitlement(subject(given)))).toBe(expected)
  })
})

describe('validity and status', () => {
  test.each<[Partial<NormalisedRecord>, string]>([
    [{}, 'yes validity_no_end_stated'],
    [{ validUntil: '2026-11-22T23:00:00Z' }, 'yes validity_in_force'],
    [{ validUntil: '2026-11-21T00:00:00Z' }, 'no validity_ended'],
    [{ validFrom: '2026-11-23T00:00:00Z' }, 'no validity_not_yet'],
    [{ validUntil: 'next year' }, 'not-determined validity_day_unreadable'],
    // the last day counts, whatever the hour and zone it is written in
    [{ validUntil: '2026-11-22' }, 'yes validity_in_force'],
    [{ validUntil: '2026-11-22T00:00:00Z' }, 'yes validity_in_force'],
    [{ validUntil: '2026-11-22T00:00:00+02:00' }, 'yes validity_in_force'],
    [{ validUntil: '2026-11-21T23:59:59-11:00' }, 'no validity_ended'],
    [{ validFrom: '2026-11-22T23:59:59Z' }, 'yes validity_no_end_stated'],
    [{ validFrom: '2026-13-01T00:00:00Z' }, 'not-determined validity_day_unreadable'],
  ])('%o: %s', (record, expected) => {
    expect(answer(checkValidity(subject({ record })))).toBe(expected)
  })

  test.each<[Partial<NormalisedRecord>, string, string]>([
    [{ basis: 'paper' }, 'not-determined validity_not_entered', 'not-determined status_on_paper'],
    [{ basis: 'paper', validUntil: '2026-11-22' }, 'yes validity_in_force', 'not-determined status_on_paper'],
    [{ basis: 'paper', validUntil: '2026-11-21' }, 'no validity_ended', 'not-determined status_on_paper'],
    [{ basis: 'declared', kind: 'course' }, 'not-determined validity_not_entered', 'not-determined status_on_paper'],
    [{ basis: 'declared', kind: 'experience' }, 'yes validity_not_limited', 'yes status_not_needed'],
  ])('by hand, %o: %s, %s', (record, validity, status) => {
    const given = subject({ record, proof: null })
    expect([answer(checkValidity(given)), answer(checkStatus(given))]).toEqual([validity, status])
  })

  test.each<[Given, string]>([
    [{}, 'yes status_no_list_named'],
    [{ record: { hasStatus: true } }, 'not-determined status_not_looked_up'],
    [
      { record: { basis: 'unsecured' }, proof: { unchanged: 'not-determined', code: 'no_proof' } },
      'not-determined status_no_proof',
    ],
    [{ proof: { unchanged: 'no', code: 'signature_wrong' } }, 'not-determined rests_on_broken_document'],
    [{ proof: { unchanged: 'not-determined', code: 'key_not_resolvable' } }, 'not-determined status_needs_unchanged'],
  ])('%o: %s', (given, expected) => {
    expect(answer(checkStatus(subject(given)))).toBe(expected)
  })
})

describe('theirs: never by name alone', () => {
  const birthDate = '1996-03-14' as IsoDay
  const seen = { seenBy: 'C', seenOn: day }
  const born = { subject: { fullName: 'Ana Pop', birthDate } }
  test.each<[string, Given, string]>([
    ['nobody shown', {}, 'not-determined holder_not_shown'],
    [
      'name and birth date, seen',
      { record: born, identity: { fullName: 'POP Ana', birthDate, ...seen } },
      'yes holder_name_and_birth_date_match',
    ],
    [
      'name and birth date, not seen',
      { record: born, identity: { fullName: 'Ana Pop', birthDate } },
      'not-determined holder_identity_not_seen',
    ],
    ['name only', { identity: { fullName: 'Ana Pop', birthDate, ...seen } }, 'not-determined holder_name_only'],
    [
      'birth date differs',
      { record: born, identity: { fullName: 'Ana Pop', birthDate: '1996-03-15' as IsoDay, ...seen } },
      'no holder_birth_date_differs',
    ],
    [
      'name differs',
      { record: born, identity: { fullName: 'Maria Pop', birthDate, ...seen } },
      'no holder_name_differs',
    ],
    [
      'no name in the document',
      { record: { subject: {} }, identity: { fullName: 'Ana Pop' } },
      'not-determined holder_not_named',
    ],
    [
      'shown with the key, in answer to our challenge',
      { record: { subject: { id: did } }, presentation: holds, challenge: 'n' },
      'yes holder_key_proven',
    ],
    [
      'shown with the key, unasked: may be a copy',
      { record: { subject: { id: did } }, presentation: holds },
      'not-determined holder_key_not_fresh',
    ],
    [
      'shown with the key, but the identity document names another',
      {
        record: { subject: { id: did, fullName: 'Ana Pop' } },
        presentation: holds,
        challenge: 'n',
        identity: { fullName: 'Maria Pop', ...seen },
      },
      'no holder_name_differs',
    ],
    [
      'the presentation answers another challenge',
      {
        record: { subject: { id: did } },
        presentation: { ...holds, unchanged: 'no', code: 'proof_challenge_wrong' },
        challenge: 'n',
      },
      'not-determined proof_challenge_wrong',
    ],
    [
      'shown with another key',
      { record: { subject: { id: 'did:key:other' } }, presentation: holds },
      'not-determined holder_not_shown',
    ],
  ])('%s', (_, given, expected) => {
    expect(answer(checkHolder(subject(given)))).toBe(expected)
  })

  test('names fold, bodies keep their order', () => {
    expect(compareNames('Ștefan-Ion Țurcanu', 'TURCANU Stefan Ion')).toMatchObject({ same: true })
    expect(sameBodyName('School of Arts', 'Arts of School')).toBe(false)
  })
})

test('paper and typed words are never unchanged', () => {
  expect(answer(checkUnchanged(subject({ proof: null, record: { basis: 'paper' } })))).toBe(
    'not-determined entered_by_hand',
  )
})
