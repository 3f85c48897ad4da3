import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, type Line, type Measure } from './break-lines.ts'
import type { Ink, Run } from './rich-text.ts'
import { drawableText } from './split-by-font.ts'

const ink: Ink = { face: 'text', size: 10, colour: '#000000' }
/** Every letter is ten points wide. */
const measure: Measure = ({ text }) => 10 * [...text].length

const linesOf = (runs: readonly Run[], letters: number) => breakLines(runs, letters * 10, measure)
const textOf = ({ fragments }: Line) => fragments.map(({ text }) => text).join('')
const textsOf = (text: string, letters: number, rest: Partial<Run> = {}) =>
  linesOf([{ text, ink, ...rest }], letters).map(textOf)

test.each([
  ['one two three', 8, ['one two ', 'three']],
  ['one two  three', 7, ['one two  ', 'three']],
  ['Elektriker/Elektrikerin', 12, ['Elektriker/', 'Elektrikerin']],
  ['well-known', 6, ['well-', 'known']],
  ['2026-11-22 and 1/2', 10, ['2026-11-22 ', 'and 1/2']],
  ['in seven\u00A0days', 10, ['in ', 'seven days']],
  ['in seven\u202Fdays\nor so', 12, ['in ', 'seven days ', 'or so']],
  ['aaaaaaaaaa', 4, ['aaaa', 'aaaa', 'aa']],
  ['ab aaaaaaaaaa', 4, ['ab ', 'aaaa', 'aaaa', 'aa']],
  ['soft\u00ADware', 20, ['software']],
  ['', 5, []],
])('%j in lines of %i', (text, letters, expected) => {
  expect(textsOf(text, letters)).toEqual(expected)
})

test('addresses break after their signs', () => {
  expect(textsOf('https://a.example/bcd?x=1', 12, { isAddress: true })).toEqual(['https://a.', 'example/bcd?', 'x=1'])
})

test('a footnote number stays with the word before it', () => {
  const number: Run = { text: '1', ink, rise: 3 }
  expect(linesOf([{ text: 'one two', ink }, number], 7).map(textOf)).toEqual(['one ', 'two1'])
})

test('letters of one accent are not parted', () => {
  for (const line of textsOf('x\u030Cx\u030Cx\u030Cx\u030C', 3)) expect(/^\p{M}/u.test(line)).toBe(false)
})

describe('for any text', () => {
  const runs = fc.array(
    fc.record({ text: fc.string({ unit: fc.constantFrom(...'ab -/é\u00A0ΩЖ中') }), ink: fc.constant(ink) }),
    { maxLength: 5 },
  )

  test('no letter is lost and none is added', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: 30 }), (given, letters) => {
        const drawn = linesOf(given, letters).map(textOf).join('')
        const expected = given.map(({ text }) => drawableText(text).replaceAll('中', '⟨U+4E2D⟩')).join('')
        expect(drawn).toBe(expected)
      }),
    )
  })

  test('no line is wider than its room, spaces at its end aside', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: 30 }), (given, letters) => {
        for (const { width } of linesOf(given, letters)) expect(width).toBeLessThanOrEqual(letters * 10 + 0.01)
      }),
    )
  })
})
