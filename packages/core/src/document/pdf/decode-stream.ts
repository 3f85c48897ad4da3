import { inflate } from '@wanderbuch/proofs/encoding/inflate'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { asCount, asKind, asName, type PdfDictionary, type PdfValue } from './pdf-value.ts'

export interface StreamProblem {
  readonly code: 'stream_ill_formed' | 'stream_too_large'
}

const illFormed = fail<StreamProblem>({ code: 'stream_ill_formed' })

function unpack(packed: Uint8Array, maxLength: number): Result<Uint8Array, StreamProblem> {
  const found = inflate({ packed, container: 'zlib', maxLength, mayContinue: true })
  if (found.ok) return succeed(found.value.bytes)
  return found.problem.code === 'deflate_too_long' ? fail({ code: 'stream_too_large' }) : illFormed
}

/** What a byte of a row is predicted from: the bytes at its left, above, and above left. */
type Predict = (left: number, above: number, aboveLeft: number) => number

function paeth(left: number, above: number, aboveLeft: number): number {
  const estimate = left + above - aboveLeft
  const [byLeft, byAbove, byBoth] = [left, above, aboveLeft].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ]
  if (byLeft <= byAbove && byLeft <= byBoth) return left
  return byAbove <= byBoth ? above : aboveLeft
}

const predictors: readonly Predict[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
]

/** Rows as PNG predicts them (ISO 15948, clause 9), one byte a sample: what cross-reference streams use. */
function undoPrediction(bytes: Uint8Array, columns: number): Result<Uint8Array, StreamProblem> {
  const rows = Math.floor(bytes.length / (columns + 1))
  const plain = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    const predict = predictors[bytes[row * (columns + 1)] ?? 0]
    if (!predict) return illFormed
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column
      const left = column > 0 ? (plain[at - 1] ?? 0) : 0
      const above = row > 0 ? (plain[at - columns] ?? 0) : 0
      const aboveLeft = column > 0 && row > 0 ? (plain[at - columns - 1] ?? 0) : 0
      plain[at] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + predict(left, above, aboveLeft)
    }
  }
  return succeed(plain)
}

function unpredict(bytes: Uint8Array, parameters: PdfDictionary | undefined): Result<Uint8Array, StreamProblem> {
  const predictor = asCount(parameters?.entries.get('Predictor') ?? 1)
  if (predictor === 1) return succeed(bytes)
  const columns = asCount(parameters?.entries.get('Columns') ?? 1)
  const isPlain = ['Colors', 'BitsPerComponent'].every((name, index) => {
    const value = parameters?.entries.get(name)
    return value === undefined || value === (index === 0 ? 1 : 8)
  })
  if (predictor === undefined || predictor < 10 || !columns || columns > 1024 || !isPlain) return illFormed
  return undoPrediction(bytes, columns)
}

const only = (value: PdfValue | undefined): PdfValue | undefined => {
  const items = asKind(value, 'array')?.items
  return items ? (items.length <= 1 ? items[0] : { kind: 'name', name: 'several' }) : value
}

/**
 * The bytes of a stream without its compression, at most `most` of them. Plain and Flate are understood, Flate with the row
 * prediction of PNG too: all that a cross-reference or an attached text is written in.
 */
export function decodeStream(
  dictionary: PdfDictionary,
  raw: Uint8Array,
  most: number,
): Result<Uint8Array, StreamProblem> {
  const filter = only(dictionary.entries.get('Filter'))
  if (filter === undefined || filter === null)
    return raw.length <= most ? succeed(raw) : fail({ code: 'stream_too_large' })
  const name = asName(filter)
  if (name !== 'FlateDecode' && name !== 'Fl') return illFormed
  const inflated = unpack(raw, most)
  if (!inflated.ok) return inflated
  return unpredict(inflated.value, asKind(only(dictionary.entries.get('DecodeParms')), 'dictionary'))
}
