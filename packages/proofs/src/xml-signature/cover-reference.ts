import { succeed, type Result } from '@wanderbuch/standards/result'
import { failProof, type ProofProblem } from '../proof-report.ts'
import {
  canonicalizeDocument,
  canonicalizeElement,
  needsBaseJoining,
  type CanonicalForm,
} from '../xml/canonical-xml.ts'
import { findChild, listChildren } from '../xml/find-elements.ts'
import type { XmlDocument, XmlElement } from '../xml/xml-node.ts'
import { isSignature, locateById, type Located, writeLocated } from './locate-elements.ts'
import type { SignedReference, XmlSignature } from './read-signature.ts'
import { signatureNamespaces } from './signature-algorithms.ts'

/** The canonical texts whose digests a signature holds. */
export interface CoveredTexts {
  /** The whole document, as signed; written when it is asked for, and then kept. */
  readonly document: () => string
  readonly documentReference: SignedReference
  /** The same for a time stamp: in its canonical form, where the signature states none. */
  readonly documentInForm: (form: CanonicalForm) => string
  /** XAdES: the signed properties of this very signature. */
  readonly properties?: CoveredProperties
}

interface CoveredProperties {
  readonly text: string
  readonly reference: SignedReference
  /** Undefined: a form that is not written here. */
  readonly inForm: (form: CanonicalForm) => string | undefined
}

/**
 * What a signature covers: exactly the whole document, by one reference to its root, and for XAdES exactly the properties of
 * this signature. A signature over a part, over several things or over something elsewhere says nothing about what a reader
 * of the document sees (signature wrapping), so it is refused.
 */
export function coverReferences(document: XmlDocument, signature: XmlSignature): Result<CoveredTexts, ProofProblem> {
  const { element } = signature.located
  return cover(document.root, signature, (reference) => coverDocument(document, reference, element))
}

/** What a counter-signature covers: exactly the value of the signature it stands in. Source: ETSI EN 319 132-1 clause 5.2.7. */
export function coverSignatureValue(signature: XmlSignature, value: Located): Result<CoveredTexts, ProofProblem> {
  const root = value.around[0] ?? value.element
  return cover(root, signature, (reference) => coverValue(root, reference, value))
}

type CoveredContent = Pick<CoveredTexts, 'document' | 'documentInForm'>

function cover(
  root: XmlElement,
  signature: XmlSignature,
  coverContent: (reference: SignedReference) => Result<CoveredContent, ProofProblem>,
): Result<CoveredTexts, ProofProblem> {
  const properties = locateSignedProperties(signature.located)
  const ofProperties = signature.references.filter(({ isProperties }) => isProperties)
  const [documentReference, ...more] = signature.references.filter(({ isProperties }) => !isProperties)
  if (!documentReference) return failProof('xml_reference_not_root')
  if (more.length > 0 || ofProperties.length > 1)
    return failProof('xml_references_too_many', { found: signature.references.length })
  const covered = coverContent(documentReference)
  if (!covered.ok) return covered
  const [reference] = ofProperties
  const base = { ...covered.value, documentReference }
  // Properties that nobody signed could claim any time and any certificate.
  if (!reference) return properties ? failProof('xades_properties_unsigned') : succeed(base)
  const own = coverProperties(root, reference, properties)
  return own.ok ? succeed({ ...base, properties: own.value }) : own
}

function coverValue(
  root: XmlElement,
  { uri, transforms }: SignedReference,
  value: Located,
): Result<CoveredContent, ProofProblem> {
  const id = uri?.startsWith('#') ? uri.slice(1) : ''
  const [found, ...more] = id === '' ? [] : locateById(root, id)
  if (more.length > 0) return failProof('xml_id_not_unique', { found: id })
  if (found?.element !== value.element) return failProof('xml_reference_not_root', { found: uri ?? '' })
  const text = writeLocated(value, { ...transforms.form, withComments: false })
  if (text === undefined || transforms.removes !== 'nothing') return failProof('xml_transform_refused')
  return succeed({ document: () => text, documentInForm: () => text })
}

function coverDocument(
  document: XmlDocument,
  { uri, transforms }: SignedReference,
  signature: XmlElement,
): Result<CoveredContent, ProofProblem> {
  if (uri === undefined || (uri !== '' && !uri.startsWith('#')))
    return failProof('xml_reference_external', { found: uri ?? '' })
  const omits = (element: XmlElement) =>
    transforms.removes === 'all' ? isSignature(element) : transforms.removes === 'own' && element === signature
  // A reference by `""` or by `#id` leaves comments out whatever the form says (XML Signature 1.1, section 4.4.3.3).
  const write = (covered: XmlDocument, form: CanonicalForm) => {
    const writeOnce = keepFirst(() => canonicalizeDocument(covered, form, omits))
    const inForm = (other: CanonicalForm) =>
      transforms.isFormStated ? writeOnce() : canonicalizeDocument(covered, asSigned(other, form), omits)
    return succeed({ document: writeOnce, documentInForm: inForm })
  }
  if (uri === '#xpointer(/)') return write(document, transforms.form)
  const form = { ...transforms.form, withComments: false }
  if (uri === '') return write(document, form)
  const [found, ...more] = locateById(document.root, uri.slice(1))
  if (more.length > 0) return failProof('xml_id_not_unique', { found: uri.slice(1) })
  if (found?.element !== document.root) return failProof('xml_reference_not_root', { found: uri })
  return write({ root: document.root, before: [], after: [] }, form)
}

/** Comments that are left out of what is signed are left out of what is stamped. */
const asSigned = (form: CanonicalForm, { withComments }: CanonicalForm): CanonicalForm => ({
  ...form,
  withComments: form.withComments && withComments,
})

function keepFirst(write: () => string): () => string {
  let written: string | undefined
  return () => (written ??= write())
}

/** SignedProperties in the QualifyingProperties of this signature. */
export function locateSignedProperties({ element, around }: Located): Located | undefined {
  const { ds, xades } = signatureNamespaces
  for (const object of listChildren(element, ds, 'Object')) {
    const qualifying = findChild(object, xades, 'QualifyingProperties')
    const properties = findChild(qualifying, xades, 'SignedProperties')
    if (qualifying && properties) return { element: properties, around: [...around, element, object, qualifying] }
  }
  return undefined
}

function coverProperties(
  root: XmlElement,
  reference: SignedReference,
  own: Located | undefined,
): Result<CoveredProperties, ProofProblem> {
  const { uri, transforms } = reference
  const id = uri?.startsWith('#') ? uri.slice(1) : ''
  const [found, ...more] = id === '' ? [] : locateById(root, id)
  if (more.length > 0) return failProof('xml_id_not_unique', { found: id })
  if (!own || found?.element !== own.element) return failProof('xades_properties_unsigned')
  const form = { ...transforms.form, withComments: false }
  if (transforms.removes !== 'nothing' || needsBaseJoining(own.around, form)) return failProof('xml_transform_refused')
  const text = canonicalizeElement(own.element, own.around, form)
  const inForm = (other: CanonicalForm) => (transforms.isFormStated ? text : writeLocated(own, asSigned(other, form)))
  return succeed({ text, reference, inForm })
}
