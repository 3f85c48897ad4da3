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
}

/** Reads the signed properties from their canonical text, the very bytes that were digested. */
export function readSealProperties(text: string): SealProperties {
  const parsed = parseXml(text)
  const signed = parsed.ok ? findChild(parsed.value, xades, 'SignedSignatureProperties') : undefined
  const signingTime = findChildText(signed, xades, 'SigningTime')
  const named = findChild(signed, xades, 'SigningCertificateV2') ?? findChild(signed, xades, 'SigningCertificate')
  const certificateDigest = named && findPath(named, xades, 'Cert', 'CertDigest')
  return { ...(signingTime && { signingTime }), ...(certificateDigest && { certificateDigest }) }
}

/** Names of what a seal carries beside what it signs: time stamps, values, counter-signatures. Nobody signed the list. */
export function listUnsignedProperties(signature: XmlElement): readonly string[] {
  const qualifying = listChildren(signature, ds, 'Object').flatMap((one) =>
    listChildren(one, xades, 'QualifyingProperties'),
  )
  const unsigned = qualifying.flatMap((one) => listChildren(one, xades, 'UnsignedProperties'))
  // The properties of the signature and of what it covers stand in lists of their own.
  return unsigned
    .flatMap((one) => listChildren(one))
    .flatMap((one) => listChildren(one).map(({ localName }) => localName))
}

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
