import { succeed, type Result } from '@wanderbuch/standards/result'
import { failProof, maxProofs, type ProofProblem } from '../proof-report.ts'
import { canonicalizeDocument } from '../xml/canonical-xml.ts'
import { parseXmlDocument } from '../xml/parse-xml.ts'
import type { XmlDocument, XmlElement } from '../xml/xml-node.ts'
import { coverReferences, type CoveredTexts } from './cover-reference.ts'
import { isSignature, locateSignatures, type Located } from './locate-elements.ts'
import { readSignature, type XmlSignature } from './read-signature.ts'

/** A signature with the texts it covers. */
export interface OpenedSignature {
  readonly signature: XmlSignature
  readonly covered: CoveredTexts
}

/** A document as it may be read, and its signatures, none of them verified yet. */
export interface SignedXml {
  /** Parsed from the canonical bytes the first readable signature covers; the received tree when there is none. */
  readonly root: XmlElement
  readonly signatures: readonly Result<OpenedSignature, ProofProblem>[]
}

/**
 * Opens a document that may be signed: reading starts from the signed bytes, parsed once more, so that nothing is read that
 * no signature covers. Signatures that cover other content than that are refused.
 */
export function openSignedXml(document: XmlDocument): SignedXml {
  const located = locateSignatures(document.root)
  if (located.length > maxProofs) {
    const problem = failProof('too_many_proofs', { found: located.length, allowed: maxProofs })
    return { root: document.root, signatures: [problem] }
  }
  return keepAgreeing(
    located.map((one) => openSignature(document, one)),
    document,
  )
}

function openSignature(document: XmlDocument, located: Located): Result<OpenedSignature, ProofProblem> {
  const signature = readSignature(located)
  if (!signature.ok) return signature
  const covered = coverReferences(document, signature.value)
  return covered.ok ? succeed({ signature: signature.value, covered: covered.value }) : covered
}

function keepAgreeing(opened: SignedXml['signatures'], document: XmlDocument): SignedXml {
  let read: { readonly root: XmlElement; readonly content: string } | undefined
  const signatures = opened.map((one): SignedXml['signatures'][number] => {
    if (!one.ok) return one
    const parsed = parseXmlDocument(one.value.covered.document)
    if (!parsed.ok) return failProof('xml_signature_ill_formed', { found: parsed.problem.code })
    const content = canonicalizeDocument(parsed.value, { method: 'exclusive', withComments: false }, isSignature)
    read ??= { root: parsed.value.root, content }
    return content === read.content ? one : failProof('xml_reference_not_root')
  })
  return { root: read?.root ?? document.root, signatures }
}
