import type { CryptoPort, Signer } from '../crypto-port.ts'
import { encodeBase64 } from '../encoding/base64.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { canonicalizeDocument, canonicalizeElement, type CanonicalForm } from '../xml/canonical-xml.ts'
import { findPath } from '../xml/find-elements.ts'
import { parseXml, parseXmlDocument } from '../xml/parse-xml.ts'
import { formatName } from '../xml/xml-reader.ts'
import {
  findMethodUri,
  signatureMethods,
  signatureNamespaces,
  signedPropertiesType,
  transforms,
} from './signature-algorithms.ts'

export interface XmlToSeal {
  /** A whole document, well formed, without a signature. */
  readonly text: string
  readonly signer: Signer
  /** DER, the signing key's certificate first. */
  readonly certificates: readonly Uint8Array[]
  /** XAdES baseline B with this claimed time, UTC with seconds; without it a plain XML signature. */
  readonly sealedAt?: string
  readonly crypto: CryptoPort
}

const { ds, xades, exclusive } = signatureNamespaces
const form: CanonicalForm = { method: 'exclusive', withComments: false }
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256'

/**
 * Signs a document by an enveloped signature, put at the end of its root element: XAdES baseline B when there is a time to
 * claim. Without time stamp or revocation data: nothing but the key vouches for the time.
 * Throws when the text is not well formed or there is no certificate: those are mistakes of the caller.
 */
export async function sealXml(input: XmlToSeal): Promise<string> {
  const document = parseXmlDocument(input.text)
  const end = document.ok ? input.text.lastIndexOf(`</${formatName(document.value.root)}`) : -1
  const [leaf] = input.certificates
  if (!document.ok || end < 0) throw new Error('only a well-formed document with content can be signed')
  if (!leaf) throw new Error('a seal needs the certificate of its key')
  const digest = async (text: string | Uint8Array) =>
    encodeBase64(await input.crypto.digest('sha-256', typeof text === 'string' ? encodeUtf8(text) : text))
  const content = await digest(canonicalizeDocument(document.value, form))
  const properties = input.sealedAt === undefined ? '' : writeProperties(input.sealedAt, await digest(leaf))
  const propertiesDigest = properties && (await digest(canonicalPart(wrap('', properties), ...propertiesPath)))
  const signedInfo = writeSignedInfo(input.signer, content, propertiesDigest)
  const signed = canonicalPart(wrap(signedInfo, ''), 'SignedInfo')
  const value = encodeBase64(await input.signer.sign(encodeUtf8(signed)))
  const keyInfo = input.certificates
    .map((one) => `<ds:X509Certificate>${encodeBase64(one)}</ds:X509Certificate>`)
    .join('')
  const rest = `<ds:SignatureValue${properties && ' Id="value"'}>${value}</ds:SignatureValue><ds:KeyInfo><ds:X509Data>${keyInfo}</ds:X509Data></ds:KeyInfo>`
  return input.text.slice(0, end) + wrap(signedInfo + rest, properties) + input.text.slice(end)
}

const propertiesPath = ['Object', 'QualifyingProperties', 'SignedProperties'] as const

const wrap = (content: string, properties: string) =>
  `<ds:Signature xmlns:ds="${ds}" Id="signature">${content}${properties}</ds:Signature>`

/** Canonical text of a part of the signature; the exclusive form makes it independent of where the signature will stand. */
function canonicalPart(signature: string, ...path: readonly string[]): string {
  const parsed = parseXml(signature)
  if (!parsed.ok) throw new Error(parsed.problem.code)
  const around = [parsed.value]
  for (const name of path.slice(0, -1)) {
    const last = around.at(-1) ?? parsed.value
    around.push(findPath(last, name === 'Object' ? ds : xades, name) ?? last)
  }
  const name = path.at(-1) ?? ''
  const part = findPath(around.at(-1) ?? parsed.value, name === 'SignedInfo' ? ds : xades, name)
  if (!part) throw new Error(`the signature has no ${name}`)
  return canonicalizeElement(part, around, form)
}

const writeDigest = (value: string) =>
  `<ds:DigestMethod Algorithm="${sha256}"></ds:DigestMethod><ds:DigestValue>${value}</ds:DigestValue>`

const writeTransforms = (...algorithms: readonly string[]) =>
  `<ds:Transforms>${algorithms.map((one) => `<ds:Transform Algorithm="${one}"></ds:Transform>`).join('')}</ds:Transforms>`

function writeSignedInfo({ algorithm }: Signer, content: string, properties: string): string {
  const method = findMethodUri(signatureMethods, algorithm)
  if (method === undefined) throw new Error(`${algorithm} has no name in XML signatures`)
  const ofDocument = `<ds:Reference${properties && ' Id="content"'} URI="">${writeTransforms(transforms.enveloped, exclusive)}${writeDigest(content)}</ds:Reference>`
  const ofProperties =
    properties &&
    `<ds:Reference Type="${signedPropertiesType}" URI="#properties">${writeTransforms(exclusive)}${writeDigest(properties)}</ds:Reference>`
  return (
    `<ds:SignedInfo><ds:CanonicalizationMethod Algorithm="${exclusive}"></ds:CanonicalizationMethod>` +
    `<ds:SignatureMethod Algorithm="${method}"></ds:SignatureMethod>${ofDocument}${ofProperties}</ds:SignedInfo>`
  )
}

const writeProperties = (sealedAt: string, certificateDigest: string) =>
  `<ds:Object><xades:QualifyingProperties xmlns:xades="${xades}" Target="#signature">` +
  `<xades:SignedProperties Id="properties"><xades:SignedSignatureProperties>` +
  `<xades:SigningTime>${sealedAt}</xades:SigningTime><xades:SigningCertificateV2><xades:Cert><xades:CertDigest>` +
  `${writeDigest(certificateDigest)}</xades:CertDigest></xades:Cert></xades:SigningCertificateV2>` +
  `</xades:SignedSignatureProperties><xades:SignedDataObjectProperties><xades:DataObjectFormat ObjectReference="#content">` +
  `<xades:MimeType>text/xml</xades:MimeType></xades:DataObjectFormat></xades:SignedDataObjectProperties></xades:SignedProperties></xades:QualifyingProperties></ds:Object>`
