import { resolveReferences } from './read-references.ts'
import { resolveNames, unbind, type RawAttribute } from './resolve-names.ts'
import { splitName, xmlName } from './xml-names.ts'
import {
  countNode,
  formatName,
  positionOf,
  skipBlanks,
  skipText,
  stop,
  type OpenElement,
  type XmlReader,
} from './xml-reader.ts'

/** A name from here on. */
export function readName(reader: XmlReader): string | undefined {
  xmlName.lastIndex = reader.at
  const [name] = xmlName.exec(reader.text) ?? []
  if (name === undefined) return stop(reader, isAtEnd(reader) ? 'xml_ended_early' : 'xml_syntax')
  reader.at += name.length
  return name
}

const isAtEnd = ({ at, text }: XmlReader) => at >= text.length

/** Reads `<name ...>` or `<name .../>`; an element that goes on is left open. */
export function readStartTag(reader: XmlReader): OpenElement | undefined {
  const start = reader.at
  reader.at += 1
  const name = readName(reader)
  if (name === undefined || !countNode(reader, start)) return undefined
  const parts = splitName(name)
  if (!parts) return stop(reader, 'xml_namespace_ill_formed', { at: start, found: name })
  const raw = readAttributes(reader)
  const resolved = raw && resolveNames(reader, { prefix: parts.prefix, raw, at: start })
  if (!resolved) return undefined
  if (reader.open.length >= reader.limits.maxDepth) return stop(reader, 'xml_too_deep', { at: start })
  const element = { kind: 'element' as const, ...parts, ...resolved, children: [], ...positionOf(reader, start) }
  if (skipText(reader, '/>')) {
    unbind(reader, element.declarations)
    return element
  }
  reader.at += 1
  reader.open.push(element)
  return element
}

/** Up to `>` or `/>`, which stays. */
function readAttributes(reader: XmlReader): readonly RawAttribute[] | undefined {
  const attributes: RawAttribute[] = []
  const names = new Set<string>()
  for (;;) {
    const hasBlanks = skipBlanks(reader)
    if (reader.text[reader.at] === '>' || reader.text.startsWith('/>', reader.at)) return attributes
    if (!hasBlanks) return stop(reader, isAtEnd(reader) ? 'xml_ended_early' : 'xml_syntax')
    const attribute = readAttribute(reader)
    if (!attribute || !countNode(reader, attribute.at)) return undefined
    const { name, at } = attribute
    if (names.has(name)) return stop(reader, 'xml_duplicate_attribute', { at, found: name })
    if (names.size >= reader.limits.maxAttributes) return stop(reader, 'xml_too_many_attributes', { at })
    names.add(name)
    attributes.push(attribute)
  }
}

function readAttribute(reader: XmlReader): RawAttribute | undefined {
  const at = reader.at
  const name = readName(reader)
  if (name === undefined) return undefined
  skipBlanks(reader)
  if (!skipText(reader, '=')) return stop(reader, isAtEnd(reader) ? 'xml_ended_early' : 'xml_syntax')
  skipBlanks(reader)
  const value = readQuoted(reader)
  return value === undefined ? undefined : { name, value, at }
}

/** A quoted value; literal blanks become spaces, blanks written as references stay (XML 1.0 section 3.3.3). */
function readQuoted(reader: XmlReader): string | undefined {
  const quote = reader.text[reader.at]
  if (quote !== '"' && quote !== "'") return stop(reader, isAtEnd(reader) ? 'xml_ended_early' : 'xml_syntax')
  const start = reader.at + 1
  const end = reader.text.indexOf(quote, start)
  if (end < 0) return stop(reader, 'xml_ended_early', { at: reader.text.length })
  const raw = reader.text.slice(start, end)
  const bracket = raw.indexOf('<')
  if (bracket >= 0) return stop(reader, 'xml_syntax', { at: start + bracket, found: '<', expected: '&lt;' })
  reader.at = end + 1
  return resolveReferences(reader, raw.replaceAll(/[\t\n\r]/g, ' '), start)
}

/** Reads `</name>` and closes the element; an end tag of another element is told with the line of the open one. */
export function readEndTag(reader: XmlReader): OpenElement | undefined {
  const start = reader.at
  reader.at += 2
  const name = readName(reader)
  if (name === undefined) return undefined
  const element = reader.open.at(-1)
  if (!element) return stop(reader, 'xml_syntax', { at: start, found: `</${name}>` })
  const expected = formatName(element)
  if (name !== expected)
    return stop(reader, 'xml_tag_mismatch', { at: start, found: name, expected, openedLine: element.line })
  skipBlanks(reader)
  if (!skipText(reader, '>')) return stop(reader, isAtEnd(reader) ? 'xml_ended_early' : 'xml_syntax')
  reader.open.pop()
  unbind(reader, element.declarations)
  return element
}
