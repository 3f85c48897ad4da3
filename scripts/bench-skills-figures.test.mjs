import { describe, expect, test } from 'vitest'
import { accuracyAt, firstRank, mrrOf, rPrecisionAt } from '../bench/skills/figures.mjs'

describe('rank of the first wanted item', () => {
  test.each([
    // scores, wanted positions, rank
    [[3, 2, 1], [0], 1],
    [[3, 2, 1], [2], 3],
    [[1, 1, 1], [0], 3], // a tie counts at its last place
    [[2, 1, 1], [1, 0], 1], // the best of several
    [[0, 0], [], Infinity],
  ])('%j with %j wanted: %d', (scores, wanted, rank) => {
    expect(firstRank(scores, wanted)).toBe(rank)
  })
})

test.each([
  // scores, wanted, k, value
  [[5, 4, 3, 2], [0, 1], 1, 1], // one place, one right: the best that one place allows
  [[5, 4, 3, 2], [0, 3], 2, 0.5],
  [[5, 4, 3, 2], [3], 10, 1],
  [[1, 1, 1, 1], [0], 1, 0], // tied with what is not wanted
  [[1, 1, 0, 0], [0, 1], 2, 1], // wanted ones do not push each other out
  [[1, 1], [], 1, 0],
])('RP of %j with %j wanted at %d: %d', (scores, wanted, k, value) => {
  expect(rPrecisionAt(scores, wanted, k)).toBe(value)
})

test('means over ranks', () => {
  expect(mrrOf([1, 2, 4])).toBeCloseTo((1 + 0.5 + 0.25) / 3)
  expect(mrrOf([Infinity])).toBe(0)
  expect(accuracyAt([1, 2, 10, 11], 10)).toBe(0.75)
  expect(accuracyAt([], 1)).toBe(0)
})
