import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, addPeriod, daysBetween } from './calendar.ts'

test.each([
  ['2026-01-31', 1, '2026-02-28'], // no such day: the last of the month
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-01-31', 3, '2026-04-30'],
  ['2026-02-28', 1, '2026-03-28'], // the same day, not the end again
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-03-31', 0, '2026-03-31'],
] as const)('%s and %i months: %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected)
})

test.each([
  ['2026-03-10', { months: 1 }, '2026-04-10'],
  ['2026-03-10', { weeks: 1 }, '2026-03-17'],
  ['2026-12-29', { weeks: 3 }, '2027-01-19'],
  ['2026-01-31', { months: 1, days: 1 }, '2026-03-01'], // months first
] as const)('%s and %j ends with %s', (day, period, expected) => {
  expect(addPeriod(day, period)).toBe(expected)
})

const anyDay = fc
  .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

test('days counted and days added agree', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -900, max: 900 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days)
    }),
  )
})

test('more months never end earlier', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(30), (day, months) => {
      expect(addMonths(day, months + 1) > addMonths(day, months)).toBe(true)
    }),
  )
})
