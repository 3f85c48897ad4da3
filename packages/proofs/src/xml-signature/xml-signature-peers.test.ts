import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makePeerKey, signByPeer, verifyByPeer } from '../../test-support/peer-xml-signature.ts'
import { plain, rsa, seal, sealed, verify } from '../../test-support/signed-xml.ts'
import { encodeBase64 } from '../encoding/base64.ts'

const text =
  '<r xmlns="urn:r" xmlns:p="urn:p" xml:lang="de">\n <p:a p:x="1" b="ä&amp;">t &lt; ⚒</p:a><!-- c --><b xmlns=""/></r>'
/**
 * For the inclusive form: namespaces and `xml:` attributes of the root belong to SignedInfo too (C14N 1.0, section 2.4); the
 * peer takes only some of them along, so its root has none.
 */
const bare = '<r>\n <a xmlns="urn:p" b="ä&amp;">t &lt; ⚒</a><!-- c --><b xml:lang="de"/></r>'
const lines = encodeBase64(rsa.certificate).replaceAll(/.{64}/g, '$&\n')
const certificatePem = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`

const inclusive = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256'
const sha512 = 'http://www.w3.org/2001/04/xmlenc#sha512'
const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
const rsaSha512 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512'

describe('the same as xml-crypto: what one signs the other verifies, what was changed fails in both', () => {
  test.each([
    [rsaSha256, exclusive, sha256, false],
    [rsaSha256, exclusive, sha512, true],
    [rsaSha512, exclusive, sha512, false],
    [rsaSha256, inclusive, sha256, false],
    [rsaSha256, inclusive, sha256, true],
    [rsaSha256, `${exclusive}WithComments`, sha256, false],
  ])('signed there: %s, %s, %s, by id: %s', async (signatureMethod, canonicalMethod, digestMethod, byId) => {
    const { privatePem } = rsa
    const methods = { signatureMethod, canonicalMethod, digestMethod, byId }
    const content = canonicalMethod === inclusive ? bare : text
    const signed = signByPeer({ text: content, privatePem, certificatePem, ...methods })
    expect(verifyByPeer(signed, rsa.publicPem)).toBe(true)
    expect((await verify(signed, '2026-05-05T05:05:05Z')).result?.code).toBe('signature_holds')
    const changed = signed.replace('t &lt;', 'T &lt;')
    expect(verifyByPeer(changed, rsa.publicPem)).toBe(false)
    expect((await verify(changed)).result?.code).toBe('signature_wrong')
  })

  test('signed there with SHA-1: told as too weak', async () => {
    const { privatePem } = rsa
    const sha1 = { signatureMethod: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1', digestMethod: sha256 }
    const signed = signByPeer({ text, privatePem, certificatePem, canonicalMethod: exclusive, ...sha1 })
    expect(verifyByPeer(signed, rsa.publicPem)).toBe(true)
    expect((await verify(signed)).result).toMatchObject({ code: 'alg_too_weak', unchanged: 'not-determined' })
  })

  test('signed here, plain and XAdES', async () => {
    const other = await makePeerKey('RSA')
    for (const signed of [plain, sealed]) {
      expect(verifyByPeer(signed, rsa.publicPem)).toBe(true)
      expect(verifyByPeer(signed, other.publicPem)).toBe(false)
      expect(verifyByPeer(signed.replace('Ana', 'Eva'), rsa.publicPem)).toBe(false)
    }
  })

  test('any one character of the content changed: both say no, or both see the same content', async () => {
    const end = plain.indexOf('<ds:Signature')
    const signed = await seal()
    await fc.assert(
      fc.asyncProperty(fc.nat(end - 1), fc.constantFrom('x', ' ', '1', 'é'), async (at, letter) => {
        const changed = signed.slice(0, at) + letter + signed.slice(at + 1)
        const ours = await verify(changed).catch(() => undefined)
        // What is not well formed is refused before any signature.
        if (ours) expect(ours.result?.unchanged === 'yes').toBe(verifyByPeer(changed, rsa.publicPem))
      }),
      { numRuns: 150 },
    )
  })
})
