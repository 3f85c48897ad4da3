import { findChild } from '@wanderbuch/proofs/xml/find-elements'
import type { XmlElement } from '@wanderbuch/proofs/xml/xml-node'
import type { TrustSourceAbout } from '../vocabulary/trust-source.ts'

const namespace = 'http://www.w3.org/2000/09/xmldsig#'

/** What is known of the signature of a list in XML. It is not checked here: whoever gives the list vouches for it. */
export function xmlListSignature(root: XmlElement): TrustSourceAbout['signature'] {
  const isSigned = findChild(root, namespace, 'Signature') !== undefined
  return { outcome: 'not-determined', code: isSigned ? 'list_signature_not_checked' : 'list_not_signed' }
}
