import { cursorAt, type PdfCursor, takeCount, takeWord } from './pdf-cursor.ts'
import { parsePdfValue } from './parse-pdf-value.ts'
import { asCount, asKind, type PdfIndirect, type PdfStream, type PdfValue } from './pdf-value.ts'

/** After `stream` comes one line break; the bytes begin behind it. */
function streamStart(cursor: PdfCursor): number | undefined {
  const { bytes, at } = cursor
  if (bytes[at] === 0x0a) return at + 1
  return bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? at + 2 : undefined
}

/** Bytes that may still be read while looking objects up: they may lie inside each other, so each alone is no bound. */
export interface ReadingBudget {
  left: number
}

/** The value of the object `12 0 obj ...` at an offset; undefined when another or none stands there. */
export function parseObjectAt(
  bytes: Uint8Array,
  place: { readonly offset: number; readonly number?: number },
  budget: ReadingBudget,
): PdfValue | undefined {
  const cursor = cursorAt(bytes, place.offset)
  const number = takeCount(cursor)
  if (number === undefined || takeCount(cursor) === undefined || !takeWord(cursor, 'obj')) return undefined
  if (budget.left < 0 || (place.number !== undefined && place.number !== number)) return undefined
  const value = parsePdfValue(cursor)
  budget.left -= cursor.at - place.offset
  const dictionary = asKind(value, 'dictionary')
  if (!dictionary || !takeWord(cursor, 'stream')) return value
  const start = streamStart(cursor)
  return start === undefined ? undefined : { kind: 'stream', dictionary, start }
}

/** Bytes of a stream as they stand in the file; undefined when its length is not what it says. */
export function streamBytes(
  bytes: Uint8Array,
  { dictionary, start }: PdfStream,
  resolve: (indirect: PdfIndirect) => PdfValue | undefined,
): Uint8Array | undefined {
  const written = dictionary.entries.get('Length')
  const indirect = asKind(written, 'indirect')
  const length = asCount(indirect ? resolve(indirect) : written)
  if (length === undefined || start + length > bytes.length) return undefined
  if (!takeWord(cursorAt(bytes, start + length), 'endstream')) return undefined
  return bytes.subarray(start, start + length)
}
