import fc from 'fast-check'
import { encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { signCompactJws } from '@wanderbuch/proofs/jose/compact-jws'
import { describe, expect, test } from 'vitest'
import { inSnapshot, readSource, readText } from '../../test-support/read-sample-source.ts'
import { sampleAccreditations, sampleAmsXml } from '../../test-support/sample-accreditations.ts'
import { makeCertificate, webCrypto } from '../../test-support/sample-certificate.ts'
import { sampleDeqarJson, sampleDeqarTable } from '../../test-support/sample-deqar.ts'
import { makeParty, sampleEbsiRecords } from '../../test-support/sample-ebsi.ts'
import { sampleLote } from '../../test-support/sample-lote.ts'
import { sampleQualifications } from '../../test-support/sample-qualifications.ts'
import { sampleTrustedList } from '../../test-support/sample-trusted-list.ts'
import { isTrustSource } from './is-trust-source.ts'
import { readTrustFile } from './read-trust-file.ts'

const dcc = (more: object = {}, map = 'registry') =>
  JSON.stringify({
    meta: { created: '2020-12-02T02:32:16+0000', updated: '2026-10-15T18:41:36+0000' },
    [map]: { 'did:key:z6MkSample': { name: 'Sample School', location: 'Cluj', url: 'https://school.example' } },
    ...more,
  })
const known = JSON.stringify([
  { name: 'Member registry', type: 'oidf', trustAnchorEC: 'https://registry.example/.well-known/openid-federation' },
  { name: 'Community registry', type: 'dcc-legacy', url: 'https://registry.example/registry.json' },
])
const chain = async () => {
  const [root, issuer] = [await makeParty(), await makeParty()]
  return sampleEbsiRecords(
    [
      { type: 'VerifiableAuthorisationForTrustChain', by: root, to: root, issuerType: 'RootTAO' },
      { type: 'VerifiableAccreditationToAttest', by: root, to: issuer, name: 'Sample School' },
    ],
    { roots: [root.did] },
  )
}

describe('every kind is found from its bytes', () => {
  test.each<[string, () => string | Promise<string>, string, string, number]>([
    ['ETSI TS 119 602', () => sampleLote([{ did: 'did:key:z6MkSample' }]), 'etsi-lote', '2026-11-01', 1],
    [
      'ETSI TS 119 612',
      async () =>
        sampleTrustedList([
          { certificate: (await makeCertificate('CA')).base64, status: 'granted', from: '2020-01-01T00:00:00Z' },
        ]),
      'etsi-trusted-list',
      '2026-11-01',
      1,
    ],
    ['a DCC registry', () => dcc(), 'dcc-registry', '2026-10-15', 1],
    ['a DCC registry, older', () => dcc({}, 'entries'), 'dcc-registry', '2026-10-15', 1],
    ['known registries', () => inSnapshot(known), 'dcc-registry', '2026-11-20', 0],
    ['EBSI records', chain, 'ebsi-records', '2026-11-01', 1],
    ['quality reports, table', () => inSnapshot(sampleDeqarTable), 'deqar-reports', '2026-11-20', 4],
    ['quality reports, JSON', () => sampleDeqarJson, 'deqar-reports', '2026-11-01', 1],
    ['accreditations, JSON-LD', () => sampleAccreditations(), 'elm-accreditations', '2026-10-01', 1],
    ['accreditations, XML', () => sampleAmsXml, 'elm-accreditations', '2026-10-01', 1],
    ['qualifications, XML', () => sampleQualifications(), 'elm-qualifications', '2026-10-01', 1],
    ['a list in a snapshot', () => inSnapshot(sampleLote([{}])), 'etsi-lote', '2026-11-01', 1],
  ])('%s', async (_, make, format, day, entries) => {
    const source = await readSource(await make())
    expect([source.about.format, source.about.day, source.entries.length]).toEqual([format, day, entries])
    expect(source.about.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(isTrustSource(JSON.parse(JSON.stringify(source)))).toBe(true)
  })

  test('a snapshot names source and day of a list that has none', async () => {
    const { about } = await readSource(await inSnapshot(sampleDeqarTable))
    expect(about).toMatchObject({ source: 'https://registry.example/list', day: '2026-11-20' })
  })

  test('what is not read is named', async () => {
    const { notRead } = await readSource(await inSnapshot(known))
    expect(notRead).toEqual([
      { place: '/0', code: 'openid_federation' },
      { place: '/1', code: 'list_elsewhere' },
    ])
    const withdrawn = await readSource(sampleAccreditations({ status: 'withdrawn' }))
    expect([withdrawn.entries.length, withdrawn.notRead]).toEqual([
      0,
      [{ place: '/@graph/0', code: 'record_not_released' }],
    ])
  })

  test('accreditations say the same in JSON-LD and XML, beside their places', async () => {
    const [json, xml] = [await readSource(sampleAccreditations()), await readSource(sampleAmsXml)]
    const shape = ({ entries }: typeof json) => JSON.stringify(entries).replaceAll(/"place":"[^"]*"/g, '')
    expect(shape(xml)).toBe(shape(json))
  })
})

describe('ETSI TS 119 602 signed', () => {
  const sign = async (payload: string, header: object = {}) => {
    const { base64, signer } = await makeCertificate('Sample Ministry')
    return signCompactJws({
      header: { typ: 'JOSE', iat: 1_793_000_000, x5c: [base64], ...header },
      payload: encodeUtf8(payload),
      signer,
    })
  }

  test('says who signed', async () => {
    const { about } = await readSource(await sign(sampleLote([{ did: 'did:key:z6MkSample' }])))
    expect(about.signature).toMatchObject({ outcome: 'yes', code: 'signature_holds' })
    expect(about.signature.signer).toContain('Sample Ministry')
  })

  test.each<[string, () => Promise<string>, string]>([
    [
      'one letter changed',
      async () => (await sign(sampleLote([{}]))).replace(/\.(.)/, (_, letter) => `.${letter === 'e' ? 'f' : 'e'}`),
      'trust_list_',
    ],
    [
      'signature of another',
      async () =>
        `${(await sign(sampleLote([{}]))).split('.').slice(0, 2).join('.')}.${(await sign('{}')).split('.')[2]}`,
      'trust_list_signature_wrong',
    ],
    ['no certificate', () => sign(sampleLote([{}]), { x5c: undefined }), 'trust_list_signature_wrong'],
    [
      'an entity statement of OpenID Federation',
      () => sign('{"metadata":{},"iss":"https://a.example"}'),
      'trust_list_kind_not_read',
    ],
  ])('%s is refused', async (_, make, code) => {
    const read = await readText(await make())
    expect(read).toMatchObject({ ok: false, problem: { code: expect.stringContaining(code) as string } })
  })
})

const bomb =
  '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><TrustServiceStatusList>&c;</TrustServiceStatusList>'

describe('bad input is refused with its place', () => {
  test.each<[string, () => string | Promise<string>, string, string]>([
    ['nothing', () => '', 'trust_list_not_json', '/'],
    ['half a file', () => sampleLote([{}]).slice(0, -9), 'trust_list_not_json', '/'],
    ['a member twice', () => '{"kind":"a","kind":"b"}', 'trust_list_not_json', ''],
    ['__proto__', () => '{"__proto__":{"kind":"wanderbuch-trust-list"}}', 'trust_list_not_json', ''],
    ['deep JSON', () => '['.repeat(100_000), 'trust_list_not_json', ''],
    ['JSON of another kind', () => '{"hello":1}', 'trust_list_kind_unknown', '/kind'],
    ['an entity bomb', () => bomb, 'trust_list_not_xml', 'xml_doctype'],
    ['XML of another kind', () => '<html/>', 'trust_list_kind_unknown', 'html'],
    [
      'a service without status',
      () =>
        sampleTrustedList([{ certificate: 'AA==', status: 'granted', from: '2020-01-01T00:00:00Z' }]).replaceAll(
          /<ServiceStatus>.*?<\/ServiceStatus>/g,
          '',
        ),
      'trust_list_ill_formed',
      'ServiceStatus',
    ],
    [
      'a time that is none',
      () => sampleTrustedList([{ certificate: 'AA==', status: 'granted', from: 'soon' }]),
      'trust_list_ill_formed',
      'StatusStartingTime',
    ],
    [
      'a name that is a number',
      () => sampleLote([{}]).replace('"value":"Sample School"', '"value":7'),
      'trust_list_ill_formed',
      '/LoTE/TrustedEntitiesList/0/TrustedEntityInformation/TEName/0/value',
    ],
    ['no operator', () => sampleLote([{}], { SchemeOperatorName: [] }), 'trust_list_ill_formed', 'SchemeOperatorName'],
    ['no day', () => sampleLote([{}], { ListIssueDateTime: undefined }), 'trust_list_day_missing', 'ListIssueDateTime'],
    ['a table without snapshot', () => sampleDeqarTable, 'trust_list_day_missing', '/day'],
    ['a row with a field too many', () => inSnapshot(`${sampleDeqarTable}6,a,b\n`), 'trust_list_ill_formed', 'line 7'],
    [
      'an unknown decision',
      () => inSnapshot(sampleDeqarTable.replace(',3,2019', ',maybe,2019')),
      'trust_list_ill_formed',
      'line 3, decision',
    ],
    ['an open quote', () => inSnapshot(`${sampleDeqarTable}"6,a`), 'trust_list_ill_formed', 'line 7'],
    [
      'a registry entry without name',
      () => dcc({ registry: { 'did:key:z6MkSample': { url: 'https://a.example' } } }),
      'trust_list_ill_formed',
      '/registry/did:key:z6MkSample/name',
    ],
    ['records without roots', () => sampleEbsiRecords([], {}), 'trust_list_ill_formed', '/roots'],
    [
      'EQF level 99',
      () => sampleAccreditations({ limitEQFLevel: 'http://data.europa.eu/snb/eqf/99' }),
      'trust_list_ill_formed',
      '/@graph/0/limitEQFLevel',
    ],
    [
      'a snapshot of other bytes',
      () => inSnapshot('{}', { sha256: 'a'.repeat(64) }),
      'trust_list_digest_differs',
      '/sha256',
    ],
    ['a snapshot in a snapshot', async () => inSnapshot(await inSnapshot('{}')), 'trust_list_kind_unknown', '/kind'],
  ])('%s', async (_, make, code, place) => {
    const read = await readText(await make())
    expect(read).toMatchObject({ ok: false, problem: { code, place: expect.stringContaining(place) as string } })
  })

  test('any bytes are answered', async () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.json().map(encodeUtf8), fc.string().map(encodeUtf8))
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        const read = await readTrustFile({ bytes: input, source: 'any' }, webCrypto)
        expect(typeof read.ok).toBe('boolean')
      }),
    )
  })

  test('a list with any letter changed is answered', async () => {
    const texts = [
      sampleLote([{ did: 'did:key:z6MkSample' }]),
      sampleDeqarJson,
      sampleAccreditations(),
      sampleAmsXml,
      sampleQualifications(),
      dcc(),
      await chain(),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.constantFrom('"', '{', '<', '9', 'x', ' '),
        async (text, at, letter) => {
          const place = at % text.length
          const read = await readText(text.slice(0, place) + letter + text.slice(place + 1))
          expect(typeof read.ok).toBe('boolean')
        },
      ),
    )
  })
})
