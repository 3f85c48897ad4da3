import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutRow, headHeight, pairRows, type Row, rowHeight, type Strip } from './rows.ts'

const strip = (height: number): Strip => ({ height, draw: () => undefined })
const row = (...cells: readonly (readonly number[])[]): Row => ({
  before: 0,
  cells: cells.map((heights, x) => ({ x, strips: heights.map(strip) })),
})
const heights = ({ cells }: Row) => cells.map(({ strips }) => strips.map(({ height }) => height))

test.each([
  [row([10, 10], [5]), 20],
  [row([], []), 0],
  [row(), 0],
])('a row is as high as its highest cell', (given, height) => expect(rowHeight(given)).toBe(height))

describe('cutting', () => {
  test.each([
    [row([10, 10, 10, 10], [10]), 25, [[10, 10], [10]], [[10, 10], []]],
    [row([10, 10, 10, 10]), 35, [[10, 10]], [[10, 10]]],
  ])('each cell is cut where the room ends, and no single line is left over', (given, room, first, rest) => {
    expect(cutRow(given, room)?.map(heights)).toEqual([first, rest])
  })

  test.each([
    [row([10, 10]), 5],
    [row([10, 10]), 25],
  ])('what does not fit at all, or fits whole, is not cut', (given, room) =>
    expect(cutRow(given, room)).toBeUndefined(),
  )

  test('nothing is lost and the first part fits', () => {
    const cells = fc.array(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 12 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 120 }), (given, room) => {
        const parts = cutRow(row(...given), room)
        if (!parts) return
        expect(rowHeight(parts[0])).toBeLessThanOrEqual(room)
        expect(given).toEqual(given.map((_, index) => parts.flatMap((part) => heights(part)[index] ?? [])))
      }),
    )
  })
})

test.each([
  [{ ...row([10, 10, 10, 10]), whole: true }, 40],
  [row([10, 10, 10, 10]), 20],
  [row([10, 10, 10]), 30],
])('what must stand below a heading', (given, height) => expect(headHeight(given)).toBe(height))

test('rows of two languages stand beside each other, also where one has more', () => {
  const paired = pairRows([row([1]), row([2])], [row([3])])
  expect(paired.map(heights)).toEqual([[[1], [3]], [[2]]])
})
