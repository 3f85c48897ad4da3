import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeStream } from './decode-stream.ts'
import type { PdfDictionary, PdfValue } from './pdf-value.ts'

const dictionary = (entries: Record<string, PdfValue>): PdfDictionary => ({
  kind: 'dictionary',
  entries: new Map(Object.entries(entries)),
})
const name = (text: string): PdfValue => ({ kind: 'name', name: text })
const flate = { Filter: name('FlateDecode') }

/** The other direction of PNG's row prediction, written from ISO 15948, clause 9. */
function predict(plain: Uint8Array, columns: number, types: readonly number[]): Uint8Array {
  const rows = plain.length / columns
  const at = (row: number, column: number) => (row < 0 || column < 0 ? 0 : (plain[row * columns + column] ?? 0))
  const coded = Array.from({ length: rows }, (_, row) => {
    const type = types[row % types.length] ?? 0
    const bytes = Array.from({ length: columns }, (__, column) => {
      const [a, b, c] = [at(row, column - 1), at(row - 1, column), at(row - 1, column - 1)]
      const p = a + b - c
      const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
      const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c
      const guess = [0, a, b, Math.floor((a + b) / 2), paeth][type] ?? 0
      return (at(row, column) - guess) & 255
    })
    return [type, ...bytes]
  })
  return Uint8Array.from(coded.flat())
}

test('row prediction of every type is undone', () => {
  const rows = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  fc.assert(
    fc.property(
      rows,
      fc.infiniteStream(fc.nat(255)),
      fc.array(fc.nat(4), { minLength: 1 }),
      ([columns, count], bytes, types) => {
        const plain = Uint8Array.from(bytes.take(columns * count))
        const raw = deflateSync(predict(plain, columns, types))
        const parameters = dictionary({ Predictor: 15, Columns: columns })
        const found = decodeStream(dictionary({ ...flate, DecodeParms: parameters }), raw, 1000)
        expect(found).toEqual({ ok: true, value: plain })
      },
    ),
  )
})

const hundred = new Uint8Array(100).fill(7)

test.each([
  ['plain', {}, hundred, 100, true],
  ['plain and too large', {}, hundred, 99, 'stream_too_large'],
  ['Flate', flate, deflateSync(hundred), 100, true],
  ['Flate in a list', { Filter: { kind: 'array', items: [name('FlateDecode')] } }, deflateSync(hundred), 100, true],
  ['Flate and too large', flate, deflateSync(hundred), 99, 'stream_too_large'],
  ['Flate that breaks off', flate, deflateSync(hundred).subarray(0, 8), 100, 'stream_ill_formed'],
  ['another filter', { Filter: name('DCTDecode') }, hundred, 100, 'stream_ill_formed'],
  [
    'prediction of TIFF',
    { ...flate, DecodeParms: dictionary({ Predictor: 2 }) },
    deflateSync(hundred),
    100,
    'stream_ill_formed',
  ],
  [
    'no such row type',
    { ...flate, DecodeParms: dictionary({ Predictor: 12, Columns: 4 }) },
    deflateSync(hundred),
    100,
    'stream_ill_formed',
  ],
  [
    'rows without columns',
    { ...flate, DecodeParms: dictionary({ Predictor: 12, Columns: 0 }) },
    deflateSync(hundred),
    100,
    'stream_ill_formed',
  ],
] as const)('%s', (_, entries, raw, most, expected) => {
  const found = decodeStream(dictionary(entries as Record<string, PdfValue>), raw, most)
  expect(found.ok ? true : found.problem.code).toBe(expected)
})
