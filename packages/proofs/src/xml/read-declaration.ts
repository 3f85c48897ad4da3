import { stop, type XmlReader } from './xml-reader.ts'

const declaration =
  /<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"([\w.:-]*)"|'([\w.:-]*)')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"([\w.-]*)"|'([\w.-]*)'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/y

/** Reads the XML declaration when there is one. Only version 1.0 in UTF-8 (or its part ASCII) is accepted. */
export function readDeclaration(reader: XmlReader): void {
  if (!/^<\?xml[ \t\n?]/.test(reader.text.slice(reader.at, reader.at + 6))) return
  declaration.lastIndex = reader.at
  const match = declaration.exec(reader.text)
  if (!match) return stop(reader, 'xml_syntax', { found: '<?xml' })
  const [whole, double, single, encodingDouble, encodingSingle] = match
  const version = double ?? single ?? ''
  const encoding = encodingDouble ?? encodingSingle
  if (version !== '1.0') return stop(reader, 'xml_version_unsupported', { found: version, expected: '1.0' })
  if (encoding !== undefined && !/^(utf-8|us-ascii)$/i.test(encoding))
    return stop(reader, 'xml_encoding_unsupported', { found: encoding, expected: 'UTF-8' })
  reader.at += whole.length
}
