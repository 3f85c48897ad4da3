import { describe, expect, test } from 'vitest'
import {
  answerAbout,
  certify,
  listBy,
  makeTestAuthority,
  sealedAt,
  stampAt,
  stampedAt,
} from '../../test-support/test-authority.ts'
import {
  sealXmlBy,
  sealXmlTo,
  statusOfXml,
  verifyXml,
  type XmlFamily,
  xmlWords,
} from '../../test-support/xml-authority.ts'

const made = await makeTestAuthority()
const whole = await sealXmlTo('B-LTA', made)
const properties = /<xades:UnsignedProperties>.*<\/xades:UnsignedProperties>/
const bare = await sealXmlBy(made)

describe('levels of XAdES (ETSI EN 319 132-1 clause 6)', () => {
  test.each(Object.keys(xmlWords) as XmlFamily[])('%s: B-B to B-LTA', async (family) => {
    const text = xmlWords[family]
    const none = { certificates: [], lists: [], responses: [] }
    expect(await statusOfXml(await sealXmlBy(made, sealedAt, text))).toEqual([
      'signature_holds',
      'B-B',
      'certificate_status_not_inside',
    ])
    expect(await statusOfXml(await sealXmlTo('B-T', made, { text, ...none }))).toEqual([
      'signature_holds',
      'B-T',
      'certificate_status_not_inside',
    ])
    for (const level of ['B-LT', 'B-LTA'] as const)
      expect(await statusOfXml(await sealXmlTo(level, made, { text }))).toEqual([
        'signature_holds',
        level,
        'certificate_valid',
      ])
  })

  test.each(['RS256', 'ES384', 'ES512'] as const)('%s', async (algorithm) => {
    const own = await makeTestAuthority(algorithm)
    expect(await statusOfXml(await sealXmlTo('B-LTA', own))).toEqual(['signature_holds', 'B-LTA', 'certificate_valid'])
  })

  test('what is found: chain, proven time, who stamped, who says that it was not revoked', async () => {
    const { signer, seal, signedAt, details } = await verifyXml(whole)
    expect([signedAt, details.notLookedAt]).toEqual([sealedAt, undefined])
    expect(signer).toMatchObject({ commonName: 'Synthetic Seal (test)', chain: [made.authority.text, made.root.text] })
    expect(seal).toMatchObject({
      level: 'B-LTA',
      provenAt: stampedAt,
      provenBy: { commonName: 'Synthetic Time Stamps (test)', chain: [made.root.text] },
      chainEnd: 'self-issued',
      timestamps: [
        { kind: 'sigTst', code: 'timestamp_holds', time: stampedAt },
        { kind: 'arcTst', code: 'timestamp_holds', time: stampedAt },
      ],
      revocation: { code: 'certificate_valid', thisUpdate: '2026-11-20T10:01:00Z' },
    })
  })

  test('values of the time stamp in a property of their own (TimeStampValidationData) are read', async () => {
    const revoked = {
      serialNumber: made.stamper.certificate.serialNumber,
      revokedAt: '2026-11-19T00:00:00Z',
      reason: 1,
    }
    const lists = [await listBy(made.root, [revoked], { thisUpdate: '2026-11-22T00:00:00Z' })]
    const sealed = await sealXmlTo('B-LT', made, { ofStamp: { certificates: [made.root.der], lists } })
    expect((await verifyXml(sealed)).seal?.timestamps[0]?.code).toBe('timestamp_certificate_revoked')
  })

  test.each([
    ['no certificate named', /<xades:SigningCertificateV2>.*<\/xades:SigningCertificateV2>/],
    ['no form of the content', /<xades:SignedDataObjectProperties>.*<\/xades:SignedDataObjectProperties>/],
  ])('without what the basic level asks for, the signature no longer fits: %s', async (_, part) => {
    expect((await verifyXml(bare.replace(part, ''))).code).toBe('signature_wrong')
  })
})

describe('SECURITY: XAdES unsigned properties, expired or misused certificate', () => {
  test('a changed time stamp, and one signed by another key', async () => {
    const stamp = stampAt(made.stamper, stampedAt)
    const changed = async (data: Uint8Array) => {
      const token = await stamp(data)
      token[Buffer.from(token).indexOf('20261120100005Z') + 3] = '4'.charCodeAt(0)
      return token
    }
    const stranger = await certify('Stranger')
    for (const bad of [changed, stampAt({ ...made.stamper, signer: stranger.signer }, stampedAt)]) {
      const { code, seal } = await verifyXml(await sealXmlTo('B-T', made, { stamp: bad }))
      expect([code, seal?.level, seal?.provenAt, seal?.timestamps[0]?.code]).toEqual([
        'signature_holds',
        'B-B',
        undefined,
        'timestamp_signature_wrong',
      ])
    }
  })

  test('the time stamps of another seal do not count, and are named', async () => {
    const other = await sealXmlTo('B-LTA', made, { text: xmlWords.elmo })
    const [foreign = ''] = properties.exec(other) ?? []
    const { code, seal } = await verifyXml(whole.replace(properties, foreign))
    expect([code, seal?.level, seal?.provenAt]).toEqual(['signature_holds', 'B-B', undefined])
    expect(seal?.timestamps.map((one) => one.code)).toEqual(['timestamp_imprint_wrong', 'timestamp_imprint_wrong'])
  })

  test.each([
    ['2026-11-20T10:00:04Z', 'certificate_revoked_before'],
    ['2026-11-21T00:00:00Z', 'certificate_revoked_after'],
  ])('revoked at %s, sealed and stamped at 10:00:05 on the 20th: %s', async (revokedAt, expected) => {
    const entry = { serialNumber: made.leaf.certificate.serialNumber, revokedAt, reason: 1 }
    const lists = [await listBy(made.authority, [entry], { thisUpdate: '2026-11-22T00:00:00Z' })]
    const { code, seal } = await verifyXml(await sealXmlTo('B-LTA', made, { lists, responses: [] }))
    expect([code, seal?.revocation.code, seal?.revocation.revokedAt]).toEqual(['signature_holds', expected, revokedAt])
  })

  test('ended since, with a time stamp from before: it counts as sealed then; without one it does not', async () => {
    const ended = await makeTestAuthority('ES256', { notAfter: '2026-11-20T12:00:00Z' })
    const late = { claimed: '2026-12-01T00:00:00Z', responses: [await answerAbout(ended.leaf, ended)] }
    expect(await statusOfXml(await sealXmlTo('B-LTA', ended, late))).toEqual([
      'signature_holds',
      'B-LTA',
      'certificate_valid',
    ])
    expect((await verifyXml(await sealXmlBy(ended, late.claimed))).code).toBe('sealed_outside_certificate_period')
    const stamp = stampAt(ended.stamper, '2026-11-21T00:00:00Z')
    expect((await verifyXml(await sealXmlTo('B-T', ended, { stamp }))).code).toBe(
      'seal_proven_outside_certificate_period',
    )
  })

  const certificates = /<xades:CertificateValues>.*<\/xades:CertificateValues>/
  const revocation = /<xades:RevocationValues>.*<\/xades:RevocationValues>/
  const archive = /<xades141:ArchiveTimeStamp .*<\/xades141:ArchiveTimeStamp>/
  const find = (part: RegExp) => part.exec(whole)?.[0] ?? ''

  test.each<[string, (text: string) => string, string | undefined]>([
    ['a property before it taken out', (text) => text.replace(revocation, ''), 'B-T'],
    [
      'two before it in another order',
      (text) => text.replace(certificates, '').replace(revocation, (one) => one + find(certificates)),
      'B-LT',
    ],
    [
      'one put in before it',
      (text) => text.replace(certificates, (one) => `<xades:CompleteCertificateRefs/>${one}`),
      'B-LT',
    ],
    [
      'put first',
      (text) => text.replace(archive, '').replace('<xades:SignatureTimeStamp>', (one) => find(archive) + one),
      'B-LT',
    ],
  ])('an archive time stamp counts only over all that stands before it: %s', async (_, change, level) => {
    const { code, seal } = await verifyXml(change(whole))
    const archived = seal?.timestamps.find(({ kind }) => kind === 'arcTst')
    expect([code, seal?.level, archived?.code]).toEqual(['signature_holds', level, 'timestamp_imprint_wrong'])
  })

  test('what stands after an archive time stamp changes nothing of it', async () => {
    const later = whole.replace(archive, (one) => `${one}<xades:CompleteRevocationRefs/>`)
    const { seal, details } = await verifyXml(later)
    expect([seal?.level, details.notLookedAt]).toEqual(['B-LTA', 'references'])
  })

  const [unsigned = ''] = properties.exec(whole) ?? []
  const inObject = (target: string, content: string) =>
    `<ds:Object><xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" Target="${target}">${content}</xades:QualifyingProperties></ds:Object>`

  test.each<[string, string]>([
    ['for another signature', whole.replace('Target="#signature"', 'Target="#other"')],
    ['in an Object of its own', bare.replace('</ds:Signature>', (one) => inObject('#signature', unsigned) + one)],
    ['before the signed ones', bare.replace('<ds:Object>', (one) => inObject('#signature', unsigned) + one)],
  ])('properties outside the list of this signature prove nothing, and are named: %s', async (_, text) => {
    const { code, seal, details } = await verifyXml(text)
    expect([code, seal?.level, seal?.provenAt, seal?.timestamps]).toEqual(['signature_holds', 'B-B', undefined, []])
    expect(details.notLookedAt).toBe('time-stamp certificates revocation-values')
  })

  test('properties put into the document beside the signature break what is signed', async () => {
    const spaces = 'xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"'
    const placed = unsigned.replace('<xades:UnsignedProperties>', `<xades:UnsignedProperties ${spaces}>`)
    expect((await verifyXml(bare.replace('<ds:Signature ', (one) => placed + one))).code).toBe('signature_wrong')
  })

  test('forms of archive time stamps whose octets are not put together are named one by one', async () => {
    const old = whole.replaceAll('xades141:ArchiveTimeStamp', 'xades:ArchiveTimeStamp')
    const distributed = whole.replace(archive, (one) => one.replace('<ds:Canon', '<xades:Include URI="#x"/><ds:Canon'))
    const withOld = await verifyXml(old)
    expect([withOld.seal?.level, withOld.details.notLookedAt]).toEqual(['B-LT', 'old-archive-time-stamp'])
    const withInclude = await verifyXml(distributed)
    expect([withInclude.seal?.level, withInclude.details.notLookedAt]).toEqual(['B-LT', 'distributed-time-stamp'])
    expect(withInclude.seal?.timestamps[1]?.code).toBe('timestamp_form_unsupported')
  })

  test('nothing beside it makes a broken seal hold, nor is it looked at', async () => {
    const { code, seal } = await verifyXml(whole.replace('Ana', 'Eva'))
    expect([code, seal]).toEqual(['signature_wrong', undefined])
  })
})
