import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDateTimeStamp } from './date-time-stamp.ts'

test.each([
  ['2026-11-22T10:00:00Z', Date.UTC(2026, 10, 22, 10), true],
  ['2026-11-22T10:00:00', Date.UTC(2026, 10, 22, 10), false],
  ['2026-11-22T10:00:00.250Z', Date.UTC(2026, 10, 22, 10, 0, 0, 250), true],
  ['2026-11-22T10:00:00-06:00', Date.UTC(2026, 10, 22, 16), true],
  ['2026-11-22T10:00:00+14:00', Date.UTC(2026, 10, 21, 20), true],
  ['2026-11-22T24:00:00Z', Date.UTC(2026, 10, 23), true],
  ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29), true],
  ['0001-01-01T00:00:00Z', -62_135_596_800_000, true],
])('%s', (text, milliseconds, hasOffset) => expect(parseDateTimeStamp(text)).toEqual({ milliseconds, hasOffset }))

test.each([
  '',
  '2026-11-22',
  '2026-11-22T10:00Z',
  '2026-11-22 10:00:00Z',
  '2026-02-30T00:00:00Z',
  '2025-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-22T25:00:00Z',
  '2026-11-22T24:00:01Z',
  '2026-11-22T10:00:60Z',
  '2026-11-22T10:00:00+14:30',
  '2026-11-22T10:00:00z',
  'Sun, 22 Nov 2026 10:00:00 GMT',
  ' 2026-11-22T10:00:00Z',
  20_261_122,
  null,
])('%j is none', (value) => expect(parseDateTimeStamp(value)).toBeUndefined())

describe('agrees with the calendar of the platform', () => {
  test('for every day of four thousand years', () => {
    const min = new Date('0000-01-01T00:00:00Z')
    const max = new Date('3999-12-31T23:59:59Z')
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
        expect(parseDateTimeStamp(date.toISOString())?.milliseconds).toBe(date.getTime())
      }),
    )
  })
})
