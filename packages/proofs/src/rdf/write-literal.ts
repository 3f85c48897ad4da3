import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { canonicalText } from '../json/canonicalize.ts'
import { rdfJson, rdfLangString, xsdBoolean, xsdDouble, xsdInteger, xsdString } from './json-ld-words.ts'
import { writeDatatype, writeIri, writeText } from './n-quads.ts'

export type PlainValue = string | number | boolean

export interface LiteralValue {
  readonly value: PlainValue
  readonly datatype?: string | undefined
  /** Lower case. */
  readonly language?: string | undefined
  readonly direction?: 'ltr' | 'rtl' | undefined
}

/** A literal as N-Quads text, and by what it is told from others of the same statement. */
export interface WrittenLiteral {
  readonly text: string
  /** Undefined: never the same as another. */
  readonly key: string | undefined
}

/** N-Quads text of a value. Source: W3C JSON-LD 1.1 API, section 8.3 (Object to RDF Conversion). */
export function writeLiteral(literal: LiteralValue): WrittenLiteral {
  const text = writeLexical(literal)
  return { text, key: keyOf(literal, text) }
}

function writeLexical({ value, datatype, language, direction }: LiteralValue): string {
  if (typeof value === 'boolean') return `"${value}"${writeDatatype(datatype ?? xsdBoolean)}`
  if (isDouble(value) || datatype === xsdDouble) return writeDouble(value, datatype ?? xsdDouble)
  if (typeof value === 'number') return `"${value.toFixed(0)}"${writeDatatype(datatype ?? xsdInteger)}`
  const words = writeText(value)
  if (direction) return `${words}^^${writeIri(`https://www.w3.org/ns/i18n#${language ?? ''}_${direction}`)}`
  if (language) return `${words}@${language}`
  return words + writeDatatype(datatype ?? xsdString)
}

/** As the common processors decide: a fraction in its shortest text, or too large for an integer. */
const isDouble = (value: PlainValue) =>
  typeof value === 'number' && (String(value).includes('.') || Math.abs(value) >= 1e21)

/** Canonical xsd:double: one digit, at most 15 more, and an exponent. */
function writeDouble(value: string | number, datatype: string): string {
  const number = isDouble(value) ? (value as number) : Number.parseFloat(String(value))
  return `${writeText(number.toExponential(15).replace(/(\d)0*e\+?/, '$1E'))}${writeDatatype(datatype)}`
}

/**
 * Two values are one when value, type and language are the same as written in the document, whatever their text is
 * then: `5` and `"5"^^xsd:integer` stay two. Direction does not tell values apart in the common processors; neither here.
 */
function keyOf({ value, datatype, language, direction }: LiteralValue, text: string): string {
  const isPlain = typeof value === 'string' && direction === undefined && !ambiguousDatatypes.has(datatype ?? '')
  if (isPlain) return text
  if (typeof value === 'string' && direction !== undefined) return writeText(value) + (language ? `@${language}` : '')
  return `${typeof value} ${value} ${datatype ?? ''}`
}

/** Datatypes whose text does not show how the value was given. */
export const ambiguousDatatypes: ReadonlySet<string> = new Set([xsdString, xsdDouble, rdfLangString])

/** A value of type `@json`, kept as canonical JSON (RFC 8785). */
export function writeJsonLiteral(value: JsonValue): WrittenLiteral {
  const words = canonicalText(value)
  const isComposed = typeof value === 'object' && value !== null
  return { text: writeText(words) + writeDatatype(rdfJson), key: isComposed ? undefined : `json ${words}` }
}
