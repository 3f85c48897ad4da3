import type { ExperienceEntry } from '@wanderbuch/core/vocabulary/circumstances'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countYears, yearsSinceEnd } from './experience-years.ts'

const day = '2026-11-24'
const entry = (role: ExperienceEntry['role'], from: string, to: string, years?: number): ExperienceEntry => ({
  role,
  from: from as IsoDay,
  to: to as IsoDay,
  country: 'RO',
  ofThisProfession: true,
  ...(years !== undefined && { fullTimeYears: years }),
})
const own = (from: string, to: string, years?: number) => entry('self-employed', from, to, years)
const count = (entries: readonly ExperienceEntry[], consecutive = true, isWhole = true) =>
  countYears(entries, { day, isWhole, roles: ['self-employed', 'manager'], consecutive })

test.each<readonly [string, readonly ExperienceEntry[], boolean, { least: number; most: number }]>([
  ['three whole years', [own('2020-01-01', '2022-12-31', 3)], true, { least: 3, most: 3 }],
  ['nobody said how much of full time', [own('2020-01-01', '2022-12-31')], true, { least: 0, most: 3 }],
  ['more stated than the calendar has', [own('2020-01-01', '2022-12-31', 9)], true, { least: 3, most: 3 }],
  ['part-time', [own('2020-01-01', '2023-12-31', 2)], true, { least: 2, most: 2 }],
  [
    'one after the other',
    [own('2020-01-01', '2022-12-31', 3), entry('manager', '2023-01-01', '2025-12-31', 3)],
    true,
    { least: 6, most: 6 },
  ],
  [
    'a month between',
    [own('2020-01-01', '2022-12-31', 3), own('2023-02-01', '2026-01-31', 3)],
    true,
    { least: 3, most: 6 },
  ],
  [
    'a year between',
    [own('2020-01-01', '2021-12-31', 2), own('2023-01-01', '2023-12-31', 1)],
    true,
    { least: 2, most: 2 },
  ],
  [
    'a year between, not consecutive',
    [own('2020-01-01', '2021-12-31', 2), own('2023-01-01', '2023-12-31', 1)],
    false,
    { least: 3, most: 3 },
  ],
  [
    'two posts at once',
    [own('2020-01-01', '2022-12-31', 3), own('2020-01-01', '2022-12-31', 3)],
    false,
    { least: 3, most: 3 },
  ],
  [
    'another profession',
    [{ ...own('2020-01-01', '2022-12-31', 3), ofThisProfession: false }],
    true,
    { least: 0, most: 0 },
  ],
  [
    'two posts at once, and one elsewhere whose profession is not said',
    [
      entry('self-employed', '2010-01-01', '2011-12-31', 2),
      entry('self-employed', '2020-01-01', '2020-12-31', 1),
      entry('self-employed', '2020-01-01', '2020-12-31', 1),
    ].map(({ ofThisProfession, ...one }, index) => (index === 0 ? one : { ...one, ofThisProfession })) as never,
    false,
    { least: 1, most: 3 },
  ],
  ['outside the Union', [{ ...own('2020-01-01', '2022-12-31', 3), country: 'US' }], true, { least: 0, most: 0 }],
  ['employed does not count here', [entry('employed', '2010-01-01', '2022-12-31', 13)], true, { least: 0, most: 0 }],
  ['begins after the day', [own('2027-01-01', '2029-12-31', 3)], true, { least: 0, most: 0 }],
])('%s', (_, entries, consecutive, expected) => {
  expect(count(entries, consecutive)).toEqual(expected)
})

test('a list that is not said to be whole may hold more', () => {
  expect(count([own('2020-01-01', '2022-12-31', 3)], true, false)).toEqual({ least: 3, most: Infinity })
})

test('only the last ten years', () => {
  const within = (entries: readonly ExperienceEntry[]) =>
    countYears(entries, { day: '2026-11-24', isWhole: true, roles: ['self-employed'], withinYears: 10 })
  expect(within([own('2010-01-01', '2014-12-31', 5)])).toEqual({ least: 0, most: 0 })
  expect(within([own('2015-11-24', '2017-11-23', 2)])).toEqual({ least: 1, most: 1 })
})

test.each<readonly [string, readonly ExperienceEntry[], boolean, { least: number; most: number }]>([
  [
    'still going on',
    [{ ...own('2020-01-01', '2022-12-31', 3), to: undefined } as unknown as ExperienceEntry],
    true,
    { least: 0, most: 0 },
  ],
  ['ended two years ago', [own('2020-01-01', '2024-11-24', 3)], true, { least: 2, most: 2 }],
  ['there may be later work', [own('2020-01-01', '2024-11-24', 3)], false, { least: 0, most: 2 }],
  ['nothing', [], true, { least: Infinity, most: Infinity }],
])('since the end: %s', (_, entries, isWhole, expected) => {
  expect(yearsSinceEnd(entries, { day, isWhole, roles: ['self-employed'] })).toEqual(expected)
})

describe('bounds only widen when something is left out', () => {
  const anyEntry = fc
    .record({
      role: fc.constantFrom('self-employed', 'manager', 'employed', 'executive'),
      start: fc.integer({ min: 1995, max: 2026 }),
      length: fc.nat(12),
      month: fc.integer({ min: 1, max: 12 }),
      fullTimeYears: fc.integer({ min: 0, max: 24 }).map((half) => half / 2),
      country: fc.constantFrom('RO', 'US'),
      ofThisProfession: fc.boolean(),
    })
    .map(({ start, length, month, ...rest }): ExperienceEntry => {
      const [from, to] = [start, start + length].map((year) => `${year}-${String(month).padStart(2, '0')}-10` as IsoDay)
      return { ...rest, from: from as IsoDay, to: to as IsoDay } as ExperienceEntry
    })
  const roles = ['self-employed', 'manager'] as const

  test('a member left out, or an entry and the word that the list is whole', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('fullTimeYears', 'country', 'ofThisProfession'),
        fc.boolean(),
        fc.constantFrom(undefined, 10),
        (entries, left, consecutive, withinYears) => {
          const counted = { day, roles, consecutive, ...(withinYears && { withinYears }) }
          const whole = countYears(entries, { ...counted, isWhole: true })
          const { [left]: _, ...rest } = entries[0] as ExperienceEntry
          const less = countYears([rest as ExperienceEntry, ...entries.slice(1)], { ...counted, isWhole: true })
          const fewer = countYears(entries.slice(1), { ...counted, isWhole: false })
          for (const wider of [less, fewer]) {
            expect(wider.least).toBeLessThanOrEqual(whole.least + 0.001)
            expect(wider.most).toBeGreaterThanOrEqual(whole.most - 0.001)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})
