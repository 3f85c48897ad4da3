import { encodeBase64, encodeBase64Url } from '../src/encoding/base64.ts'
import { encodeUtf8 } from '../src/encoding/utf8.ts'
import type { JsonObject } from '../src/json/json-object.ts'
import { findMethodUri, signatureMethods, signatureNamespaces } from '../src/xml-signature/signature-algorithms.ts'
import { testCrypto } from './node-test-crypto.ts'
import { etsiUOf, withEtsiU } from './verify-seal.ts'
import type { Holder } from './test-authority.ts'

/** A JWS over the signature value of a seal in JSON; `over` stands for another value. */
export async function counterSignJson(
  sealed: JsonObject,
  { leaf, over }: { readonly leaf: Holder; readonly over?: string },
) {
  const [first] = sealed.signatures as readonly { readonly signature: string }[]
  const header = {
    alg: leaf.signer.algorithm,
    'x5t#S256': encodeBase64Url(await testCrypto.digest('sha-256', leaf.der)),
    x5c: [leaf.text],
    iat: 1_795_168_800,
  }
  const encoded = encodeBase64Url(encodeUtf8(JSON.stringify(header)))
  const signature = await leaf.signer.sign(encodeUtf8(`${encoded}.${over ?? first?.signature}`))
  return { protected: encoded, signature: encodeBase64Url(signature) }
}

/** The same seal with one more element, in base64url as its others. */
export const withPart = (sealed: JsonObject, part: JsonObject): JsonObject =>
  withEtsiU(sealed, [...etsiUOf(sealed), encodeBase64Url(encodeUtf8(JSON.stringify(part)))])

const { ds, exclusive } = signatureNamespaces
const form = `Algorithm="${exclusive}"`
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256'
const value = /<ds:SignatureValue Id="value">.*?<\/ds:SignatureValue>/

/** A counter-signature as a property of a seal in XML; `over` stands for another text in place of its value. */
export async function counterSignXml(
  sealed: string,
  { leaf, over }: { readonly leaf: Holder; readonly over?: string },
) {
  const covered = (over ?? value.exec(sealed)?.[0] ?? '').replace('<ds:SignatureValue', `$& xmlns:ds="${ds}"`)
  const digest = encodeBase64(await testCrypto.digest('sha-256', encodeUtf8(covered)))
  const method = findMethodUri(signatureMethods, leaf.signer.algorithm)
  const inside =
    `<ds:CanonicalizationMethod ${form}></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm="${method}"></ds:SignatureMethod>` +
    `<ds:Reference Type="http://uri.etsi.org/01903#CountersignedSignature" URI="#value"><ds:Transforms><ds:Transform ${form}></ds:Transform></ds:Transforms>` +
    `<ds:DigestMethod Algorithm="${sha256}"></ds:DigestMethod><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>`
  const signature = encodeBase64(await leaf.signer.sign(encodeUtf8(`<ds:SignedInfo xmlns:ds="${ds}">${inside}`)))
  return (
    `<xades:CounterSignature><ds:Signature><ds:SignedInfo>${inside}<ds:SignatureValue>${signature}</ds:SignatureValue>` +
    `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${leaf.text}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature></xades:CounterSignature>`
  )
}

/** The same seal with one more property at the end; it must have some already. */
export const withProperty = (sealed: string, property: string): string =>
  sealed.replace('</xades:UnsignedSignatureProperties>', (end) => property + end)
