import { beforeAll, describe, expect, test } from 'vitest'
import { readSource } from '../../test-support/read-sample-source.ts'
import { makeCertificate, type SampleCertificate, webCrypto } from '../../test-support/sample-certificate.ts'
import { sampleTrustedList } from '../../test-support/sample-trusted-list.ts'
import type { TrustSource } from '../vocabulary/trust-source.ts'
import { withListedIssuer } from './find-listed-issuer.ts'
import { findOriginEvidence } from './find-origin-evidence.ts'
import { keepConsulted } from './keep-consulted.ts'

let authority: SampleCertificate
let impostor: SampleCertificate
let between: SampleCertificate
let leaf: SampleCertificate
beforeAll(async () => {
  authority = await makeCertificate('Sample Trust Services')
  // The same name, another key.
  impostor = await makeCertificate('Sample Trust Services')
})

const listOf = (one: SampleCertificate, status = 'granted') =>
  readSource(sampleTrustedList([{ certificate: one.base64, status, from: '2020-01-01T00:00:00Z' }]))

async function ask(source: TrustSource, signer: SampleCertificate['described']) {
  const found = await withListedIssuer(signer, [source], webCrypto)
  const named = { name: { en: 'Sample School' }, identifiers: [] }
  const moment = { at: '2026-06-01T10:00:00Z', basis: 'claimed' } as const
  const question = { signer: found, named, moment, day: '2026-11-22', isMisused: false }
  return { found, evidence: findOriginEvidence(source, question) }
}

describe('an authority that only the list has', () => {
  test('its key made the signature of the certificate: listed, and the way names it', async () => {
    leaf = await makeCertificate('Sample School', authority)
    const { evidence } = await ask(await listOf(authority), leaf.described)
    expect(evidence).toMatchObject({ outcome: 'yes', code: 'origin_listed' })
    expect(evidence?.path.map(({ kind, name }) => [kind, name])).toEqual([
      ['certificate', leaf.described.subject],
      ['issuing-certificate', authority.described.subject],
      ['entry', 'Sample Trust Services'],
      ['list', 'Sample trusted list'],
    ])
  })

  test('also above the last certificate the document carries', async () => {
    between = await makeCertificate('Sample Issuing Authority', authority)
    leaf = await makeCertificate('Sample School', between)
    const signer = { ...leaf.described, chain: [between.base64] }
    const { evidence } = await ask(await listOf(authority), signer)
    expect(evidence?.code).toBe('origin_listed')
    expect(evidence?.path.filter(({ kind }) => kind === 'issuing-certificate')).toHaveLength(2)
  })

  test('withdrawn before: no', async () => {
    leaf = await makeCertificate('Sample School', authority)
    expect((await ask(await listOf(authority, 'withdrawn'), leaf.described)).evidence?.outcome).toBe('no')
  })

  test('the extract a dossier keeps answers the same', async () => {
    leaf = await makeCertificate('Sample School', authority)
    const source = await listOf(authority)
    const { found } = await ask(source, leaf.described)
    const [kept] = keepConsulted([source], [{ record: { title: {} } as never, signer: found }])
    expect(kept?.entries).toHaveLength(1)
    expect((await ask(kept ?? source, leaf.described)).evidence?.code).toBe('origin_listed')
  })

  test('the extract keeps who stamped the time: whether that clock is listed decides what is proven', async () => {
    const { described } = await makeCertificate('Sample Time Stamps', authority)
    const stampedBy = { ...described, chain: [authority.base64] }
    const source = await listOf(authority)
    const record = { title: {} } as never
    expect(keepConsulted([source], [{ record, stampedBy }])[0]?.entries).toHaveLength(1)
    expect(keepConsulted([source], [{ record }])[0]?.entries).toHaveLength(0)
  })

  test.each<[string, () => Promise<SampleCertificate>]>([
    [
      'SECURITY: the name of a listed authority over a key of its own',
      () => makeCertificate('Sample School', impostor),
    ],
    ['made out by itself', () => makeCertificate('Sample School')],
    ['issued by another authority', async () => makeCertificate('Sample School', await makeCertificate('Elsewhere'))],
    [
      'the key of a listed authority under another name',
      () => makeCertificate('Sample School', { organisation: 'Elsewhere', signer: authority.signer }),
    ],
  ])('%s: the list says nothing', async (_, make) => {
    const { described } = await make()
    const { found, evidence } = await ask(await listOf(authority), described)
    expect([found, evidence]).toEqual([described, undefined])
  })

  test('keys of bodies issue nothing', async () => {
    leaf = await makeCertificate('Sample School', authority)
    const source = await listOf(authority)
    const bodies = { ...source, entries: source.entries.map((one) => ({ ...one, role: 'body' as const })) }
    expect((await ask(bodies, leaf.described)).found.listedIssuer).toBeUndefined()
  })
})
