import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import { decodeUtf8 } from '../encoding/utf8.ts'
import { readComment, readInstruction, readText } from './read-content.ts'
import { readDeclaration } from './read-declaration.ts'
import { readEndTag, readStartTag } from './read-tag.ts'
import { forbiddenCharacter } from './xml-names.ts'
import type { XmlComment, XmlDocument, XmlElement, XmlInstruction } from './xml-node.ts'
import type { XmlProblem } from './xml-problem.ts'
import { findLineEnd, skipBlanks, stop, type XmlLimits, type XmlReader } from './xml-reader.ts'

export const defaultXmlLimits: XmlLimits = {
  maxBytes: 20_000_000,
  maxDepth: 64,
  maxNodes: 200_000,
  maxAttributes: 200,
}

/**
 * The one way received XML enters: bytes (or their text) in, tree out, or a code and a place. XML 1.0 with namespaces, in
 * UTF-8, without document type declaration: so no entities but the five of XML itself, no defaults, nothing from outside.
 * Size, depth and count are capped. Never recurses, never throws on any input.
 * Sources: XML 1.0 (fifth edition), Namespaces in XML 1.0 (third edition).
 */
export function parseXmlDocument(
  input: Uint8Array | string,
  limits: Partial<XmlLimits> = {},
): Result<XmlDocument, XmlProblem> {
  const all = { ...defaultXmlLimits, ...limits }
  if (input.length > all.maxBytes) return fail({ code: 'xml_too_large', line: 1, column: 1, place: '' })
  const decoded = typeof input === 'string' ? succeed(input) : decodeUtf8(input)
  if (!decoded.ok) return fail({ code: 'xml_not_utf8', line: 1, column: 1, place: '' })
  // A byte order mark belongs to the encoding (XML 1.0 section 4.3.3); line ends are made one before anything is read.
  const text = decoded.value.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const start = { at: 0, nodes: 0, line: 1, lineStart: 0, lineEnd: findLineEnd(text, 0) }
  const reader: XmlReader = { text, limits: all, ...start, open: [], bindings: new Map(), problem: undefined }
  const document = readDocument(reader)
  return document && !reader.problem ? succeed(document) : fail(reader.problem ?? endedEarly)
}

const endedEarly: XmlProblem = { code: 'xml_ended_early', line: 1, column: 1, place: '' }

/** The root element of a document: see `parseXmlDocument`. */
export function parseXml(input: Uint8Array | string, limits: Partial<XmlLimits> = {}): Result<XmlElement, XmlProblem> {
  const parsed = parseXmlDocument(input, limits)
  return parsed.ok ? succeed(parsed.value.root) : parsed
}

function readDocument(reader: XmlReader): XmlDocument | undefined {
  const forbidden = forbiddenCharacter.exec(reader.text)
  if (forbidden) return stop(reader, 'xml_character_forbidden', { at: forbidden.index, found: describe(forbidden[0]) })
  readDeclaration(reader)
  const before = reader.problem ? undefined : readAround(reader)
  if (!before) return undefined
  if (reader.at >= reader.text.length) return stop(reader, 'xml_ended_early')
  if (!/^<[^/!?]/.test(reader.text.slice(reader.at, reader.at + 2))) return stop(reader, 'xml_syntax')
  const root = readRoot(reader)
  const after = root && readAround(reader)
  if (!after) return undefined
  return reader.at < reader.text.length ? stop(reader, 'xml_syntax') : { root, before, after }
}

const describe = (character: string) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** Comments and instructions outside of the root. */
function readAround(reader: XmlReader): readonly (XmlComment | XmlInstruction)[] | undefined {
  const found: (XmlComment | XmlInstruction)[] = []
  for (;;) {
    skipBlanks(reader)
    const node = readMarkup(reader)
    if (node === undefined) return undefined
    if (node === 'other') return found
    found.push(node)
  }
}

function readMarkup(reader: XmlReader): XmlComment | XmlInstruction | 'other' | undefined {
  if (reader.text.startsWith('<!--', reader.at)) return readComment(reader)
  if (reader.text.startsWith('<?', reader.at)) return readInstruction(reader)
  return /^<!doctype/i.test(reader.text.slice(reader.at, reader.at + 9)) ? stop(reader, 'xml_doctype') : 'other'
}

function readRoot(reader: XmlReader): XmlElement | undefined {
  const root = readStartTag(reader)
  while (!reader.problem && reader.open.length > 0) readNext(reader)
  return reader.problem ? undefined : root
}

/** The next piece of the content of the element that is open. */
function readNext(reader: XmlReader): void {
  const { text, at } = reader
  const children = reader.open.at(-1)?.children
  if (at >= text.length) return stop(reader, 'xml_ended_early')
  const isTag = text[at] === '<' && !text.startsWith('<![CDATA[', at)
  if (!isTag) {
    const found = readText(reader)
    if (found) children?.push({ kind: 'text', text: found })
    return
  }
  if (text[at + 1] === '/') return void readEndTag(reader)
  const markup = readMarkup(reader)
  if (markup === undefined) return
  if (markup === 'other' && text[at + 1] === '!') return stop(reader, 'xml_syntax')
  const node = markup === 'other' ? readStartTag(reader) : markup
  if (node) children?.push(node)
}
