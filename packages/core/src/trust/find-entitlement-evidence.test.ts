import { describe, expect, test } from 'vitest'
import { inSnapshot, readSource } from '../../test-support/read-sample-source.ts'
import { sampleAccreditations } from '../../test-support/sample-accreditations.ts'
import { sampleDeqarTable } from '../../test-support/sample-deqar.ts'
import { makeParty, sampleEbsiRecords, signAccreditation } from '../../test-support/sample-ebsi.ts'
import { findEntitlementEvidence, speakingEntitlement } from './find-entitlement-evidence.ts'
import type { NamedBody } from './named-body.ts'
import type { Awarded } from './right-scope.ts'

const university: NamedBody = { name: { en: 'Sample University' }, country: 'RO', identifiers: [] }
const award: Awarded = {
  titles: ['Computer science'],
  credentialTypes: [],
  eqfLevels: [6],
  fields: ['0611'],
  country: 'RO',
  awardedOn: '2020-07-01',
}

async function ask(text: string, body: Partial<NamedBody> = {}, awarded: Partial<Awarded> = {}, signerDid?: string) {
  const source = await readSource(text)
  const question = {
    body: { ...university, ...body },
    awarded: { ...award, ...awarded },
    ...(signerDid && { signerDid }),
  }
  return findEntitlementEvidence(source, question)
}

const answer = (found: Awaited<ReturnType<typeof ask>>) => (found ? `${found.outcome} ${found.code}` : 'nothing')

describe('quality reports in higher education', () => {
  test.each<[string, Partial<NamedBody>, Partial<Awarded>, string]>([
    ['positive, obligatory, in force', {}, {}, 'yes entitlement_by_report'],
    ['by another of its names', { name: { ro: 'Universitatea Exemplu' } }, {}, 'yes entitlement_by_report'],
    ['awarded after the report ended', {}, { awardedOn: '2025-01-01' }, 'not-determined entitlement_not_covered'],
    ['awarded before it began', {}, { awardedOn: '2017-12-31' }, 'not-determined entitlement_not_covered'],
    ['a level it does not cover', {}, { eqfLevels: [8] }, 'not-determined entitlement_not_covered'],
    ['no level in the document', {}, { eqfLevels: [] }, 'not-determined entitlement_scope_missing'],
    ['refused for this very programme', {}, { titles: ['Astrology, applied'] }, 'no entitlement_refused'],
    [
      'refused then, six years ago',
      {},
      { titles: ['Astrology, applied'], awardedOn: '2024-12-30' },
      'no entitlement_refused',
    ],
    ['SECURITY: look-alike names: the same name in another country', { country: 'DE' }, { country: 'DE' }, 'nothing'],
    [
      'SECURITY: look-alike names: no country',
      { country: undefined } as never,
      {},
      'not-determined entitlement_body_not_certain',
    ],
    [
      'its number beside another name',
      { name: { en: 'Other' }, identifiers: ['DEQARINST9001'] },
      {},
      'not-determined entitlement_named_otherwise',
    ],
    [
      'only a voluntary report',
      { name: { en: 'Willing Academy' }, country: 'DE' },
      { country: 'DE' },
      'not-determined entitlement_report_voluntary',
    ],
    ['with conditions', { name: { en: 'Careful College' } }, {}, 'yes entitlement_with_conditions'],
    ['no decision', { name: { en: 'Silent School' } }, {}, 'not-determined entitlement_decision_not_stated'],
    ['a body nobody reports on', { name: { en: 'Nowhere' } }, {}, 'nothing'],
  ])('%s', async (_, body, awarded, expected) => {
    expect(answer(await ask(await inSnapshot(sampleDeqarTable), body, awarded))).toBe(expected)
  })

  test('names what was looked at, period, place and level', async () => {
    const found = await ask(await inSnapshot(sampleDeqarTable))
    expect(found?.path.map(({ kind }) => kind)).toEqual(['entry', 'right', 'list'])
    expect(found?.path[1]).toMatchObject({
      name: 'SAMPLE-QA',
      details: {
        from: '2018-01-01',
        until: '2024-12-31',
        jurisdictions: 'RO',
        eqfLevels: '6, 7',
        url: 'https://reports.example/1',
      },
    })
  })
})

describe('accreditations of the European Learning Model', () => {
  test.each<[string, object, Partial<NamedBody>, Partial<Awarded>, string]>([
    ['covers level, field, place and day', {}, {}, {}, 'yes entitlement_accredited'],
    ['by its number', {}, { country: undefined, identifiers: ['RO-U-1'] } as never, {}, 'yes entitlement_accredited'],
    ['another field', {}, {}, { fields: ['0913'] }, 'not-determined entitlement_not_covered'],
    ['no field in the document', {}, {}, { fields: [] }, 'not-determined entitlement_scope_missing'],
    ['expired on the day of award', {}, {}, { awardedOn: '2025-01-01' }, 'not-determined entitlement_not_covered'],
    [
      'a part of the country',
      { limitJurisdiction: 'atold:atu/ROU_CTY_CJ' },
      {},
      {},
      'not-determined entitlement_scope_missing',
    ],
    ['another country', { limitJurisdiction: 'atold:atu/FIN' }, {}, {}, 'not-determined entitlement_not_covered'],
    ['refused', { decision: { '@value': 'not accredited' } }, {}, {}, 'no entitlement_refused'],
    [
      'a decision nobody understands',
      { decision: { '@value': '10' } },
      {},
      {},
      'not-determined entitlement_decision_not_stated',
    ],
  ])('%s', async (_, changes, body, awarded, expected) => {
    expect(answer(await ask(sampleAccreditations(changes), body, awarded))).toBe(expected)
  })
})

describe('SECURITY: accreditation chain for the right to award', async () => {
  const [root, tao, school, stranger] = await Promise.all([makeParty(), makeParty(), makeParty(), makeParty()])
  const known = await makeParty('did:ebsi:zKnown')
  const opened = { type: 'VerifiableAuthorisationForTrustChain', by: root, to: root } as const
  const accredits = { type: 'VerifiableAccreditationToAccredit', by: root, to: tao } as const
  const attests = { type: 'VerifiableAccreditationToAttest', by: tao, to: school, name: 'Sample University' } as const
  const roots = { roots: [root.did] }
  const diploma: Partial<Awarded> = { credentialTypes: ['VerifiableCredential', 'Diploma'] }
  const stolen = await signAccreditation({ ...attests, by: stranger })

  test.each<[string, Parameters<typeof sampleEbsiRecords>, Partial<Awarded>, string]>([
    ['root, accreditor, issuer', [[opened, accredits, attests], roots], diploma, 'yes entitlement_by_chain'],
    [
      'of another type',
      [[opened, accredits, attests], roots],
      { credentialTypes: ['Licence'] },
      'not-determined entitlement_not_covered',
    ],
    ['root nobody named', [[opened, accredits, attests], { roots: [stranger.did] }], diploma, 'nothing'],
    ['the middle is missing', [[opened, attests], roots], diploma, 'nothing'],
    [
      'the accreditor may not accredit',
      [[opened, { ...accredits, type: 'VerifiableAccreditationToAttest' }, attests], roots],
      diploma,
      'nothing',
    ],
    [
      'more given than was had: type',
      [[opened, accredits, { ...attests, types: ['Licence'] }], roots],
      { credentialTypes: ['Licence'] },
      'nothing',
    ],
    [
      'more given than was had: place',
      [[opened, { ...accredits, jurisdiction: 'FIN' }, attests], roots],
      diploma,
      'nothing',
    ],
    [
      'the accreditor ended before the award',
      [[opened, { ...accredits, until: '2020-06-30T00:00:00Z' }, attests], roots],
      diploma,
      'not-determined entitlement_not_covered',
    ],
    [
      'periods that never meet',
      [[opened, { ...accredits, until: '2020-06-30T00:00:00Z' }, { ...attests, from: '2020-08-01T00:00:00Z' }], roots],
      diploma,
      'nothing',
    ],
    [
      'signed by a stranger in the name of the accreditor',
      [
        [
          opened,
          accredits,
          { ...attests, body: stolen.replace(/^[^.]+/, (await signAccreditation(attests)).split('.')[0] ?? '') },
        ],
        roots,
      ],
      diploma,
      'nothing',
    ],
    [
      'signed by somebody who is in no chain',
      [[opened, accredits, { ...attests, by: stranger }], roots],
      diploma,
      'nothing',
    ],
    [
      'accredits itself',
      [[opened, { ...accredits, by: school, to: school }, { ...attests, by: school }], roots],
      diploma,
      'nothing',
    ],
    [
      'revoked in the registry',
      [[opened, accredits, { ...attests, issuerType: 'Revoked' }], roots],
      diploma,
      'nothing',
    ],
  ])('%s', async (_, records, awarded, expected) => {
    expect(answer(await ask(await sampleEbsiRecords(...records), {}, awarded))).toBe(
      // A body known by name alone needs its country, which such records do not give.
      expected.startsWith('yes') || expected.includes('not_covered')
        ? 'not-determined entitlement_body_not_certain'
        : expected,
    )
    const byDid = { id: school.did, identifiers: [] }
    expect(answer(await ask(await sampleEbsiRecords(...records), byDid, awarded, school.did))).toBe(expected)
  })

  test('keys of other DIDs come from the documents in the file', async () => {
    const records = [opened, { ...accredits, to: known }, { ...attests, by: known }]
    const document = {
      id: known.did,
      verificationMethod: [{ id: '#key', type: 'JsonWebKey2020', controller: known.did, publicKeyJwk: known.jwk }],
      assertionMethod: ['#key'],
    }
    const byDid = { id: school.did }
    const without = await sampleEbsiRecords(records, roots)
    const found = await sampleEbsiRecords(records, { ...roots, didDocuments: [document] })
    expect(answer(await ask(without, byDid, diploma, school.did))).toBe('nothing')
    expect((await readSource(without)).notRead).toContainEqual({
      place: '/issuers/2/attributes/0',
      code: 'accreditation_key_unknown',
    })
    expect(answer(await ask(found, byDid, diploma, school.did))).toBe('yes entitlement_by_chain')
    const wrongPurpose = { ...document, assertionMethod: [], authentication: ['#key'] }
    const login = await sampleEbsiRecords(records, { ...roots, didDocuments: [wrongPurpose] })
    expect(answer(await ask(login, byDid, diploma, school.did))).toBe('nothing')
    const foreign = {
      ...document,
      verificationMethod: [{ ...document.verificationMethod[0], controller: stranger.did }],
    }
    const controlled = await sampleEbsiRecords(records, { ...roots, didDocuments: [foreign] })
    expect(answer(await ask(controlled, byDid, diploma, school.did))).toBe('nothing')
  })

  test('the way: root, accreditor, issuer, right, list', async () => {
    const text = await sampleEbsiRecords([opened, accredits, attests], roots)
    const found = await ask(text, { id: school.did }, diploma, school.did)
    expect(found?.path.map(({ kind }) => kind)).toEqual([
      'accreditation',
      'accreditation',
      'accreditation',
      'entry',
      'right',
      'list',
    ])
    expect(found?.path[0]?.name).toBe(root.did)
  })
})

test('between lists a refusal is not hidden, and a yes is not hidden by silence', async () => {
  const ofReports = (awarded: Partial<Awarded>) => inSnapshot(sampleDeqarTable).then((text) => ask(text, {}, awarded))
  const accredited = await ask(sampleAccreditations())
  const refused = await ofReports({ titles: ['Astrology, applied'] })
  const silent = await ofReports({ awardedOn: '2030-01-01' })
  const all = [accredited, refused, silent].flatMap((one) => one ?? [])
  expect(speakingEntitlement(all)?.code).toBe('entitlement_refused')
  expect(speakingEntitlement(all.filter(({ code }) => code !== 'entitlement_refused'))?.code).toBe(
    'entitlement_accredited',
  )
})
