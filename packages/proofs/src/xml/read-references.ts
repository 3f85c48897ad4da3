import { isXmlCodePoint } from './xml-names.ts'
import { stop, type XmlReader } from './xml-reader.ts'

/** The entities every XML processor knows (XML 1.0 section 4.6); there are no others without a DTD. */
const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' }

const reference = /&(?:#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,8}))|([^\s&;<#]{1,80}));/y

/**
 * A piece of the text with its references resolved. References never make text longer, so nothing can grow. `start` is
 * where the piece stands in the whole text, for the place of a problem.
 */
export function resolveReferences(reader: XmlReader, raw: string, start: number): string | undefined {
  let at = raw.indexOf('&')
  if (at < 0) return raw
  const parts: string[] = []
  let done = 0
  while (at >= 0) {
    reference.lastIndex = at
    const match = reference.exec(raw)
    if (!match) return stop(reader, 'xml_syntax', { at: start + at, found: '&', expected: '&amp;' })
    const resolved = resolveOne(reader, match, start + at)
    if (resolved === undefined) return undefined
    parts.push(raw.slice(done, at), resolved)
    done = reference.lastIndex
    at = raw.indexOf('&', done)
  }
  return parts.join('') + raw.slice(done)
}

function resolveOne(reader: XmlReader, match: RegExpExecArray, at: number): string | undefined {
  const [whole, hex, decimal, name] = match
  if (name === undefined) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    if (isXmlCodePoint(code)) return String.fromCodePoint(code)
    return stop(reader, 'xml_character_forbidden', { at, found: whole })
  }
  if (Object.hasOwn(predefined, name)) return predefined[name]
  return stop(reader, 'xml_entity_unknown', { at, found: whole })
}
