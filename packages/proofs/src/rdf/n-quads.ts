import { rdfLangString, xsdString } from './json-ld-words.ts'

/** Control characters, written as code points so that they are seen. */
const controls = String.raw`\u0000-\u001f`
const oddInText = new RegExp(String.raw`["\\${controls}\u007f]`)
const allOddInText = new RegExp(oddInText.source, 'g')
const oddInIri = new RegExp(String.raw`[${controls} <>"{}|^\u0060\\]`)
const allOddInIri = new RegExp(oddInIri.source, 'g')

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

/** An IRI as predicate of a statement: a blank on either side. */
export const writePredicate = (iri: string): string => ` ${writeIri(iri)} `

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
