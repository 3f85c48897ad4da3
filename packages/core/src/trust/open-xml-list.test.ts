import { sealXml } from '@wanderbuch/proofs/xml-signature/seal-xml'
import { describe, expect, test } from 'vitest'
import { readSource, readText } from '../../test-support/read-sample-source.ts'
import { sampleAmsXml } from '../../test-support/sample-accreditations.ts'
import { makeCertificate, webCrypto } from '../../test-support/sample-certificate.ts'
import { sampleTrustedList } from '../../test-support/sample-trusted-list.ts'

describe('lists in XML, signed', () => {
  const granted = async () => ({
    certificate: (await makeCertificate('CA')).base64,
    status: 'granted',
    from: '2020-01-01T00:00:00Z',
  })
  const seal = async (text: string, time: { readonly sealedAt?: string } = { sealedAt: '2026-11-01T10:00:00Z' }) => {
    const { base64, signer } = await makeCertificate('Sample Supervisory Body')
    return sealXml({ text, signer, certificates: [Buffer.from(base64, 'base64')], crypto: webCrypto, ...time })
  }
  const list = async () => sampleTrustedList([await granted()])

  test.each<[string, () => Promise<string>]>([
    ['ETSI TS 119 612, XAdES', async () => seal(await list())],
    ['ETSI TS 119 612, no time but that of the list', async () => seal(await list(), {})],
    ['accreditations', () => seal(sampleAmsXml)],
  ])('%s: says who signed', async (_, make) => {
    const { about, entries } = await readSource(await make())
    expect(about.signature.outcome).toBe('yes')
    expect(about.signature.signer).toContain('Sample Supervisory Body')
    expect(entries).toHaveLength(1)
  })

  test('a list that is not signed says so', async () => {
    expect((await readSource(await list())).about.signature).toEqual({
      outcome: 'not-determined',
      code: 'list_not_signed',
    })
  })

  const signatureIn = (text: string) => /<ds:Signature [\s\S]*<\/ds:Signature>/.exec(text)?.[0] ?? ''
  const forged = (text: string) => text.replace('Svcstatus/granted', 'Svcstatus/withdrawn')

  test.each<[string, (signed: string) => string | Promise<string>, string]>([
    ['a word changed', forged, 'signature_wrong'],
    [
      'the signed list wrapped into a forged one',
      (signed) =>
        forged(signed).replace(
          '</TrustServiceProviderList>',
          `</TrustServiceProviderList>${signed.replace(/^<\?xml.*\?>/, '')}`,
        ),
      'xml_id_not_unique',
    ],
    [
      'a reference to the list kept inside a forged one',
      (signed) => signed.replace('Id="content" URI=""', 'Id="content" URI="#inner"'),
      'xml_reference_not_root',
    ],
    [
      'the certificate taken out',
      (signed) => signed.replace(/<ds:KeyInfo>.*<\/ds:KeyInfo>/, ''),
      'certificate_missing',
    ],
    [
      'one signature good, one of another list',
      async (signed) => {
        const other = signatureIn(await seal(forged(await list())))
        return signed.replace('</TrustServiceStatusList>', `${other}</TrustServiceStatusList>`)
      },
      '',
    ],
  ])('SECURITY: forged trust list, %s: refused', async (_, change, place) => {
    const read = await readText(await change(await seal(await list())))
    expect(read).toMatchObject({
      ok: false,
      problem: { code: 'trust_list_signature_wrong', place: expect.stringContaining(place) as string },
    })
  })

  test('a comment inside a signed value changes nothing of what is read', async () => {
    const signed = (await seal(await list())).replace('Sample Trust Services', 'Sample <!-- x -->Trust Services')
    expect((await readSource(signed)).entries[0]?.name).toEqual({ en: 'Sample Trust Services' })
  })
})
