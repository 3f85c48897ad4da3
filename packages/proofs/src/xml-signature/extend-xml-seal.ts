import { encodeBase64 } from '../encoding/base64.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import type { SealLevel } from '../proof-report.ts'
import type { CanonicalForm } from '../xml/canonical-xml.ts'
import { parseXmlDocument } from '../xml/parse-xml.ts'
import { openSignedXml } from './open-signed-xml.ts'
import { signatureNamespaces } from './signature-algorithms.ts'
import { readUnsignedProperties } from './unsigned-properties.ts'
import { archivedText, type StampedXml, writeSignatureValue } from './xades-stamps.ts'

export interface XmlSealToExtend {
  /** A document with one seal, as `sealXml` makes it, that carries nothing beside it yet. */
  readonly sealed: string
  readonly level: Exclude<SealLevel, 'B-B'>
  /** A time stamp token, DER, over bytes. */
  readonly stamp: (data: Uint8Array) => Promise<Uint8Array>
  /** DER: certificates above the one of the seal, of responders and of the one who stamps. */
  readonly certificates: readonly Uint8Array[]
  /** DER of revocation lists and of OCSP responses. */
  readonly lists?: readonly Uint8Array[]
  readonly responses?: readonly Uint8Array[]
  /** Certificates and lists for the time stamp itself, kept in a property of their own (`TimeStampValidationData`). */
  readonly ofStamp?: Pick<XmlSealToExtend, 'certificates' | 'lists'>
}

const { xades141, exclusive } = signatureNamespaces
const end = '</xades:QualifyingProperties>'
const stampForm: CanonicalForm = { method: 'exclusive', withComments: false }
const method = `<ds:CanonicalizationMethod Algorithm="${exclusive}"></ds:CanonicalizationMethod>`

/**
 * Adds to a seal in XML what a higher level asks for: a time stamp over the signature (B-T), certificates and revocation
 * values (B-LT), a time stamp over all of it (B-LTA). Throws when the document is none with one such seal.
 * Source: ETSI EN 319 132-1 clauses 5.3 to 5.5 and 6.3.
 */
export async function extendXmlSeal(input: XmlSealToExtend): Promise<string> {
  const { sealed, level, stamp, certificates, lists = [], responses = [], ofStamp } = input
  const at = sealed.lastIndexOf(end)
  if (at < 0) throw new Error('a document with one seal is expected')
  const withProperties = (properties: string) =>
    `${sealed.slice(0, at)}<xades:UnsignedProperties><xades:UnsignedSignatureProperties>${properties}</xades:UnsignedSignatureProperties></xades:UnsignedProperties>${sealed.slice(at)}`
  const stampOver = async (text: string | undefined) => writeToken(await stamp(encodeUtf8(text ?? '')))
  const ofSignature = `<xades:SignatureTimeStamp>${await stampOver(writeSignatureValue(open(sealed), stampForm))}</xades:SignatureTimeStamp>`
  if (level === 'B-T') return withProperties(ofSignature)
  const values = [
    ofSignature,
    ofStamp ? writeGroup(writeCertificates(ofStamp.certificates) + writeRevocation(ofStamp.lists ?? [], [])) : '',
    writeCertificates(certificates),
    writeRevocation(lists, responses),
  ].join('')
  if (level === 'B-LT') return withProperties(values)
  const archive = (token: string) =>
    `<xades141:ArchiveTimeStamp xmlns:xades141="${xades141}">${token}</xades141:ArchiveTimeStamp>`
  const archived = open(withProperties(values + archive('')))
  const text = archivedText(archived, archived.unsigned.own.length - 1, stampForm)
  return withProperties(values + archive(await stampOver(text)))
}

function open(text: string): StampedXml {
  const parsed = parseXmlDocument(text)
  const [opened, ...more] = parsed.ok ? openSignedXml(parsed.value).signatures : []
  if (!opened?.ok || more.length > 0) throw new Error('a document with one seal is expected')
  return { ...opened.value, unsigned: readUnsignedProperties(opened.value.signature.located) }
}

const writeToken = (token: Uint8Array) =>
  `${method}<xades:EncapsulatedTimeStamp>${encodeBase64(token)}</xades:EncapsulatedTimeStamp>`

const writeValues = (name: string, ders: readonly Uint8Array[]) =>
  ders.map((der) => `<xades:${name}>${encodeBase64(der)}</xades:${name}>`).join('')

const writeCertificates = (ders: readonly Uint8Array[]) =>
  `<xades:CertificateValues>${writeValues('EncapsulatedX509Certificate', ders)}</xades:CertificateValues>`

const writeRevocation = (lists: readonly Uint8Array[], responses: readonly Uint8Array[]) =>
  `<xades:RevocationValues><xades:CRLValues>${writeValues('EncapsulatedCRLValue', lists)}</xades:CRLValues>` +
  `<xades:OCSPValues>${writeValues('EncapsulatedOCSPValue', responses)}</xades:OCSPValues></xades:RevocationValues>`

const writeGroup = (content: string) =>
  `<xades141:TimeStampValidationData xmlns:xades141="${xades141}">${content}</xades141:TimeStampValidationData>`
