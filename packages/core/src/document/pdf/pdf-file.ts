import { decodeStream } from './decode-stream.ts'
import { cursorAt, takeCount } from './pdf-cursor.ts'
import { parseObjectAt, type ReadingBudget, streamBytes } from './parse-object.ts'
import { parsePdfValue } from './parse-pdf-value.ts'
import { asCount, asKind, type PdfDictionary, type PdfStream, type PdfValue } from './pdf-value.ts'
import { type CrossReference, readCrossReference } from './read-xref.ts'

/** A PDF file opened for looking up a few objects. Nothing in it is trusted; all work is bounded. */
export interface PdfFile {
  readonly trailer: PdfDictionary
  /** The value itself, or what it refers to; undefined when that is missing or ill-formed. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue | undefined
  /** Bytes of a stream as they stand in the file. */
  readonly rawBytes: (stream: PdfStream) => Uint8Array | undefined
}

/** Bytes that all object streams of a file together may unpack to. */
const mostUnpacked = 64 * 1024 * 1024
/** Bytes that may be read to look objects up. An attachment is found in a few thousand. */
const mostRead = 32 * 1024 * 1024
const longestChain = 8

interface Opened {
  readonly bytes: Uint8Array
  readonly places: CrossReference['places']
  /** Unpacked object streams by number. */
  readonly unpacked: Map<number, ObjectStream | undefined>
  readonly reading: ReadingBudget
  readonly found: Map<number, PdfValue | undefined>
  unpackable: number
}

interface ObjectStream {
  readonly data: Uint8Array
  readonly first: number
  /** Offsets behind `first`, by place in the stream. */
  readonly offsets: readonly { readonly number: number; readonly offset: number }[]
}

function readOffsets(data: Uint8Array, count: number): ObjectStream['offsets'] | undefined {
  const cursor = cursorAt(data, 0)
  const offsets: { number: number; offset: number }[] = []
  for (let index = 0; index < count; index += 1) {
    const number = takeCount(cursor)
    const offset = takeCount(cursor)
    if (number === undefined || offset === undefined) return undefined
    offsets.push({ number, offset })
  }
  return offsets
}

function unpackObjects(file: Opened, number: number): ObjectStream | undefined {
  const stream = asKind(readPlain(file, number), 'stream')
  const raw = stream && streamBytes(file.bytes, stream, (indirect) => readPlain(file, indirect.number))
  if (!stream || !raw) return undefined
  const data = decodeStream(stream.dictionary, raw, file.unpackable)
  if (!data.ok) return undefined
  file.unpackable -= data.value.length
  const first = asCount(stream.dictionary.entries.get('First'))
  const count = asCount(stream.dictionary.entries.get('N'))
  const offsets = count === undefined ? undefined : readOffsets(data.value, count)
  return first === undefined || !offsets ? undefined : { data: data.value, first, offsets }
}

/** An object that stands in the file itself: lengths of streams must, so that reading one never needs another. */
function readPlain({ bytes, places, reading }: Opened, number: number): PdfValue | undefined {
  const place = places.get(number)
  return place?.kind === 'offset' ? parseObjectAt(bytes, { offset: place.offset, number }, reading) : undefined
}

function readPacked(file: Opened, number: number, place: { readonly stream: number; readonly index: number }) {
  if (!file.unpacked.has(place.stream)) file.unpacked.set(place.stream, unpackObjects(file, place.stream))
  const objects = file.unpacked.get(place.stream)
  const entry = objects?.offsets[place.index]
  if (!objects || entry?.number !== number || file.reading.left < 0) return undefined
  const cursor = cursorAt(objects.data, objects.first + entry.offset)
  const value = parsePdfValue(cursor)
  file.reading.left -= cursor.at - objects.first - entry.offset
  return value
}

function readObject(file: Opened, number: number): PdfValue | undefined {
  if (file.found.has(number)) return file.found.get(number)
  const place = file.places.get(number)
  const value = place?.kind === 'in-stream' ? readPacked(file, number, place) : readPlain(file, number)
  file.found.set(number, value)
  return value
}

/** Opens a file by its cross-reference; undefined when that is missing or ill-formed. */
export function openPdfFile(bytes: Uint8Array): PdfFile | undefined {
  const reading = { left: mostRead }
  const reference = readCrossReference(bytes, reading)
  if (!reference) return undefined
  const { places, trailer } = reference
  const file: Opened = { bytes, places, unpacked: new Map(), found: new Map(), reading, unpackable: mostUnpacked }
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    let found = value
    for (let step = 0; step < longestChain; step += 1) {
      const indirect = asKind(found, 'indirect')
      if (!indirect) return found
      found = readObject(file, indirect.number)
    }
    return undefined
  }
  return { trailer, resolve, rawBytes: (stream) => streamBytes(bytes, stream, ({ number }) => readPlain(file, number)) }
}
