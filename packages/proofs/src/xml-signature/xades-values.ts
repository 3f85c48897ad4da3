import { encodeBase64 } from '../encoding/base64.ts'
import { readSealValues, type SealValues } from '../long-term/seal-values.ts'
import { findAttribute, listChildren, listDescendants } from '../xml/find-elements.ts'
import type { XmlElement } from '../xml/xml-node.ts'
import type { KnownCertificate } from '../x509/known-certificate.ts'
import { readBase64 } from './read-signature.ts'
import { signatureNamespaces } from './signature-algorithms.ts'
import type { UnsignedProperties } from './unsigned-properties.ts'

const { xades } = signatureNamespaces

const certificateNames = ['CertificateValues', 'AttrAuthoritiesCertValues']
const revocationNames = ['RevocationValues', 'AttributeRevocationValues']
/** Hold certificates and revocation values of time stamps, or of anything. */
const groups = ['141:TimeStampValidationData', '141:AnyValidationData']

/**
 * Reads the certificates and revocation values a seal carries, those of KeyInfo first.
 * Source: ETSI EN 319 132-1 clauses 5.4 and 5.5.1.
 */
export function readXadesValues({ own }: UnsignedProperties, ofKeyInfo: readonly KnownCertificate[]): SealValues {
  const elements = own.flatMap(({ element, name }) =>
    groups.includes(name) ? listChildren(element, xades) : [element],
  )
  const valuesOf = (names: readonly string[], localName: string) =>
    elements
      .filter((one) => one.namespace === xades && names.includes(one.localName))
      .flatMap((one) => listDescendants(one, xades, localName))
      .flatMap(readDer)
  return readSealValues({
    certificates: [
      ...ofKeyInfo.map(({ text }) => text),
      ...valuesOf(certificateNames, 'EncapsulatedX509Certificate').map(encodeBase64),
    ],
    lists: valuesOf(revocationNames, 'EncapsulatedCRLValue'),
    responses: valuesOf(revocationNames, 'EncapsulatedOCSPValue'),
  })
}

/** DER of an encapsulated value; those in another encoding are left out (clause 5.1.3). */
export function readDer(element: XmlElement): readonly Uint8Array[] {
  const encoding = findAttribute(element, 'Encoding')
  if (encoding !== undefined && encoding !== 'http://uri.etsi.org/01903/v1.2.2#DER') return []
  const der = readBase64(element)
  return der ? [der] : []
}
