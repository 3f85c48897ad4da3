import type { ProofSigner } from '@wanderbuch/proofs/proof-report'
import { beforeAll, describe, expect, test } from 'vitest'
import { readSource } from '../../test-support/read-sample-source.ts'
import { makeCertificate, type SampleCertificate } from '../../test-support/sample-certificate.ts'
import { sampleLote, type SampleLoteService } from '../../test-support/sample-lote.ts'
import { sampleTrustedList, type SampleService } from '../../test-support/sample-trusted-list.ts'
import type { TrustMoment } from '../vocabulary/trust-source.ts'
import { findOriginEvidence, speakingEvidence } from './find-origin-evidence.ts'
import type { NamedBody } from './named-body.ts'

let leaf: SampleCertificate
let authority: SampleCertificate
beforeAll(async () => {
  leaf = await makeCertificate('Sample School')
  authority = await makeCertificate('Sample Trust Services')
})

const did = 'did:key:z6MkSample'
const school: NamedBody = { name: { en: 'Sample School' }, identifiers: [] }
const byDid: ProofSigner = { kind: 'did', did, verificationMethod: `${did}#k`, publicKeyThumbprint: 't' }
const claimed: TrustMoment = { at: '2026-06-01T10:00:00Z', basis: 'claimed' }
const proven: TrustMoment = { ...claimed, basis: 'proven' }

interface Asked {
  readonly signer?: ProofSigner
  readonly named?: NamedBody
  readonly moment?: TrustMoment
  readonly isMisused?: boolean
  readonly day?: string
  readonly pinned?: boolean
}

async function ask(
  text: string,
  { signer = byDid, named = school, moment = claimed, isMisused = false, day = '2026-11-22', pinned }: Asked = {},
) {
  const source = await readSource(text, pinned)
  const found = findOriginEvidence(source, { signer, named, moment, day, isMisused })
  return found ?? { outcome: 'not-determined', code: 'none', path: [] }
}

const withdrawn = (from: string): Partial<SampleLoteService> => ({
  status: 'withdrawn',
  from,
  history: [{ status: 'notified', from: '2020-01-01T00:00:00Z' }],
})

describe('ETSI TS 119 602: whose key', () => {
  test.each<[string, SampleLoteService, Asked, string]>([
    ['listed, without a status', { did }, {}, 'yes origin_listed'],
    ['listed as notified', { did, status: 'notified', from: '2020-01-01T00:00:00Z' }, {}, 'yes origin_listed'],
    ['another key', { did: 'did:key:z6MkOther' }, {}, 'not-determined none'],
    ['withdrawn before', { did, ...withdrawn('2026-05-31T00:00:00Z') }, {}, 'no origin_list_withdrawn'],
    [
      'withdrawn since, time proven',
      { did, ...withdrawn('2026-07-01T00:00:00Z') },
      { moment: proven },
      'yes origin_listed_withdrawn_since',
    ],
    [
      'withdrawn since, time only claimed',
      { did, ...withdrawn('2026-07-01T00:00:00Z') },
      {},
      'not-determined origin_list_time_not_proven',
    ],
    [
      'withdrawn, and nobody says when it was signed',
      { did, ...withdrawn('2026-05-31T00:00:00Z') },
      { moment: { at: '2026-11-22', basis: 'none' } },
      'not-determined origin_list_time_not_proven',
    ],
    [
      'listed after signing',
      { did, status: 'notified', from: '2026-06-02T00:00:00Z' },
      {},
      'not-determined origin_list_not_yet',
    ],
    ['a status nobody knows', { did, status: 'pondering' }, {}, 'not-determined origin_list_status_unknown'],
    [
      'a time that is none',
      { did, status: 'notified', from: '2020-01-01T00:00:00Z' },
      { moment: { at: 'yesterday', basis: 'claimed' } },
      'not-determined origin_list_status_unknown',
    ],
    [
      'SECURITY: wrong purpose: a revocation service',
      { did, type: 'http://uri.etsi.org/19602/SvcType/PubEAA/Revocation' },
      {},
      'not-determined origin_list_other_purpose',
    ],
    [
      'SECURITY: signer is not the issuer: the key of another body',
      { did, name: 'Other School' },
      {},
      'no origin_key_belongs_to_other_body',
    ],
    [
      'SECURITY: look-alike names: Cyrillic a',
      { did },
      { named: { name: { en: 'Sаmple School' }, identifiers: [] } },
      'no origin_key_belongs_to_other_body',
    ],
    [
      'SECURITY: look-alike names: bidi characters',
      { did },
      { named: { name: { en: 'Sample\u202E loohcS' }, identifiers: [] } },
      'no origin_key_belongs_to_other_body',
    ],
    [
      'the number of the body beside another name',
      { did, name: 'Other School' },
      { named: { ...school, identifiers: ['VATRO-123'] } },
      'not-determined origin_name_not_pinned',
    ],
    ['certificate not valid for this seal', { did }, { isMisused: true }, 'not-determined origin_certificate_misused'],
    ['checked after the next list was due', { did }, { day: '2027-05-02' }, 'not-determined origin_list_out_of_date'],
    ['the same, pinned', { did }, { day: '2027-05-02', pinned: true }, 'yes origin_listed'],
    ['the same, time proven before', { did }, { day: '2027-05-02', moment: proven }, 'yes origin_listed'],
    [
      'time proven after the next list was due',
      { did },
      { moment: { at: '2027-05-02T00:00:00Z', basis: 'proven' } },
      'not-determined origin_list_out_of_date',
    ],
    [
      'an extension that must be understood and is not',
      { did, more: { ServiceInformationExtensions: [{ Critical: true, Riddle: 1 }] } },
      {},
      'not-determined none',
    ],
  ])('%s', async (_, service, asked, expected) => {
    const { outcome, code } = await ask(sampleLote([service]), asked)
    expect(`${outcome} ${code}`).toBe(expected)
  })

  test.each(['did:key:z6MkSample', 'did:jwk:eyJrdHkiOiJPS1AifQ', 'did:web:school.example'])('%s', async (method) => {
    const signer: ProofSigner = { ...byDid, did: method, verificationMethod: `${method}#k` }
    const { code, path } = await ask(sampleLote([{ did: method }]), { signer })
    expect([code, path[0]?.name]).toEqual(['origin_listed', method])
    expect(await ask(sampleLote([{ did: `${method}x` }]), { signer })).toMatchObject({ code: 'none' })
  })

  test('the way: certificate, entry, list', async () => {
    const text = sampleLote([{ certificate: leaf.base64, status: 'notified', from: '2020-01-01T00:00:00Z' }])
    const { path } = await ask(text, { signer: leaf.described })
    expect(path.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
      `certificate: ${leaf.described.subject}`,
      'entry: Sample School',
      'list: Sample list of public providers',
    ])
    expect(path[1]?.details).toMatchObject({ country: 'RO', status: 'notified', from: '2020-01-01T00:00:00Z' })
    expect(path[2]?.details).toMatchObject({
      operator: 'Sample Ministry',
      day: '2026-11-01',
      signature: 'list_not_signed',
    })
  })

  test('a list for tests says so', async () => {
    const text = sampleLote([{ did }], { LoTEType: 'http://uri.etsi.org/19602/LoTEType/test' })
    expect(await ask(text)).toMatchObject({ code: 'origin_listed_by_test_list' })
  })
})

describe('ETSI TS 119 612: issued by a listed authority', () => {
  const sealed = (): ProofSigner => ({ ...leaf.described, chain: [authority.base64] })
  const service = (changes: Partial<SampleService> = {}): SampleService => ({
    certificate: authority.base64,
    status: 'granted',
    from: '2020-01-01T00:00:00Z',
    ...changes,
  })

  test.each<[string, () => Partial<SampleService>, () => Asked, string]>([
    ['the authority above the certificate', () => ({}), () => ({}), 'yes origin_listed'],
    [
      'supervised before 2016, granted since',
      () => ({ from: '2026-10-01T00:00:00Z', history: [{ status: 'undersupervision', from: '2010-01-01T00:00:00Z' }] }),
      () => ({}),
      'yes origin_listed',
    ],
    [
      'withdrawn before',
      () => ({ status: 'withdrawn', from: '2026-01-01T00:00:00Z' }),
      () => ({}),
      'no origin_list_withdrawn',
    ],
    ['the authority is not in the document', () => ({}), () => ({ signer: leaf.described }), 'not-determined none'],
    [
      'the certificate is made out to another body',
      () => ({}),
      () => ({ named: { name: { en: 'Other School' }, identifiers: [] } }),
      'not-determined origin_certificate_names_other',
    ],
    [
      'SECURITY: look-alike names: certified for a body of that name in another country',
      () => ({}),
      () => ({ named: { ...school, country: 'MT' } }),
      'not-determined origin_certificate_names_other',
    ],
    [
      'SECURITY: an authority does not sign diplomas itself',
      () => ({}),
      () => ({ signer: authority.described, named: { name: { en: 'Sample Trust Services' }, identifiers: [] } }),
      'not-determined origin_list_other_purpose',
    ],
    [
      'SECURITY: wrong purpose: time stamps',
      () => ({ type: 'TSA/QTST' }),
      () => ({}),
      'not-determined origin_list_other_purpose',
    ],
    [
      'for web sites only',
      () => ({
        extension:
          '<Extension Critical="true"><AdditionalServiceInformation><URI xml:lang="en">http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/ForWebSiteAuthentication</URI></AdditionalServiceInformation></Extension>',
      }),
      () => ({}),
      'not-determined origin_list_other_purpose',
    ],
    [
      'a critical extension nobody knows',
      () => ({ extension: '<Extension Critical="true"><Riddle/></Extension>' }),
      () => ({}),
      'not-determined none',
    ],
  ])('%s', async (_, changes, asked, expected) => {
    const { outcome, code } = await ask(sampleTrustedList([service(changes())]), { signer: sealed(), ...asked() })
    expect(`${outcome} ${code}`).toBe(expected)
  })

  test('the way: certificate, authority, service, list', async () => {
    const { path } = await ask(sampleTrustedList([service()]), { signer: sealed() })
    expect(path.map(({ kind }) => kind)).toEqual(['certificate', 'issuing-certificate', 'entry', 'list'])
  })
})

test('between lists a withdrawal is not hidden by another list', async () => {
  const lists = [sampleLote([{ did }]), sampleLote([{ did, ...withdrawn('2026-01-01T00:00:00Z') }])]
  const question = { signer: byDid, named: school, moment: claimed, day: '2026-11-22', isMisused: false }
  const all = await Promise.all(lists.map(async (text) => findOriginEvidence(await readSource(text), question)))
  expect(speakingEvidence(all.flatMap((one) => one ?? []))).toMatchObject({ code: 'origin_list_withdrawn' })
})
