import type { ProofResult } from '@wanderbuch/proofs/proof-report'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { describe, expect, test } from 'vitest'
import { inSnapshot, readSource, readText } from '../../test-support/read-sample-source.ts'
import { sampleAccreditations } from '../../test-support/sample-accreditations.ts'
import {
  awardingBy,
  type RegisterChanges,
  sampleQualifications,
  since2018,
} from '../../test-support/sample-qualifications.ts'
import { sampleRecord } from '../compare/sample-mapped-record.ts'
import { checkEntitlement } from '../verify/check-entitlement.ts'
import { findEntitlementEvidence } from './find-entitlement-evidence.ts'
import { isTrustSource } from './is-trust-source.ts'
import { keepConsulted } from './keep-consulted.ts'
import type { NamedBody } from './named-body.ts'
import type { Awarded } from './right-scope.ts'

const university: NamedBody = { name: { en: 'Sample University' }, country: 'RO', identifiers: [] }
const award: Awarded = {
  titles: ['Computer science'],
  credentialTypes: [],
  eqfLevels: [6],
  fields: [],
  country: 'RO',
  awardedOn: '2020-07-01',
}
const withdrawn = '<status>not published any more</status>'
const ended = `${since2018}<endDate>2019-12-31T00:00:00Z</endDate>`

async function ask(changes: RegisterChanges, body: Partial<NamedBody> = {}, awarded: Partial<Awarded> = {}) {
  const source = await readSource(sampleQualifications(changes))
  return findEntitlementEvidence(source, { body: { ...university, ...body }, awarded: { ...award, ...awarded } })
}

const answer = (found: Awaited<ReturnType<typeof ask>>) => (found ? `${found.outcome} ${found.code}` : 'nothing')

describe('who a register of qualifications names as awarding body', () => {
  test.each<[string, RegisterChanges, Partial<NamedBody>, Partial<Awarded>, string]>([
    ['this body, in force', {}, {}, {}, 'yes entitlement_listed'],
    ['by the title in another language', {}, {}, { titles: ['Informatică'] }, 'yes entitlement_listed'],
    [
      'by its number, no country',
      {},
      { country: undefined, identifiers: ['RO-U-1'] } as never,
      {},
      'yes entitlement_listed',
    ],
    ['another body only', { awarding: awardingBy('2', since2018) }, {}, {}, 'not-determined entitlement_other_bodies'],
    ['another body, in another country only', { awarding: awardingBy('3', since2018, 'fi') }, {}, {}, 'nothing'],
    [
      'another body, not on that day',
      { awarding: awardingBy('2', since2018) },
      {},
      { awardedOn: '2017-12-31' },
      'nothing',
    ],
    ['before it could be awarded', {}, {}, { awardedOn: '2017-12-31' }, 'not-determined entitlement_not_covered'],
    ['after it ended', { awarding: awardingBy('1', ended) }, {}, {}, 'not-determined entitlement_not_covered'],
    [
      'before it ended',
      { awarding: awardingBy('1', ended) },
      {},
      { awardedOn: '2019-12-31' },
      'yes entitlement_listed',
    ],
    [
      'no period: nothing before the last change of the record',
      { awarding: awardingBy('1') },
      {},
      { awardedOn: '2026-09-30' },
      'not-determined entitlement_not_covered',
    ],
    [
      'no period: from the last change of the record on',
      { awarding: awardingBy('1') },
      {},
      { awardedOn: '2026-10-01' },
      'yes entitlement_listed',
    ],
    ['withdrawn', { state: withdrawn }, {}, {}, 'not-determined entitlement_record_withdrawn'],
    [
      'withdrawn, no period',
      { state: withdrawn, awarding: awardingBy('1') },
      {},
      {},
      'not-determined entitlement_record_withdrawn',
    ],
    [
      'withdrawn, ended before the award',
      { state: withdrawn, awarding: awardingBy('1', ended) },
      {},
      {},
      'not-determined entitlement_not_covered',
    ],
    ['withdrawn from another body', { state: withdrawn, awarding: awardingBy('2') }, {}, {}, 'nothing'],
    ['no awarding body', { awarding: '' }, {}, {}, 'nothing'],
    ['another qualification', {}, {}, { titles: ['Astrology'] }, 'not-determined entitlement_not_covered'],
    ['another level', {}, {}, { eqfLevels: [7] }, 'not-determined entitlement_not_covered'],
    ['no level in the document', {}, {}, { eqfLevels: [] }, 'not-determined entitlement_scope_missing'],
    [
      'SECURITY: look-alike names: the same name in another country',
      {},
      { country: 'DE' },
      { country: 'DE' },
      'nothing',
    ],
    [
      'its number beside another name',
      {},
      { name: { en: 'Other' }, identifiers: ['RO-U-1'] },
      {},
      'not-determined entitlement_named_otherwise',
    ],
  ])('%s', async (_, changes, body, awarded, expected) => {
    expect(answer(await ask(changes, body, awarded))).toBe(expected)
  })

  test('the way: the record in the register, its period, place, level and page, the register', async () => {
    const found = await ask({})
    expect(found?.path.map(({ kind }) => kind)).toEqual(['entry', 'right', 'list'])
    expect(found?.path[1]).toMatchObject({
      name: 'Register of Samples',
      details: {
        from: '2018-01-01',
        jurisdictions: 'RO',
        eqfLevels: '6',
        url: 'https://register.example/pages/1',
        qualifications: 'Computer science, Informatică, https://register.example/qualification/1, Q-0611',
        place: 'line 4',
      },
    })
    expect(found?.path[2]?.details).toMatchObject({ operator: 'Register of Samples', day: '2026-10-01' })
  })

  test('the day of a snapshot comes first', async () => {
    const { about } = await readSource(await inSnapshot(sampleQualifications()))
    expect(about).toMatchObject({
      day: '2026-11-20',
      format: 'elm-qualifications',
      source: 'https://registry.example/list',
    })
    expect((await readText(sampleQualifications().replace(/<modified>.*?<\/modified>/, ''))).ok).toBe(false)
  })
})

describe('in a check', async () => {
  const proof: ProofResult = { unchanged: 'yes', code: 'signature_holds', details: {}, signerIsIssuer: 'yes' }
  const day = '2026-11-22' as IsoDay
  const record = sampleRecord({
    title: { en: 'Computer science' },
    issuer: university,
    awardingBody: university,
    awardedOn: '2020-07-01' as IsoDay,
    eqfLevelsStated: [{ uri: 'http://data.europa.eu/snb/eqf/6' }],
  })
  const others = await readSource(sampleQualifications({ awarding: awardingBy('2', since2018) }))
  const check = (...trustSources: readonly (typeof others)[]) =>
    checkEntitlement({ record, proof: { result: proof }, trustLists: [], trustSources, day })

  test('a register that names others says so, and who can answer', () => {
    expect(check(others)).toMatchObject({
      outcome: 'not-determined',
      code: 'entitlement_other_bodies',
      details: { listed: 'Other University', listDay: '2026-10-01' },
      whoCanAnswer: { name: { en: 'Register of Samples' } },
    })
  })

  test('any list that knows more of this body speaks first', async () => {
    const accreditations = await readSource(sampleAccreditations({ limitField: [] }))
    expect(check(others, accreditations).code).toBe('entitlement_accredited')
    const open = await readSource(sampleAccreditations({ decision: { '@value': '10' }, limitField: [] }))
    expect(check(others, open).code).toBe('entitlement_decision_not_stated')
  })

  test('what a dossier keeps answers the same', () => {
    const kept = keepConsulted([others], [{ record }])
    expect(kept[0]?.entries.length).toBe(1)
    expect(check(...kept)).toEqual(check(others))
    expect(isTrustSource(JSON.parse(JSON.stringify(kept[0])))).toBe(true)
  })
})

describe('records that are not taken over', () => {
  test('a state that is not known is named', async () => {
    const source = await readSource(sampleQualifications({ state: '<status>draft</status>' }))
    expect([source.entries, source.notRead]).toEqual([[], [{ place: 'line 4', code: 'record_not_released' }]])
  })
})

describe('SECURITY: hostile registers are refused whole, with the place', () => {
  const plain = sampleQualifications()
  const from = (text: string, to: string) => plain.replace(text, to)
  const twice =
    '<organisation id="https://register.example/org/1"><legalName language="en">Mill</legalName></organisation>'
  test.each<[string, string, string, string]>([
    ['a DTD', from('<Courses', '<!DOCTYPE Courses [<!ENTITY a "b">]><Courses'), 'trust_list_not_xml', 'xml_doctype'],
    ['an entity', from('Informatică', '&a;'), 'trust_list_not_xml', 'line'],
    ['another namespace', from('ap/loq-constraints/', 'ap/other/'), 'trust_list_kind_unknown', 'Courses'],
    [
      'wrapped in another element',
      `<wrapped>${plain.slice(plain.indexOf('<Courses'))}</wrapped>`,
      'trust_list_kind_unknown',
      'wrapped',
    ],
    ['cut', plain.slice(0, -20), 'trust_list_not_xml', 'line'],
    ['more than any list', `${plain}${' '.repeat(40 * 1024 * 1024)}`, 'trust_list_too_large', ''],
    ['a body twice', sampleQualifications({ bodies: twice }), 'trust_list_ill_formed', 'id'],
    ['a body without id', sampleQualifications({ bodies: '<organisation/>' }), 'trust_list_ill_formed', 'id'],
    [
      'an awarding body that is not there',
      sampleQualifications({ awarding: awardingBy('7') }),
      'trust_list_ill_formed',
      'awardingBody',
    ],
    [
      'an award of another qualification',
      from('Specification idref="https://register.example/qualification/1', 'Specification idref="https://a.example/2'),
      'trust_list_ill_formed',
      'learningAchievementSpecification',
    ],
    ['EQF level 99', sampleQualifications({ level: '99' }), 'trust_list_ill_formed', 'line 4, EQFLevel'],
    ['a day that is none', from('2018-01-01T00:00:00Z', 'soon'), 'trust_list_ill_formed', 'startDate'],
    ['no title', plain.replaceAll(/<title.*<\/title>/g, ''), 'trust_list_ill_formed', 'line 4, title'],
    ['a place that is none', from('authority/country/ROU', 'authority/country/-'), 'trust_list_ill_formed', 'location'],
  ])('%s', async (_, text, code, place) => {
    expect(await readText(text)).toMatchObject({
      ok: false,
      problem: { code, place: expect.stringContaining(place) as string },
    })
  })
})
