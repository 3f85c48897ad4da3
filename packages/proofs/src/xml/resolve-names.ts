import type { XmlAttribute, XmlNamespace } from './xml-node.ts'
import { splitName } from './xml-names.ts'
import { stop, type XmlReader } from './xml-reader.ts'

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/'

/** An attribute as written, with its place. */
export interface RawAttribute {
  readonly name: string
  readonly value: string
  readonly at: number
}

/** A start tag as written. */
interface RawTag {
  readonly prefix: string
  readonly raw: readonly RawAttribute[]
  readonly at: number
}

interface Resolved {
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  readonly declarations: readonly XmlNamespace[]
}

/** Separates declarations from attributes and gives every name its namespace. Source: Namespaces in XML 1.0 (third edition). */
export function resolveNames(reader: XmlReader, { prefix, raw, at }: RawTag): Resolved | undefined {
  const declarations: XmlNamespace[] = []
  const rest: RawAttribute[] = []
  for (const attribute of raw) {
    if (attribute.name !== 'xmlns' && !attribute.name.startsWith('xmlns:')) rest.push(attribute)
    else if (!addDeclaration(reader, attribute, declarations)) return undefined
  }
  bind(reader, declarations)
  const namespace = findNamespace(reader, prefix)
  if (namespace === undefined) return stop(reader, 'xml_prefix_undeclared', { at, found: prefix })
  const attributes = resolveAttributes(reader, rest)
  return attributes && { namespace, attributes, declarations }
}

function bind({ bindings }: XmlReader, declarations: readonly XmlNamespace[]): void {
  for (const { prefix, uri } of declarations) {
    const bound = bindings.get(prefix)
    if (bound) bound.push(uri)
    else bindings.set(prefix, [uri])
  }
}

/** Ends the reach of the declarations of an element that ends. */
export function unbind({ bindings }: XmlReader, declarations: readonly XmlNamespace[]): void {
  for (const { prefix } of declarations) bindings.get(prefix)?.pop()
}

function addDeclaration(reader: XmlReader, { name, value, at }: RawAttribute, declared: XmlNamespace[]): boolean {
  const prefix = name === 'xmlns' ? '' : name.slice(6)
  const isAllowed =
    (prefix === '' || (splitName(prefix)?.prefix === '' && value !== '' && prefix !== 'xmlns')) &&
    value !== xmlnsNamespace &&
    (prefix === 'xml') === (value === xmlNamespace)
  if (isAllowed) declared.push({ prefix, uri: value })
  else stop(reader, 'xml_namespace_ill_formed', { at, found: name })
  return isAllowed
}

function findNamespace({ bindings }: XmlReader, prefix: string): string | undefined {
  if (prefix === 'xml') return xmlNamespace
  return bindings.get(prefix)?.at(-1) ?? (prefix === '' ? '' : undefined)
}

function resolveAttributes(reader: XmlReader, raw: readonly RawAttribute[]): readonly XmlAttribute[] | undefined {
  const seen = new Set<string>()
  const attributes: XmlAttribute[] = []
  for (const { name, value, at } of raw) {
    const parts = splitName(name)
    if (!parts) return stop(reader, 'xml_namespace_ill_formed', { at, found: name })
    const namespace = parts.prefix === '' ? '' : findNamespace(reader, parts.prefix)
    if (namespace === undefined) return stop(reader, 'xml_prefix_undeclared', { at, found: parts.prefix })
    // Names as written were compared already; two of them can only be one by their namespaces.
    if (namespace !== '') {
      const fullName = `${namespace} ${parts.localName}`
      if (seen.has(fullName)) return stop(reader, 'xml_duplicate_attribute', { at, found: name })
      seen.add(fullName)
    }
    attributes.push({ ...parts, namespace, value })
  }
  return attributes
}
