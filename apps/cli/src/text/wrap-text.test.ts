import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, fillColumn, hangText, wrapText } from './wrap-text.ts'

test.each([
  ['', 0],
  ['Ana', 3],
  ['Știință', 7],
  ['S\u0326tiint\u0326a\u0306', 7], // the same letters, accents of their own
  ['\u001b[1mAna\u001b[0m', 3],
  ['日本', 4],
  ['✓ ✗ ? → „“', 10],
])('"%s" takes %i columns', (text, columns) => expect(columnsOf(text)).toBe(columns))

test.each([
  ['', 10, []],
  ['one two three', 7, ['one two', 'three']],
  ['one\n  two\tthree', 80, ['one two three']],
  ['did:key:z6MkfCnddE3J', 8, ['did:key:', 'z6MkfCnd', 'dE3J']],
  ['a non\u00a0breaking space', 8, ['a', 'non\u00a0brea', 'king', 'space']],
])('%j in %i columns', (text, width, lines) => expect(wrapText(text, width)).toEqual(lines))

test('no line is longer than asked for, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
      const lines = wrapText(text, width)
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width)
      const letters = (from: string) => from.replace(/[ \t\r\n]/g, '')
      expect(letters(lines.join(''))).toBe(letters(text))
    }),
  )
})

test.each([
  ['  ? ', 'one two three', 30, ['  ? one two three']],
  ['  ? ', 'one two three four five', 28, ['  ? one two three four five']],
  [
    '  ✓ Unchanged  ',
    'the signature covers it all and more',
    40,
    ['  ✓ Unchanged  the signature covers it', '               all and more'],
  ],
  ['  ✓ From the body it names  ', 'a list says so', 32, ['  ✓ From the body it names', '    a list says so']],
  ['  · ', '', 30, ['  ·']],
])('%j beside %j', (lead, text, width, lines) => {
  expect(hangText(lead, text, width)).toEqual(lines)
})

test('a column is filled and never cut', () => {
  expect([fillColumn('ță', 4), fillColumn('longer', 4)]).toEqual(['ță  ', 'longer'])
})
