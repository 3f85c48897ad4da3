import type { CryptoPort } from '../crypto-port.ts'
import { encodeHex } from '../encoding/hex.ts'
import type { ProofCode } from '../proof-codes.ts'
import { findAttribute, findChild, findChildText, findPath, listChildren } from '../xml/find-elements.ts'
import { parseXml } from '../xml/parse-xml.ts'
import type { XmlElement } from '../xml/xml-node.ts'
import type { KnownCertificate } from '../x509/known-certificate.ts'
import { readBase64 } from './read-signature.ts'
import { digestMethods, findMethod, refuseMethod, signatureNamespaces } from './signature-algorithms.ts'

const { ds, xades } = signatureNamespaces

/** What the signed properties of a seal say. Source: ETSI EN 319 132-1, section 5.2. */
export interface SealProperties {
  /** As written. */
  readonly signingTime?: string
  /** CertDigest of the first certificate named: that of the signing key. */
  readonly certificateDigest?: XmlElement
  /** What has the form of its content told (`DataObjectFormat` with a media type): identifiers of references. */
  readonly formats: readonly string[]
  /** Time stamps over the words from before they were sealed. */
  readonly stamps: readonly XmlElement[]
}

/** Reads the signed properties from their canonical text, the very bytes that were digested. */
export function readSealProperties(text: string): SealProperties {
  const parsed = parseXml(text)
  const signed = parsed.ok ? findChild(parsed.value, xades, 'SignedSignatureProperties') : undefined
  const signingTime = findChildText(signed, xades, 'SigningTime')
  const named = findChild(signed, xades, 'SigningCertificateV2') ?? findChild(signed, xades, 'SigningCertificate')
  const certificateDigest = named && findPath(named, xades, 'Cert', 'CertDigest')
  const ofWords = parsed.ok ? findChild(parsed.value, xades, 'SignedDataObjectProperties') : undefined
  const formats = ofWords ? listChildren(ofWords, xades, 'DataObjectFormat') : []
  return {
    ...(signingTime && { signingTime }),
    ...(certificateDigest && { certificateDigest }),
    formats: formats.flatMap((one) => (findChild(one, xades, 'MimeType') ? (referenceOf(one) ?? []) : [])),
    stamps: ofWords ? listChildren(ofWords).filter(isStampOfWords) : [],
  }
}

const referenceOf = (format: XmlElement) => findAttribute(format, 'ObjectReference')?.replace(/^#/, '')

const isStampOfWords = ({ namespace, localName }: XmlElement) =>
  namespace === xades && /^(AllDataObjects|IndividualDataObjects)TimeStamp$/.test(localName)

/** The certificate the signed properties name, or why it cannot be told. */
export async function findNamedCertificate(
  digestElement: XmlElement,
  certificates: readonly KnownCertificate[],
  crypto: CryptoPort,
): Promise<KnownCertificate | ProofCode> {
  const method = findChild(digestElement, ds, 'DigestMethod')
  const uri = (method && findAttribute(method, 'Algorithm')) ?? ''
  const algorithm = findMethod(digestMethods, uri)
  if (!algorithm) return refuseMethod(uri) === 'alg_too_weak' ? 'alg_too_weak' : 'digest_algorithm_unsupported'
  const value = readBase64(findChild(digestElement, ds, 'DigestValue'))
  if (!value) return 'xml_signature_ill_formed'
  const wanted = encodeHex(value)
  for (const one of certificates) if (encodeHex(await crypto.digest(algorithm, one.der)) === wanted) return one
  return 'certificate_reference_wrong'
}
