import { compareCodePoints } from './compare-code-points.ts'
import { xmlNamespace } from './resolve-names.ts'
import type { XmlAttribute, XmlComment, XmlDocument, XmlElement, XmlInstruction, XmlNamespace } from './xml-node.ts'
import { formatName } from './xml-reader.ts'

/** How XML is written so that the same content has the same bytes. */
export interface CanonicalForm {
  /** Canonical XML 1.0, 1.1, or Exclusive XML Canonicalization 1.0. */
  readonly method: 'inclusive-1.0' | 'inclusive-1.1' | 'exclusive'
  readonly withComments: boolean
  /** Exclusive form only: prefixes treated as the inclusive form does; the empty text stands for `#default`. */
  readonly inclusivePrefixes?: readonly string[]
}

/** Elements that are left out with all they contain. */
export type Omits = (element: XmlElement) => boolean

interface Writer {
  readonly form: CanonicalForm
  readonly omits: Omits
  readonly pieces: string[]
  /** Namespaces in force, and those already written by an element around: per prefix, the innermost last. */
  readonly inScope: Map<string, string[]>
  readonly written: Map<string, string[]>
}

const omitNothing: Omits = () => false

function createWriter(form: CanonicalForm, omits: Omits): Writer {
  return { form, omits, pieces: [], inScope: new Map(), written: new Map() }
}

/** Canonical text of a whole document. Sources: Canonical XML 1.0 and 1.1, Exclusive XML Canonicalization 1.0. */
export function canonicalizeDocument(document: XmlDocument, form: CanonicalForm, omits = omitNothing): string {
  const writer = createWriter(form, omits)
  const isKept = ({ kind }: XmlComment | XmlInstruction) => form.withComments || kind !== 'comment'
  for (const node of document.before.filter(isKept)) writer.pieces.push(writeAside(node), '\n')
  if (!omits(document.root)) writeElement(writer, document.root, nothing)
  for (const node of document.after.filter(isKept)) writer.pieces.push('\n', writeAside(node))
  return writer.pieces.join('')
}

/**
 * Canonical text of an element and what it contains. `around` are the elements it stands in, the root first: the inclusive
 * forms take their namespaces and `xml:` attributes along.
 */
export function canonicalizeElement(element: XmlElement, around: readonly XmlElement[], form: CanonicalForm): string {
  const writer = createWriter(form, omitNothing)
  for (const outer of around) push(writer.inScope, outer.declarations)
  const isExclusive = form.method === 'exclusive'
  writeElement(writer, element, isExclusive ? nothing : inherit(element, around, form))
  return writer.pieces.join('')
}

/** What an element takes over from elements that are not written. */
interface Inherited {
  readonly attributes: readonly XmlAttribute[]
  readonly prefixes: readonly string[]
}
const nothing: Inherited = { attributes: [], prefixes: [] }

/**
 * `xml:` attributes and namespaces of the elements around, the nearest first in rank (Canonical XML 1.0 section 2.4). Version 1.1 passes
 * on only `xml:lang` and `xml:space`; joining `xml:base` is not done here.
 */
function inherit(element: XmlElement, around: readonly XmlElement[], { method }: CanonicalForm): Inherited {
  const found = new Map<string, XmlAttribute>()
  for (const { attributes } of around)
    for (const one of attributes) if (one.namespace === xmlNamespace) found.set(one.localName, one)
  for (const one of element.attributes) if (one.namespace === xmlNamespace) found.delete(one.localName)
  const passesOn = ({ localName }: XmlAttribute) => method === 'inclusive-1.0' || ['lang', 'space'].includes(localName)
  const prefixes = around.flatMap(({ declarations }) => declarations.map(({ prefix }) => prefix))
  return { attributes: [...found.values()].filter(passesOn), prefixes }
}

/** Whether the inclusive form 1.1 of a part would have to join `xml:base` values, which is not done here. */
export function needsBaseJoining(around: readonly XmlElement[], { method }: CanonicalForm): boolean {
  const isBase = ({ namespace, localName }: XmlAttribute) => namespace === xmlNamespace && localName === 'base'
  return method === 'inclusive-1.1' && around.some(({ attributes }) => attributes.some(isBase))
}

function writeElement(writer: Writer, element: XmlElement, inherited: Inherited): void {
  push(writer.inScope, element.declarations)
  const namespaces = listNamespaces(writer, element, inherited)
  push(writer.written, namespaces)
  const name = formatName(element)
  writer.pieces.push('<', name)
  for (const { prefix, uri } of namespaces)
    writer.pieces.push(prefix === '' ? ' xmlns="' : ` xmlns:${prefix}="`, escapeValue(uri), '"')
  for (const one of sortAttributes([...element.attributes, ...inherited.attributes]))
    writer.pieces.push(' ', formatName(one), '="', escapeValue(one.value), '"')
  writer.pieces.push('>')
  for (const child of element.children) {
    if (child.kind === 'text') writer.pieces.push(escapeText(child.text))
    else if (child.kind === 'element') {
      if (!writer.omits(child)) writeElement(writer, child, nothing)
    } else if (child.kind === 'instruction' || writer.form.withComments) writer.pieces.push(writeAside(child))
  }
  writer.pieces.push('</', name, '>')
  pop(writer.written, namespaces)
  pop(writer.inScope, element.declarations)
}

function push(bindings: Map<string, string[]>, added: readonly XmlNamespace[]): void {
  for (const { prefix, uri } of added) {
    const bound = bindings.get(prefix)
    if (bound) bound.push(uri)
    else bindings.set(prefix, [uri])
  }
}

function pop(bindings: Map<string, string[]>, removed: readonly XmlNamespace[]): void {
  for (const { prefix } of removed) bindings.get(prefix)?.pop()
}

/** The namespaces an element has to declare: those it needs by the form and no written element around has declared so. */
function listNamespaces(writer: Writer, element: XmlElement, { prefixes }: Inherited): readonly XmlNamespace[] {
  const { form, inScope, written } = writer
  const needed =
    form.method === 'exclusive'
      ? listUsed(element, form)
      : new Set([...element.declarations.map(({ prefix }) => prefix), ...prefixes])
  const missing = [...needed].flatMap((prefix) => {
    const uri = inScope.get(prefix)?.at(-1) ?? ''
    // `xmlns=""` is written only where a default namespace has to be taken back.
    const before = written.get(prefix)?.at(-1) ?? (prefix === '' ? '' : undefined)
    const isUnbound = prefix !== '' && uri === ''
    return prefix === 'xml' || isUnbound || before === uri ? [] : [{ prefix, uri }]
  })
  return missing.length < 2 ? missing : missing.toSorted((one, other) => compareCodePoints(one.prefix, other.prefix))
}

const listUsed = (element: XmlElement, { inclusivePrefixes = [] }: CanonicalForm): Set<string> =>
  new Set([
    element.prefix,
    ...element.attributes.map(({ prefix }) => prefix).filter((prefix) => prefix !== ''),
    ...inclusivePrefixes,
  ])

/** By namespace name, then local name; those without a namespace come first. */
const sortAttributes = (attributes: readonly XmlAttribute[]): readonly XmlAttribute[] =>
  attributes.length < 2
    ? attributes
    : attributes.toSorted(
        (one, other) =>
          compareCodePoints(one.namespace, other.namespace) || compareCodePoints(one.localName, other.localName),
      )

function writeAside(node: XmlComment | XmlInstruction): string {
  if (node.kind === 'comment') return `<!--${node.text}-->`
  return node.data === '' ? `<?${node.target}?>` : `<?${node.target} ${node.data}?>`
}

const valueEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
}
const textEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' }

const escapeValue = (text: string) => text.replaceAll(/[&<"\t\n\r]/g, (sign) => valueEscapes[sign] ?? sign)
const escapeText = (text: string) => text.replaceAll(/[&<>\r]/g, (sign) => textEscapes[sign] ?? sign)
