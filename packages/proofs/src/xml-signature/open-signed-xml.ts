import { succeed, type Result } from '@wanderbuch/standards/result'
import { failProof, type ProofProblem } from '../proof-report.ts'
import { parseXml } from '../xml/parse-xml.ts'
import type { XmlDocument, XmlElement } from '../xml/xml-node.ts'
import type { XmlLimits } from '../xml/xml-reader.ts'
import { coverReferences, type CoveredTexts } from './cover-reference.ts'
import { locateSignatures, type Located } from './locate-elements.ts'
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

/** Each costs writing the whole document once more, and no honest document has more. */
const maxSignatures = 4

/**
 * Opens a document that may be signed: reading starts from the signed bytes, parsed once more, so that nothing is read that
 * no signature covers. Several signatures cover the same content by form: the whole document without one signature or all.
 * `limits` are those the document was parsed with.
 */
export function openSignedXml(document: XmlDocument, limits: Partial<XmlLimits> = {}): SignedXml {
  const located = locateSignatures(document.root)
  if (located.length > maxSignatures) {
    const problem = failProof('too_many_proofs', { found: located.length, allowed: maxSignatures })
    return { root: document.root, signatures: [problem] }
  }
  const signatures = located.map((one) => openSignature(document, one))
  const first = signatures.find(({ ok }) => ok)
  const parsed = first?.ok ? parseXml(first.value.covered.document(), limits) : undefined
  // Written out, a document may grow past what is read; then there is nothing that could be read from signed bytes.
  if (parsed && !parsed.ok) return { root: document.root, signatures: [illFormed] }
  return { root: parsed?.value ?? document.root, signatures }
}

const illFormed = failProof('xml_signature_ill_formed', { found: 'document' })

function openSignature(document: XmlDocument, located: Located): Result<OpenedSignature, ProofProblem> {
  const signature = readSignature(located)
  if (!signature.ok) return signature
  const covered = coverReferences(document, signature.value)
  return covered.ok ? succeed({ signature: signature.value, covered: covered.value }) : covered
}
