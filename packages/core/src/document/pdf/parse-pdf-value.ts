import { decodeLatin1 } from '@wanderbuch/proofs/encoding/latin1'
import { type PdfCursor, readWord, skipSpace, takeCount } from './pdf-cursor.ts'
import type { PdfValue } from './pdf-value.ts'

const deepest = 32
const longestString = 1_000_000

const code = (letter: string) => letter.charCodeAt(0)
const open = { string: code('('), hex: code('<'), array: code('['), name: code('/') }
const close = { string: code(')'), hex: code('>'), array: code(']') }

/**
 * Reads one value (ISO 32000-1, 7.3). Undefined when it is ill-formed, nested deeper than 32, or has more parts than the
 * cursor allows. Never throws.
 */
export function parsePdfValue(cursor: PdfCursor, depth = 0): PdfValue | undefined {
  skipSpace(cursor)
  cursor.left -= 1
  if (cursor.left < 0 || depth > deepest) return undefined
  const { bytes, at } = cursor
  switch (bytes[at]) {
    case open.name:
      return parseName(cursor)
    case open.string:
      return parseString(cursor)
    case open.array:
      return parseArray(cursor, depth)
    case open.hex:
      return bytes[at + 1] === open.hex ? parseDictionary(cursor, depth) : parseHex(cursor)
    default:
      return parseScalar(cursor)
  }
}

const constants: Readonly<Record<string, null | boolean>> = { true: true, false: false, null: null }

function parseScalar(cursor: PdfCursor): PdfValue | undefined {
  const number = takeCount(cursor)
  if (number !== undefined) return parseIndirect(cursor, number) ?? number
  const word = readWord(cursor)
  if (Object.hasOwn(constants, word)) return constants[word]
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : undefined
}

function parseIndirect(cursor: PdfCursor, number: number): PdfValue | undefined {
  const start = cursor.at
  if (takeCount(cursor) !== undefined) {
    skipSpace(cursor)
    if (readWord(cursor) === 'R') return { kind: 'indirect', number }
  }
  cursor.at = start
  return undefined
}

function parseName(cursor: PdfCursor): PdfValue {
  cursor.at += 1
  const written = readWord(cursor)
  const name = written.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return { kind: 'name', name }
}

const escapes: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c }

/** The byte an escape stands for, and how many bytes it takes; no byte for a broken line. */
function readEscape(bytes: Uint8Array, at: number): { readonly byte?: number; readonly length: number } {
  const letter = String.fromCharCode(bytes[at] ?? 0)
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...bytes.subarray(at, at + 3)))?.[0]
  if (octal) return { byte: Number.parseInt(octal, 8) & 0xff, length: octal.length }
  if (letter === '\r') return { length: bytes[at + 1] === 0x0a ? 2 : 1 }
  if (letter === '\n') return { length: 1 }
  return { byte: escapes[letter] ?? bytes[at] ?? 0, length: 1 }
}

function parseString(cursor: PdfCursor): PdfValue | undefined {
  const { bytes } = cursor
  const found: number[] = []
  let nested = 0
  cursor.at += 1
  while (cursor.at < bytes.length && found.length < longestString) {
    const byte = bytes[cursor.at] as number
    cursor.at += 1
    if (byte === close.string && nested === 0) return { kind: 'string', bytes: Uint8Array.from(found) }
    if (byte === open.string) nested += 1
    if (byte === close.string) nested -= 1
    if (byte === code('\\')) {
      const escape = readEscape(bytes, cursor.at)
      cursor.at += escape.length
      if (escape.byte !== undefined) found.push(escape.byte)
    } else found.push(byte)
  }
  return undefined
}

function parseHex(cursor: PdfCursor): PdfValue | undefined {
  const end = cursor.bytes.indexOf(close.hex, cursor.at)
  if (end < 0 || end - cursor.at > longestString) return undefined
  const text = decodeLatin1(cursor.bytes.subarray(cursor.at + 1, end)).replace(/\s+/g, '')
  if (!/^[0-9a-fA-F]*$/.test(text)) return undefined
  cursor.at = end + 1
  const digits = text.length % 2 === 0 ? text : `${text}0`
  const bytes = Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
    parseInt(digits.slice(2 * at, 2 * at + 2), 16),
  )
  return { kind: 'string', bytes }
}

function parseArray(cursor: PdfCursor, depth: number): PdfValue | undefined {
  const items: PdfValue[] = []
  cursor.at += 1
  for (;;) {
    skipSpace(cursor)
    if (cursor.bytes[cursor.at] === close.array) {
      cursor.at += 1
      return { kind: 'array', items }
    }
    const item = parsePdfValue(cursor, depth + 1)
    if (item === undefined) return undefined
    items.push(item)
  }
}

function parseDictionary(cursor: PdfCursor, depth: number): PdfValue | undefined {
  const entries = new Map<string, PdfValue>()
  cursor.at += 2
  for (;;) {
    skipSpace(cursor)
    const { bytes, at } = cursor
    if (bytes[at] === close.hex && bytes[at + 1] === close.hex) {
      cursor.at += 2
      return { kind: 'dictionary', entries }
    }
    if (bytes[at] !== open.name) return undefined
    const key = parsePdfValue(cursor, depth + 1)
    const value = parsePdfValue(cursor, depth + 1)
    if (value === undefined || typeof key !== 'object' || key?.kind !== 'name') return undefined
    entries.set(key.name, value)
  }
}
