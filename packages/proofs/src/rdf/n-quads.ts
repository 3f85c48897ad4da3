import { rdfLangString, xsdString } from './json-ld-words.ts'

const oddInText = /["\\\u0000-\u001f\u007f]/
const allOddInText = /["\\\u0000-\u001f\u007f]/g
const oddInIri = /[\u0000-\u0020<>"{}|^`\\]/
const allOddInIri = /[\u0000-\u0020<>"{}|^`\\]/g

const shortEscapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
}

const toCodeEscape = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** Canonical N-Quads text of a literal's words, quotes included. Source: W3C RDF 1.1 N-Quads, section 4. */
export function writeText(text: string): string {
  if (!oddInText.test(text)) return `"${text}"`
  return `"${text.replace(allOddInText, (letter) => shortEscapes[letter] ?? toCodeEscape(letter))}"`
}

/** An IRI in angle brackets. */
export function writeIri(iri: string): string {
  return oddInIri.test(iri) ? `<${iri.replace(allOddInIri, toCodeEscape)}>` : `<${iri}>`
}

/** What follows the quotes of a literal with this datatype and language. */
export function writeDatatype(datatype: string, language?: string): string {
  if (datatype === rdfLangString) return language ? `@${language}` : ''
  return datatype === xsdString ? '' : `^^${writeIri(datatype)}`
}

/** The IRI as it was before writing: hashing of related blank nodes takes it unescaped. */
export function readIri(written: string): string {
  const escapes = /\\u([0-9A-F]{4})/g
  return written.replace(escapes, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
