import type { XmlAttribute, XmlNamespace, XmlNode } from './xml-node.ts'
import type { XmlProblem, XmlProblemCode } from './xml-problem.ts'

export interface XmlLimits {
  readonly maxBytes: number
  /** Elements inside each other; the root alone has depth 1. */
  readonly maxDepth: number
  /** Elements, attributes, namespace declarations, texts, comments and instructions together. */
  readonly maxNodes: number
  /** Attributes and namespace declarations of one element. */
  readonly maxAttributes: number
}

/** An element while it is read: only its list of children still grows. */
export interface OpenElement {
  readonly kind: 'element'
  readonly prefix: string
  readonly localName: string
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  readonly declarations: readonly XmlNamespace[]
  readonly children: XmlNode[]
  readonly line: number
  readonly column: number
}

/** Where the reading stands: the only mutable state of the parser. */
export interface XmlReader {
  /** With line ends made `\n` (XML 1.0 section 2.11). */
  readonly text: string
  readonly limits: XmlLimits
  at: number
  nodes: number
  /** The line last asked for and where it starts and ends, moving forward only. */
  line: number
  lineStart: number
  lineEnd: number
  readonly open: OpenElement[]
  /** For each prefix the namespaces it was bound to, the one in force last. */
  readonly bindings: Map<string, string[]>
  problem: XmlProblem | undefined
}

export interface XmlPosition {
  readonly line: number
  readonly column: number
}

/** Line and column of a place at or after all places asked for before. */
export function positionOf(reader: XmlReader, at: number): XmlPosition {
  while (reader.lineEnd < at) {
    reader.line += 1
    reader.lineStart = reader.lineEnd + 1
    reader.lineEnd = findLineEnd(reader.text, reader.lineStart)
  }
  return { line: reader.line, column: at - reader.lineStart + 1 }
}

/** Kept beside the start: a text in one line must not be searched to its end for every element. */
export function findLineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found
}

const longestShown = 60

type More = Pick<XmlProblem, 'found' | 'expected' | 'openedLine'> & { readonly at?: number }

/** Ends the reading with a reason; what was read so far is not used. */
export function stop(reader: XmlReader, code: XmlProblemCode, more: More = {}): undefined {
  const { at = reader.at, found, ...rest } = more
  const before = reader.text.slice(0, at)
  const place = reader.open.map((element) => `/${formatName(element)}`).join('')
  reader.problem = {
    code,
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
    place,
    ...(found !== undefined && { found: found.slice(0, longestShown) }),
    ...rest,
  }
}

/** A name as written. */
export function formatName({ prefix, localName }: { readonly prefix: string; readonly localName: string }): string {
  return prefix === '' ? localName : `${prefix}:${localName}`
}

/** Counts what was read; false when it is too much. */
export function countNode(reader: XmlReader, at = reader.at): boolean {
  reader.nodes += 1
  if (reader.nodes <= reader.limits.maxNodes) return true
  stop(reader, 'xml_too_many_nodes', { at })
  return false
}

/** Moves over blanks; whether there were any. */
export function skipBlanks(reader: XmlReader): boolean {
  const start = reader.at
  while (' \t\n\r'.includes(reader.text[reader.at] ?? '.')) reader.at += 1
  return reader.at > start
}

/** Moves over a fixed text; false when it does not stand here. */
export function skipText(reader: XmlReader, text: string): boolean {
  if (!reader.text.startsWith(text, reader.at)) return false
  reader.at += text.length
  return true
}

/** What stands up to `end`, which is skipped; a text without `end` is a problem. */
export function readUntil(reader: XmlReader, end: string): string | undefined {
  const found = reader.text.indexOf(end, reader.at)
  if (found < 0) return stop(reader, 'xml_ended_early', { at: reader.text.length })
  const content = reader.text.slice(reader.at, found)
  reader.at = found + end.length
  return content
}
