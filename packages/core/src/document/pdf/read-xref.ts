import { decodeLatin1 } from '@wanderbuch/proofs/encoding/latin1'
import { decodeStream } from './decode-stream.ts'
import { cursorAt, type PdfCursor, takeCount, takeWord } from './pdf-cursor.ts'
import { parsePdfValue } from './parse-pdf-value.ts'
import { asCount, asKind, type PdfDictionary, type PdfStream } from './pdf-value.ts'
import { parseObjectAt, type ReadingBudget, streamBytes } from './parse-object.ts'

/** Where an object stands: in the file, or in a stream of objects. */
export type ObjectPlace =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'in-stream'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' }

export interface CrossReference {
  readonly places: ReadonlyMap<number, ObjectPlace>
  /** Of the newest section. */
  readonly trailer: PdfDictionary
}

const mostSections = 512
const mostObjects = 1_000_000
/** Bytes that all cross-reference streams together may unpack to. */
const mostUnpacked = 64 * 1024 * 1024

interface Section {
  readonly trailer: PdfDictionary
  /** Sections to read after this one, newest first. */
  readonly next: readonly number[]
}

type Places = Map<number, ObjectPlace>

/** What a newer section says of an object stands. */
function keep(places: Places, number: number, place: ObjectPlace): boolean {
  if (!places.has(number)) places.set(number, place)
  return places.size <= mostObjects
}

function readTableEntries(cursor: PdfCursor, places: Places): boolean {
  for (;;) {
    const first = takeCount(cursor)
    const count = takeCount(cursor)
    if (first === undefined) return takeWord(cursor, 'trailer')
    if (count === undefined || count > mostObjects) return false
    for (let index = 0; index < count; index += 1) {
      const offset = takeCount(cursor)
      const isKnown = takeCount(cursor) !== undefined && offset !== undefined
      const isUsed = takeWord(cursor, 'n')
      if (!isKnown || !(isUsed || takeWord(cursor, 'f'))) return false
      if (!keep(places, first + index, isUsed ? { kind: 'offset', offset } : { kind: 'free' })) return false
    }
  }
}

function nextSections(trailer: PdfDictionary): readonly number[] {
  return ['XRefStm', 'Prev'].flatMap((name) => asCount(trailer.entries.get(name)) ?? [])
}

function readTable(cursor: PdfCursor, places: Places): Section | undefined {
  if (!readTableEntries(cursor, places)) return undefined
  const trailer = asKind(parsePdfValue(cursor), 'dictionary')
  return trailer && { trailer, next: nextSections(trailer) }
}

const readNumber = (bytes: Uint8Array, start: number, width: number) => {
  let number = 0
  for (let index = 0; index < width; index += 1) number = number * 256 + (bytes[start + index] ?? 0)
  return number
}

function placeOf(type: number, second: number, third: number): ObjectPlace {
  if (type === 1) return { kind: 'offset', offset: second }
  return type === 2 ? { kind: 'in-stream', stream: second, index: third } : { kind: 'free' }
}

function readStreamEntries(data: Uint8Array, { entries }: PdfDictionary, places: Places): boolean {
  const widths = (asKind(entries.get('W'), 'array')?.items ?? []).map(asCount)
  const [type, second, third] = widths
  if (type === undefined || second === undefined || third === undefined) return false
  const step = type + second + third
  if (step === 0 || Math.max(type, second, third) > 6) return false
  const index = (asKind(entries.get('Index'), 'array')?.items ?? [0, entries.get('Size') ?? 0]).map(asCount)
  let at = 0
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first, count] = [index[pair], index[pair + 1]]
    if (first === undefined || count === undefined) return false
    for (let number = 0; number < count && at + step <= data.length; number += 1, at += step) {
      const kind = type === 0 ? 1 : readNumber(data, at, type)
      const place = placeOf(kind, readNumber(data, at + type, second), readNumber(data, at + type + second, third))
      if (!keep(places, first + number, place)) return false
    }
  }
  return true
}

interface Reading {
  readonly bytes: Uint8Array
  readonly places: Places
  readonly budget: ReadingBudget
  unpacked: number
}

function readStream(reading: Reading, stream: PdfStream): Section | undefined {
  const { dictionary } = stream
  const raw = streamBytes(reading.bytes, stream, () => undefined)
  const data = raw && decodeStream(dictionary, raw, mostUnpacked - reading.unpacked)
  if (!data?.ok) return undefined
  reading.unpacked += data.value.length
  if (!readStreamEntries(data.value, dictionary, reading.places)) return undefined
  return { trailer: dictionary, next: nextSections(dictionary) }
}

function readSection(reading: Reading, offset: number): Section | undefined {
  const { bytes, budget } = reading
  if (offset >= bytes.length) return undefined
  const cursor = cursorAt(bytes, offset)
  if (takeWord(cursor, 'xref')) return readTable(cursor, reading.places)
  const stream = asKind(parseObjectAt(bytes, { offset }, budget), 'stream')
  return stream && readStream(reading, stream)
}

/** The number after the last `startxref`, near the end of the file. */
function findStart(bytes: Uint8Array): number | undefined {
  const from = Math.max(0, bytes.length - 4096)
  const found = decodeLatin1(bytes.subarray(from)).lastIndexOf('startxref')
  return found < 0 ? undefined : takeCount(cursorAt(bytes, from + found + 'startxref'.length))
}

/**
 * All cross-reference sections from the newest to the oldest (ISO 32000-1, 7.5.4 to 7.5.8): tables, streams, and both in one
 * file, as programs write that save a file again. Undefined when one of them is ill-formed.
 */
export function readCrossReference(bytes: Uint8Array, budget: ReadingBudget): CrossReference | undefined {
  const start = findStart(bytes)
  const places: Places = new Map()
  const reading: Reading = { bytes, places, budget, unpacked: 0 }
  const waiting = start === undefined ? [] : [start]
  const seen = new Set<number>()
  let trailer: PdfDictionary | undefined
  while (waiting.length > 0) {
    const offset = waiting.shift() as number
    if (seen.has(offset)) continue
    seen.add(offset)
    const section = seen.size <= mostSections ? readSection(reading, offset) : undefined
    if (!section) return undefined
    trailer ??= section.trailer
    waiting.unshift(...section.next)
  }
  return trailer && { places, trailer }
}
