import type { XmlElement } from './xml-node.ts'

const isElement = (node: { readonly kind: string }): node is XmlElement => node.kind === 'element'

/** Child elements, in order; of one namespace and local name when they are given. */
export function listChildren(parent: XmlElement, namespace?: string, localName?: string): readonly XmlElement[] {
  return parent.children
    .filter(isElement)
    .filter((one) => namespace === undefined || one.namespace === namespace)
    .filter((one) => localName === undefined || one.localName === localName)
}

/** The first child element of a namespace and local name. */
export function findChild(
  parent: XmlElement | undefined,
  namespace: string,
  localName: string,
): XmlElement | undefined {
  return parent?.children.filter(isElement).find((one) => one.namespace === namespace && one.localName === localName)
}

/** The first element down a path of local names of one namespace. */
export function findPath(from: XmlElement, namespace: string, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((element, name) => findChild(element, namespace, name), from)
}

/** All elements below, at any depth and in document order, that are of a namespace and local name; the element itself too. */
export function listDescendants(from: XmlElement, namespace: string, localName: string): readonly XmlElement[] {
  return listElements(from).filter((one) => one.namespace === namespace && one.localName === localName)
}

/** The element and all elements below it, in document order. */
export function listElements(from: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = []
  const waiting: XmlElement[] = [from]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next)
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at]
      if (child?.kind === 'element') waiting.push(child)
    }
  }
  return found
}

/** Value of an attribute; without a namespace unless one is given. */
export function findAttribute(element: XmlElement, localName: string, namespace = ''): string | undefined {
  return element.attributes.find((one) => one.localName === localName && one.namespace === namespace)?.value
}

/** All text inside, at any depth, in order; comments and instructions are no text. */
export function readTextContent(element: XmlElement): string {
  return listTexts(element).join('')
}

function listTexts(element: XmlElement): readonly string[] {
  return element.children.flatMap((child) => {
    if (child.kind === 'text') return [child.text]
    return child.kind === 'element' ? listTexts(child) : []
  })
}

/** Text of the first child element of a namespace and local name, without blanks around it. */
export function findChildText(
  parent: XmlElement | undefined,
  namespace: string,
  localName: string,
): string | undefined {
  const child = findChild(parent, namespace, localName)
  return child && readTextContent(child).trim()
}
