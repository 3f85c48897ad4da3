import { createPublicKey } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testCrypto } from '../../test-support/node-test-crypto.ts'
import { makePeerKey } from '../../test-support/peer-xml-signature.ts'
import { codeOf, keys, plain, rsa, sealed, sealedAt, text, verify } from '../../test-support/signed-xml.ts'
import { encodeBase64 } from '../encoding/base64.ts'
import { readTextContent } from '../xml/find-elements.ts'
import { parseXmlDocument } from '../xml/parse-xml.ts'
import { openSignedXml } from './open-signed-xml.ts'
import { sealXml } from './seal-xml.ts'
import { verifyXmlSignatures } from './verify-xml-signatures.ts'

const reference = /<ds:Reference(?: Id="content")? URI="">.*?<\/ds:Reference>/
const withReference = (change: (one: string) => string) => plain.replace(reference, change)
const stranger = await makePeerKey('RSA')
const swap = (one: string, other: string) => (whole: string) => whole.replace(one, other)

describe('SECURITY: XML signatures that must not count', () => {
  test.each([
    [
      'a part is signed',
      withReference(swap('URI=""', 'URI="#part"')).replace('<name>', '<name Id="part">'),
      'xml_reference_not_root',
    ],
    ['nothing carries the id', withReference(swap('URI=""', 'URI="#none"')), 'xml_reference_not_root'],
    [
      'the id stands twice',
      withReference(swap('URI=""', 'URI="#a"')).replace('<record', '<record Id="a"').replace('<name>', '<name ID="a">'),
      'xml_id_not_unique',
    ],
    [
      'a pointer into the document',
      withReference(swap('URI=""', 'URI="#xpointer(id(\'a\'))"')),
      'xml_reference_not_root',
    ],
    ['another file', withReference(swap('URI=""', 'URI="other.xml"')), 'xml_reference_external'],
    ['an address', withReference(swap('URI=""', 'URI="http://169.254.169.254/"')), 'xml_reference_external'],
    ['no address at all', withReference(swap(' URI=""', '')), 'xml_reference_external'],
    ['two references to the document', withReference((one) => one + one), 'xml_references_too_many'],
    ['twenty references', withReference((one) => one.repeat(20)), 'xml_references_too_many'],
    ['no reference', withReference(() => ''), 'xml_signature_ill_formed'],
    [
      'XSLT',
      withReference(swap('http://www.w3.org/2001/10/xml-exc-c14n#', 'http://www.w3.org/TR/1999/REC-xslt-19991116')),
      'xml_transform_refused',
    ],
    [
      'base64',
      withReference(swap('http://www.w3.org/2001/10/xml-exc-c14n#', 'http://www.w3.org/2000/09/xmldsig#base64')),
      'xml_transform_refused',
    ],
    [
      'a name of the language as transform',
      withReference(swap('http://www.w3.org/2001/10/xml-exc-c14n#', 'constructor')),
      'xml_transform_refused',
    ],
    [
      'SHA-1 digest',
      withReference(swap('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1')),
      'alg_too_weak',
    ],
    [
      'unknown digest',
      withReference(swap('http://www.w3.org/2001/04/xmlenc#sha256', 'urn:toString')),
      'digest_algorithm_unsupported',
    ],
    [
      'digest that is no base64',
      withReference((one) => one.replace('DigestValue>', 'DigestValue>!')),
      'xml_signature_ill_formed',
    ],
    ['SHA-1 signature', plain.replace('2001/04/xmldsig-more#rsa-sha256', '2000/09/xmldsig#rsa-sha1'), 'alg_too_weak'],
    ['MAC', plain.replace('xmldsig-more#rsa-sha256', 'xmldsig-more#hmac-sha256'), 'alg_symmetric'],
    ['MAC over SHA-1', plain.replace('2001/04/xmldsig-more#rsa-sha256', '2000/09/xmldsig#hmac-sha1'), 'alg_symmetric'],
    ['unknown method', plain.replace('xmldsig-more#rsa-sha256', 'xmldsig-more#other'), 'alg_unsupported'],
    [
      'method of another key',
      plain.replace('xmldsig-more#rsa-sha256', 'xmldsig-more#ecdsa-sha256'),
      'key_not_for_algorithm',
    ],
    [
      'unknown canonical form',
      plain.replace(/CanonicalizationMethod Algorithm="[^"]*"/, 'CanonicalizationMethod Algorithm="urn:c"'),
      'alg_unsupported',
    ],
    ['no value', plain.replace(/<ds:SignatureValue>.*<\/ds:SignatureValue>/, ''), 'xml_signature_ill_formed'],
    [
      'two SignedInfo',
      plain.replace(/<ds:SignedInfo>.*<\/ds:SignedInfo>/, (one) => one + one),
      'xml_signature_ill_formed',
    ],
    ['no key', plain.replace(/<ds:KeyInfo>.*<\/ds:KeyInfo>/, ''), 'certificate_missing'],
    [
      'key by address',
      plain.replace(/<ds:KeyInfo>.*<\/ds:KeyInfo>/, '<ds:KeyInfo><ds:RetrievalMethod URI="http://a"/></ds:KeyInfo>'),
      'certificate_missing',
    ],
    ['cut certificate', plain.replace(/X509Certificate>.{40}/, 'X509Certificate>'), 'certificate_ill_formed'],
    [
      'certificate of another',
      plain.replace(encodeBase64(rsa.certificate), encodeBase64(stranger.certificate)),
      'signature_wrong',
    ],
    [
      'seal with the certificate of another',
      sealed.replace(encodeBase64(rsa.certificate), encodeBase64(keys['P-256'].certificate)),
      'certificate_reference_wrong',
    ],
    ['claimed time changed', sealed.replace(sealedAt, '2026-11-22T10:00:01Z'), 'signature_wrong'],
    [
      'properties nobody signed',
      sealed.replace(/<ds:Reference Type.*?<\/ds:Reference>/, ''),
      'xades_properties_unsigned',
    ],
    [
      'properties elsewhere',
      sealed
        .replace('<xades:SignedProperties Id="properties">', '<xades:SignedProperties Id="own">')
        .replace('<name>', '<name Id="properties">'),
      'xades_properties_unsigned',
    ],
    ['properties twice', sealed.replace('<name>', '<name Id="properties">'), 'xml_id_not_unique'],
    ['only properties', sealed.replace(reference, ''), 'xml_reference_not_root'],
  ])('%s', async (_name, signed, code) => {
    const { result } = await verify(signed)
    expect(result?.code).toBe(code)
    expect(result?.unchanged).not.toBe('yes')
  })

  test('signature wrapping: the signed record inside another one', async () => {
    const [signature = ''] = /<ds:Signature.*<\/ds:Signature>/.exec(plain) ?? []
    const bare = plain.replace(signature, '')
    const evil = bare.replace('Ana', 'Eva')
    const wraps = [
      evil.replace('</record>', `${bare}${signature}</record>`),
      evil.replace(
        '</record>',
        `${signature.replace('</ds:Signature>', `<ds:Object>${bare}</ds:Object></ds:Signature>`)}</record>`,
      ),
      evil.replace('</record>', `<x:other>${plain}</x:other></record>`),
    ]
    for (const wrapped of wraps) expect(await codeOf(wrapped)).toBe('signature_wrong')
  })

  test('signature wrapping by id: the signed record keeps its id inside another one', async () => {
    const signed = withReference(swap('URI=""', 'URI="#a"')).replace('<record', '<record Id="a"')
    expect(await codeOf(signed)).toBe('signature_wrong')
    expect(await codeOf(`<record xmlns="urn:r"><name>Eva</name>${signed}</record>`)).toBe('xml_reference_not_root')
  })

  test('a key written out without a certificate proves unchanged and names nobody', async () => {
    const { n = '', e = '' } = createPublicKey(rsa.publicPem).export({ format: 'jwk' })
    const standard = (value: string) => Buffer.from(value, 'base64url').toString('base64')
    const value = `<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>${standard(n)}</ds:Modulus><ds:Exponent>${standard(e)}</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>`
    const bare = plain.replace(/<ds:X509Data>.*<\/ds:X509Data>/, value)
    const { result } = await verify(bare)
    expect(result).toMatchObject({ unchanged: 'yes', code: 'key_without_name' })
    expect(result?.signer).toBeUndefined()
    expect(await codeOf(bare.replace('Ana', 'Eva'))).toBe('signature_wrong')
    const short = bare.replace(standard(n), standard(n).slice(0, 172))
    expect(await codeOf(short)).toBe('alg_too_weak')
  })

  test('an elliptic key written out', async () => {
    const key = keys['P-256']
    const { x = '', y = '' } = createPublicKey(key.publicPem).export({ format: 'jwk' })
    const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString(
      'base64',
    )
    const value = `<ds:KeyValue><k:ECKeyValue xmlns:k="http://www.w3.org/2009/xmldsig11#"><k:NamedCurve URI="urn:oid:1.2.840.10045.3.1.7"/><k:PublicKey>${point}</k:PublicKey></k:ECKeyValue></ds:KeyValue>`
    const signed = await sealXml({
      text,
      signer: key.signerFor('ES256'),
      certificates: [key.certificate],
      crypto: testCrypto,
    })
    expect(await codeOf(signed.replace(/<ds:X509Data>.*<\/ds:X509Data>/, value))).toBe('key_without_name')
  })

  test('mutated documents never throw, and never hold with other content', async () => {
    const { root: original } = await verify(sealed)
    const read = readTextContent(original)
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        '/',
        '<ds:Reference/>',
        '<!--',
        ']]>',
        '\u0000',
        'Id="properties"',
        ' xmlns="u"',
      ),
      fc.string({ maxLength: 3 }),
    )
    const mutation = fc.tuple(fc.nat(sealed.length), fc.nat(40), piece)
    await fc.assert(
      fc.asyncProperty(mutation, async ([at, length, inserted]) => {
        const parsed = parseXmlDocument(sealed.slice(0, at) + inserted + sealed.slice(at + length))
        if (!parsed.ok) return
        const opened = openSignedXml(parsed.value)
        const { results } = await verifyXmlSignatures(opened, testCrypto)
        if (results[0]?.unchanged === 'yes') expect(readTextContent(opened.root)).toBe(read)
      }),
      { numRuns: 1000 },
    )
  })

  test('more signatures than are looked at', async () => {
    const many = plain.replace(/<ds:Signature.*<\/ds:Signature>/, (one) => one.repeat(5))
    expect(await codeOf(many)).toBe('too_many_proofs')
  })
})
