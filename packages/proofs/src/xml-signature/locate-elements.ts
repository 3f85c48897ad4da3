import { canonicalizeElement, needsBaseJoining, type CanonicalForm } from '../xml/canonical-xml.ts'
import { xmlNamespace } from '../xml/resolve-names.ts'
import type { XmlElement } from '../xml/xml-node.ts'
import { signatureNamespaces } from './signature-algorithms.ts'

/** An element and the elements it stands in, the root first. */
export interface Located {
  readonly element: XmlElement
  readonly around: readonly XmlElement[]
}

/** Canonical text of an element where it stands; undefined for a form that is not written here. */
export function writeLocated({ element, around }: Located, form: CanonicalForm): string | undefined {
  return needsBaseJoining(around, form) ? undefined : canonicalizeElement(element, around, form)
}

export const isSignature = ({ namespace, localName }: XmlElement): boolean =>
  namespace === signatureNamespaces.ds && localName === 'Signature'

/** Signatures of a document in their order; those inside another signature (counter-signatures) are left aside. */
export function locateSignatures(root: XmlElement): readonly Located[] {
  return locate({ element: root, around: [] }, isSignature)
}

function locate(from: Located, fits: (element: XmlElement) => boolean): readonly Located[] {
  if (fits(from.element)) return [from]
  const around = [...from.around, from.element]
  return from.element.children.flatMap((child) =>
    child.kind === 'element' ? locate({ element: child, around }, fits) : [],
  )
}

/** All elements that carry an identifier; attributes that are identifiers by name, since there is no DTD to say so. */
export function locateById(root: XmlElement, id: string): readonly Located[] {
  const found: Located[] = []
  const visit = (element: XmlElement, around: readonly XmlElement[]) => {
    if (hasId(element, id)) found.push({ element, around })
    const inside = [...around, element]
    for (const child of element.children) if (child.kind === 'element') visit(child, inside)
  }
  visit(root, [])
  return found
}

const hasId = ({ attributes }: XmlElement, id: string): boolean =>
  attributes.some(
    ({ namespace, localName, value }) =>
      value === id &&
      ((namespace === '' && /^id$/i.test(localName)) || (namespace === xmlNamespace && localName === 'id')),
  )
