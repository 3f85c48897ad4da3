import { parseSealed } from '@wanderbuch/proofs/jades/parse-sealed'
import { verifyJades } from '@wanderbuch/proofs/jades/verify-jades'
import { type ProofResult, toProofResult } from '@wanderbuch/proofs/proof-report'
import type { SignedXml } from '@wanderbuch/proofs/xml-signature/open-signed-xml'
import { verifyXmlSignatures } from '@wanderbuch/proofs/xml-signature/verify-xml-signatures'
import { findChildText } from '@wanderbuch/proofs/xml/find-elements'
import { credentialPart, type CredentialPart } from '../document/credential-part.ts'
import type { ReceivedDocument } from '../document/receive-document.ts'
import { elmoNamespace } from '../document/look-at-xml.ts'
import { verifyBadgeDocument } from './badge-proof.ts'
import { verifyOpened } from './opened-proofs.ts'
import { type ProofContext, securedSources, type VerifiedProof } from './proof-context.ts'
import { speakingResult } from './speaking-result.ts'
import { withMeaning } from './with-meaning.ts'

async function verifyPart({ secured, credential }: CredentialPart, context: ProofContext): Promise<ProofResult> {
  if (secured.form === 'json') {
    return speakingResult(await securedSources(context).verifyDocument(secured.document, 'assertionMethod'))
  }
  const sealed = parseSealed(secured.value)
  if (!sealed.ok) return toProofResult(sealed.problem.code)
  return withMeaning(speakingResult(await verifyJades(sealed.value, context.crypto)), credential)
}

/** A record of studies says itself when it was made; that stands in where its signature claims no time. */
async function verifyXml(xml: SignedXml, { crypto }: ProofContext): Promise<ProofResult> {
  const statedAt = findChildText(xml.root, elmoNamespace, 'generatedDate')
  return speakingResult(await verifyXmlSignatures(xml, crypto, statedAt))
}

/**
 * Verifies the original of a document, one result a record in the order the records were read. Works on what was
 * received, never on the normalised record. The signature of an XML document stands for all its records and is given once. A document that cannot be read gives no results.
 */
export async function verifyDocumentProofs(
  document: ReceivedDocument,
  context: ProofContext,
): Promise<readonly VerifiedProof[]> {
  if (document.content.kind === 'xml') return [{ result: await verifyXml(document.content.xml, context) }]
  if (document.opened) return verifyOpened(document.opened, context)
  if (document.format === 'open-badges-2.0') return verifyBadgeDocument(document, context)
  const part = credentialPart(document)
  return part.ok ? [{ result: await verifyPart(part.value, context) }] : []
}
