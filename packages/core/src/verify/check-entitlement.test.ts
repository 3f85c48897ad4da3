import type { ProofResult } from '@wanderbuch/proofs/proof-report'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../test-support/read-sample-source.ts'
import { sampleAccreditations } from '../../test-support/sample-accreditations.ts'
import { sampleRecord } from '../compare/sample-mapped-record.ts'
import type { NormalisedRecord, RightsClaimed } from '../vocabulary/record.ts'
import type { PinnedBody, TrustList } from '../vocabulary/trust-list.ts'
import { checkEntitlement } from './check-entitlement.ts'
import type { VerificationSubject } from './verification-subject.ts'

const day = '2026-11-22' as IsoDay
const proof: ProofResult = { unchanged: 'yes', code: 'signature_holds', details: {}, signerIsIssuer: 'yes' }
const university = { name: { en: 'Sample University' }, country: 'RO', identifiers: [] }
const issuer = { name: { en: 'Sample Issuing Office' }, identifiers: [] }
const award: Partial<NormalisedRecord> = {
  issuer: university,
  awardingBody: university,
  awardedOn: '2020-07-01' as IsoDay,
  eqfLevelsStated: [{ uri: 'http://data.europa.eu/snb/eqf/6' }],
  iscedFFields: ['http://data.europa.eu/snb/isced-f/0611'],
}
const claimed: RightsClaimed = {
  accreditations: [
    { of: 'awarding-body', title: { en: 'Audit' }, by: { name: { en: 'Some Agency' }, url: 'https://a.example' } },
  ],
  byMandate: false,
  credentialTypes: [],
}
const listOf = (body: Partial<PinnedBody>): TrustList => ({
  kind: 'wanderbuch-trust-list',
  title: 'Mandates',
  test: true,
  source: 's',
  day,
  checkedBy: 'C. Sample',
  bodies: [{ name: { en: 'x' }, identifiers: [], keys: [], entitlements: [], ...body }],
})
const mandate = (from: string, until?: string, onBehalfOf = 'Sample University') =>
  listOf({
    name: issuer.name,
    mandates: [
      {
        onBehalfOf: { en: onBehalfOf },
        from: from as IsoDay,
        ...(until && { until: until as IsoDay }),
        source: 'letter',
      },
    ],
  })

async function ask(record: Partial<NormalisedRecord>, more: Partial<VerificationSubject> = {}) {
  const register = await readSource(sampleAccreditations())
  const subject = {
    record: sampleRecord({ ...award, ...record }),
    proof: { result: proof },
    trustLists: [],
    trustSources: [register],
    day,
  }
  return checkEntitlement({ ...subject, ...more })
}
const answer = ({ outcome, code }: { readonly outcome: string; readonly code: string }) => `${outcome} ${code}`

describe('a claim is not a right', () => {
  test('an accreditation inside the document, and nothing else', async () => {
    const check = await ask({ rightsClaimed: claimed }, { trustSources: [] })
    expect(answer(check)).toBe('not-determined entitlement_claimed_only')
    expect(check.whoCanAnswer).toEqual({ name: { en: 'Some Agency' }, url: 'https://a.example' })
  })

  test('a register says the same: then it is one, with the way there', async () => {
    const check = await ask({ rightsClaimed: claimed })
    expect(answer(check)).toBe('yes entitlement_accredited')
    expect(check.path?.map(({ kind }) => kind)).toEqual(['entry', 'right', 'list'])
  })

  test('the day of award counts, not today', async () => {
    expect(answer(await ask({ awardedOn: '2025-06-01' as IsoDay }))).toBe('not-determined entitlement_not_covered')
    const { awardedOn: _, ...undated } = award
    const register = await readSource(sampleAccreditations())
    const { awardedOn: __, ...record } = sampleRecord(undated)
    const check = checkEntitlement({ record, proof: { result: proof }, trustLists: [], trustSources: [register], day })
    expect(answer(check)).toBe('not-determined entitlement_award_day_missing')
  })
})

describe('issuer and awarding body are two', () => {
  test.each<[string, Partial<RightsClaimed>, readonly TrustList[], string]>([
    ['no mandate at hand', {}, [], 'not-determined entitlement_by_mandate'],
    ['a mandate claimed', { byMandate: true }, [], 'not-determined entitlement_mandate_claimed'],
    ['a mandate listed', {}, [mandate('2019-01-01')], 'yes entitlement_mandate_listed'],
    ['a mandate that began later', {}, [mandate('2021-01-01')], 'not-determined entitlement_by_mandate'],
    ['a mandate that had ended', {}, [mandate('2010-01-01', '2020-06-30')], 'not-determined entitlement_by_mandate'],
    [
      'a mandate of another body',
      {},
      [mandate('2019-01-01', undefined, 'Other University')],
      'not-determined entitlement_by_mandate',
    ],
    [
      'the right of the issuer is not that of the body',
      {},
      [
        listOf({
          name: issuer.name,
          entitlements: [{ qualification: '*', jurisdiction: 'RO', from: '2000-01-01' as IsoDay, source: 's' }],
        }),
      ],
      'not-determined entitlement_by_mandate',
    ],
  ])('%s', async (_, claims, trustLists, expected) => {
    const rightsClaimed = { ...claimed, accreditations: [], ...claims }
    expect(answer(await ask({ issuer, rightsClaimed }, { trustLists }))).toBe(expected)
  })
})

describe('SECURITY: what a broken document says counts for nothing', () => {
  test.each<[string, Partial<ProofResult>]>([
    ['changed', { unchanged: 'no', code: 'signature_wrong' }],
    ['signed by another', { signerIsIssuer: 'no' }],
  ])('%s', async (_, changes) => {
    const check = await ask({ rightsClaimed: claimed }, { proof: { result: { ...proof, ...changes } } })
    expect(answer(check)).toBe('not-determined rests_on_broken_document')
  })
})
