import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { codeOf, keys, plain, rsa, seal, sealed, sealedAt, text, verify } from '../../test-support/signed-xml.ts'
import type { SignatureAlgorithm } from '../crypto-port.ts'
import { readTextContent } from '../xml/find-elements.ts'

describe('XML Signature 1.1 and XAdES baseline B (ETSI EN 319 132-1)', () => {
  test.each([
    ['RSA', 'RS256'],
    ['RSA', 'RS384'],
    ['RSA', 'RS512'],
    ['RSA', 'PS256'],
    ['RSA', 'PS384'],
    ['RSA', 'PS512'],
    ['P-256', 'ES256'],
    ['P-384', 'ES384'],
    ['P-521', 'ES512'],
    ['Ed25519', 'EdDSA'],
  ] as const)('%s key, %s: sealed, verified, changed', async (kind, algorithm: SignatureAlgorithm) => {
    const key = keys[kind]
    const signed = await seal({ signer: key.signerFor(algorithm), certificates: [key.certificate] })
    const { result } = await verify(signed)
    expect(result).toMatchObject({
      unchanged: 'yes',
      code: 'signature_holds',
      signedAt: sealedAt,
      signerIsIssuer: 'not-determined',
      details: { alg: algorithm },
      signer: {
        kind: 'x509',
        commonName: 'SYNTHETIC TEST SEAL',
        sha256: createHash('sha256').update(key.certificate).digest('hex'),
      },
    })
    expect(await codeOf(signed.replace('Ana', 'Eva'))).toBe('signature_wrong')
  })

  test('what is read comes from the signed bytes: no signature, no comments, blanks kept', async () => {
    const { root } = await verify(sealed.replace('Ana', 'A<!-- n -->na').replace('<day', '<day '))
    expect(readTextContent(root)).toBe('\n Ana – ⚒2026')
    expect(JSON.stringify(root)).not.toMatch(/comment|Signature/)
  })

  test('a comment changes nothing that is signed, a blank inside of text does', async () => {
    expect(await codeOf(sealed.replace('Ana', 'A<!-- n -->na'))).toBe('signature_holds')
    expect(await codeOf(sealed.replace('<day', ' <day'))).toBe('signature_wrong')
  })

  test.each([
    ['2025-12-31T23:59:59Z', 'sealed_outside_certificate_period', '2025-12-31T23:59:59Z'],
    ['2026-01-01T00:30:00+01:00', 'sealed_outside_certificate_period', '2025-12-31T23:30:00Z'],
    ['2025-12-31T23:30:00-01:00', 'signature_holds', '2026-01-01T00:30:00Z'],
    ['2027-12-31T23:59:59.9Z', 'signature_holds', '2027-12-31T23:59:59Z'],
    ['2026-02-30T00:00:00Z', 'sealing_time_missing', '2026-02-30T00:00:00Z'],
    ['2026-11-22T10:00:00', 'sealing_time_missing', '2026-11-22T10:00:00'],
    ['yesterday', 'sealing_time_missing', 'yesterday'],
  ])('claimed time %s: %s', async (day, code, signedAt) => {
    expect((await verify(await seal({ sealedAt: day }))).result).toMatchObject({ unchanged: 'yes', code, signedAt })
  })

  test('a plain signature claims no time of its own; the signed content may', async () => {
    expect((await verify(plain)).result).toMatchObject({ unchanged: 'yes', code: 'sealing_time_missing' })
    expect((await verify(plain, '2026-10-31T12:00:00+02:00')).result).toMatchObject({
      code: 'signature_holds',
      signedAt: '2026-10-31T10:00:00Z',
    })
    // Signed properties are the seal's own word: the content does not stand in for them.
    const { result } = await verify(await seal({ sealedAt: 'unclear' }), '2026-10-31T12:00:00Z')
    expect(result).toMatchObject({ code: 'sealing_time_missing' })
  })

  test('other certificates of KeyInfo are told as the chain, the others are left', async () => {
    const other = keys['P-256'].certificate
    const { result } = await verify(await seal({ certificates: [rsa.certificate, other] }))
    expect(result).toMatchObject({ code: 'signature_holds' })
    expect(result?.signer?.kind === 'x509' && result.signer.chain).toBeUndefined()
  })

  test('without signature: no proof', async () => {
    expect((await verify(text)).result).toMatchObject({ unchanged: 'not-determined', code: 'no_proof' })
  })

  test('two signatures over the same content: each is judged by itself', async () => {
    const two = plain.replace(
      '</ds:Signature>',
      (end) => `${end}${/<ds:Signature.*<\/ds:Signature>/.exec(sealed)?.[0]}`,
    )
    const { results } = await verify(two)
    // Each covers the other one as part of the content, so neither fits any more; both are told.
    expect(results.map(({ code }) => code)).toEqual(['signature_wrong', 'signature_wrong'])
  })

  test.each(['not(ancestor-or-self::ds:Signature)', '/descendant::ds:Signature'])(
    'the XPath spelling of the enveloped signature is understood, and only that: %s',
    async (expression) => {
      const isFilter = expression.startsWith('/')
      const uri = isFilter
        ? 'http://www.w3.org/2002/06/xmldsig-filter2'
        : 'http://www.w3.org/TR/1999/REC-xpath-19991116'
      const open = isFilter ? `<f:XPath xmlns:f="${uri}" Filter="subtract">` : '<ds:XPath>'
      const write = (words: string) =>
        plain.replace(
          '<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"></ds:Transform>',
          `<ds:Transform Algorithm="${uri}">${open}${words}</${isFilter ? 'f' : 'ds'}:XPath></ds:Transform>`,
        )
      // Understood: the content still fits, yet SignedInfo is another one than was signed.
      expect(await codeOf(write(expression))).toBe('signature_wrong')
      expect(await codeOf(write(`${expression} or true()`))).toBe('xml_transform_refused')
      expect(await codeOf(write(expression.replace('ds:', 'xades:')))).toBe('xml_transform_refused')
      expect(await codeOf(write(expression).replace('Filter="subtract"', 'Filter="union"'))).toBe(
        isFilter ? 'xml_transform_refused' : 'signature_wrong',
      )
    },
  )
})

describe('XAdES above baseline B: parts that nobody signed', () => {
  const withUnsigned = (parts: string) =>
    sealed.replace(
      '</xades:QualifyingProperties>',
      `<xades:UnsignedProperties><xades:UnsignedSignatureProperties>${parts}</xades:UnsignedSignatureProperties></xades:UnsignedProperties></xades:QualifyingProperties>`,
    )
  test.each([
    ['baseline B', '', undefined],
    ['a time stamp', '<xades:SignatureTimeStamp/>', 'time-stamp'],
    [
      'everything there is, each kind once',
      '<xades:SignatureTimeStamp/><xades:CompleteCertificateRefs/><xades:CertificateValues/><xades:RevocationValues/><x:ArchiveTimeStamp xmlns:x="http://uri.etsi.org/01903/v1.4.1#"/><xades:Unheard/>',
      'time-stamp references other',
    ],
    ['values alone, which are looked at', '<xades:CertificateValues/><xades:RevocationValues/>', undefined],
    ['a name of the language itself', '<xades:constructor/>', 'other'],
  ])('%s: the signature holds, and what was not looked at is named', async (_, parts, notLookedAt) => {
    const { result } = await verify(withUnsigned(parts))
    expect(result).toMatchObject({ unchanged: 'yes', code: 'signature_holds' })
    expect(result?.details.notLookedAt).toBe(notLookedAt)
  })
})
