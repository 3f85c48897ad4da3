import { resolveReferences } from './read-references.ts'
import { readName } from './read-tag.ts'
import type { XmlComment, XmlInstruction } from './xml-node.ts'
import { countNode, readUntil, skipBlanks, skipText, stop, type XmlReader } from './xml-reader.ts'

/** Text up to the next tag, comment or instruction: characters, references and CDATA sections in one. */
export function readText(reader: XmlReader): string | undefined {
  const parts: string[] = []
  for (;;) {
    const part = skipText(reader, '<![CDATA[') ? readUntil(reader, ']]>') : readCharacters(reader)
    if (part === undefined) return undefined
    parts.push(part)
    const goesOn = reader.at < reader.text.length
    const isMarkup = reader.text[reader.at] === '<' && !reader.text.startsWith('<![CDATA[', reader.at)
    if (goesOn && !isMarkup) continue
    const text = parts.join('')
    return text === '' || countNode(reader) ? text : undefined
  }
}

function readCharacters(reader: XmlReader): string | undefined {
  const start = reader.at
  const found = reader.text.indexOf('<', start)
  const end = found < 0 ? reader.text.length : found
  const raw = reader.text.slice(start, end)
  const stray = raw.indexOf(']]>')
  if (stray >= 0) return stop(reader, 'xml_syntax', { at: start + stray, found: ']]>', expected: ']]&gt;' })
  reader.at = end
  return resolveReferences(reader, raw, start)
}

/** Reads `<!-- ... -->`. */
export function readComment(reader: XmlReader): XmlComment | undefined {
  const start = reader.at
  reader.at += 4
  const text = readUntil(reader, '--')
  if (text === undefined || !countNode(reader, start)) return undefined
  return skipText(reader, '>')
    ? { kind: 'comment', text }
    : stop(reader, 'xml_syntax', { at: reader.at - 2, found: '--' })
}

/** Reads `<?target data?>`; `xml` as a target is kept for the declaration at the very start. */
export function readInstruction(reader: XmlReader): XmlInstruction | undefined {
  const start = reader.at
  reader.at += 2
  const target = readName(reader)
  if (target === undefined || !countNode(reader, start)) return undefined
  if (/^xml$/i.test(target) || target.includes(':'))
    return stop(reader, 'xml_syntax', { at: start, found: `<?${target}` })
  const hasBlanks = skipBlanks(reader)
  const data = readUntil(reader, '?>')
  if (data === undefined) return undefined
  return hasBlanks || data === '' ? { kind: 'instruction', target, data } : stop(reader, 'xml_syntax', { at: start })
}
