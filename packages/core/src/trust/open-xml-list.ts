import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { openSignedXml } from '@wanderbuch/proofs/xml-signature/open-signed-xml'
import { verifyXmlSignatures } from '@wanderbuch/proofs/xml-signature/verify-xml-signatures'
import { findChild, findChildText } from '@wanderbuch/proofs/xml/find-elements'
import type { XmlDocument, XmlElement } from '@wanderbuch/proofs/xml/xml-node'
import type { XmlLimits } from '@wanderbuch/proofs/xml/xml-reader'
import { type Result, succeed } from '@wanderbuch/standards/result'
import { signatureOfList } from './signature-of-list.ts'
import { type ListSignature, refuseList, type TrustSourceProblem } from './trust-source-problem.ts'

/** A list as it may be read. */
interface OpenedList {
  readonly root: XmlElement
  readonly signature: ListSignature
  /** SHA-256 of the certificate whose key signed it, lower-case hex. */
  readonly signerSha256?: string
}

/**
 * Opens a list in XML. Of a signed list only the words its signature covers are read, and a signature that fails or cannot be
 * checked refuses it: taking the signature out is how one says that nobody vouches for the bytes. Whether the signer may
 * publish the list is for the one who chose it. Sources: ETSI TS 119 612 clause 5.7 and annex B; XML Signature 1.1.
 */
export async function openXmlList(
  document: XmlDocument,
  crypto: CryptoPort,
  limits: Partial<XmlLimits>,
): Promise<Result<OpenedList, TrustSourceProblem>> {
  const opened = openSignedXml(document, limits)
  const { root } = opened
  if (opened.signatures.length === 0)
    return succeed({ root, signature: { outcome: 'not-determined', code: 'list_not_signed' } })
  const { results } = await verifyXmlSignatures(opened, crypto, issuedAt(root))
  const [first] = results
  const failed = results.find(({ unchanged }) => unchanged !== 'yes')
  if (!first || failed) return refuseList('trust_list_signature_wrong', failed?.code ?? 'no_proof')
  const { signer } = first
  const sha256 = signer?.kind === 'x509' ? signer.sha256 : undefined
  return succeed({ root, signature: signatureOfList(first), ...(sha256 !== undefined && { signerSha256: sha256 }) })
}

/** A list says itself when it was made; that stands in where its signature claims no time. */
function issuedAt(root: XmlElement): string | undefined {
  return findChildText(findChild(root, root.namespace, 'SchemeInformation'), root.namespace, 'ListIssueDateTime')
}
