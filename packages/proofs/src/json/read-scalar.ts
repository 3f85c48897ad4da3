import type { JsonProblemCode, JsonReader } from './json-reader.ts'

type Scalar = string | number | boolean | null

const literals = new Map<string, readonly [text: string, value: Scalar]>([
  ['t', ['true', true]],
  ['f', ['false', false]],
  ['n', ['null', null]],
])
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y
const loneSurrogate = /\p{Surrogate}/u
const quote = 0x22
const backslash = 0x5c

/** Moves past blanks (RFC 8259 section 2). */
export function skipSpace(reader: JsonReader): void {
  for (;;) {
    const letter = reader.text.charCodeAt(reader.at)
    if (letter !== 0x20 && letter !== 0x0a && letter !== 0x0d && letter !== 0x09) return
    reader.at += 1
  }
}

/** Reads one text, number, truth value or null; undefined after setting `problem`. */
export function readScalar(reader: JsonReader): Scalar | undefined {
  const letter = reader.text[reader.at] ?? ''
  if (letter === '"') return readText(reader)
  const literal = literals.get(letter)
  if (!literal) return readNumber(reader)
  const [text, value] = literal
  if (!reader.text.startsWith(text, reader.at)) return refuse(reader, 'json_syntax')
  reader.at += text.length
  return value
}

function readNumber(reader: JsonReader): number | undefined {
  number.lastIndex = reader.at
  const found = number.exec(reader.text)
  if (!found) return refuse(reader, 'json_syntax')
  const value = Number(found[0])
  if (!Number.isFinite(value)) return refuse(reader, 'json_number_out_of_range')
  reader.at += found[0].length
  return value
}

function readText(reader: JsonReader): string | undefined {
  const { text, at: start } = reader
  let hasEscape = false
  let at = start + 1
  for (let letter = text.charCodeAt(at); letter !== quote; letter = text.charCodeAt(at)) {
    if (!(letter >= 0x20)) return refuse(reader, 'json_syntax', at)
    if (letter === backslash) hasEscape = true
    at += letter === backslash ? 2 : 1
  }
  reader.at = at + 1
  return hasEscape ? unescapeText(reader, start) : text.slice(start + 1, at)
}

function unescapeText(reader: JsonReader, start: number): string | undefined {
  const unescaped = parseEscapes(reader.text.slice(start, reader.at))
  if (unescaped === undefined) return refuse(reader, 'json_syntax', start)
  // Only an escape can name half a pair: the bytes were read as well-formed UTF-8.
  if (loneSurrogate.test(unescaped)) return refuse(reader, 'json_lone_surrogate', start)
  return unescaped
}

function parseEscapes(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted) as string
  } catch {
    return undefined
  }
}

function refuse(reader: JsonReader, code: JsonProblemCode, at = reader.at): undefined {
  reader.problem = code
  reader.at = at
}
