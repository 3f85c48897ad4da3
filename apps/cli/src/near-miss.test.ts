import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNearest, wordDistance } from './near-miss.ts'

test.each([
  ['', '', 0],
  ['dossier', 'dossier', 0],
  ['dosier', 'dossier', 1],
  ['dossire', 'dossier', 1], // two letters that changed places
  ['kitten', 'sitting', 3],
])('from "%s" to "%s": %i', (left, right, expected) => expect(wordDistance(left, right)).toBe(expected))

test('the distance is a distance: nothing to itself, the same both ways, at most the longer word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (left, right) => {
      const distance = wordDistance(left, right)
      expect(distance === 0).toBe(left === right)
      expect(distance).toBe(wordDistance(right, left))
      expect(distance).toBeLessThanOrEqual(Math.max([...left].length, [...right].length))
    }),
  )
})

const purposes = ['employee', 'self-employed', 'temporary-service', 'further-study']

test.each([
  ['employe', 'employee'],
  ['selfemployed', 'self-employed'],
  ['Self_Employed', 'self-employed'],
  ['temporary', 'temporary-service'], // a beginning
  ['te', undefined], // too short a beginning
  ['holiday', undefined],
  ['', undefined],
  ['---', undefined],
])('"%s" means %s', (typed, expected) => expect(findNearest(typed, purposes)).toBe(expected))
