import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRegionList, regionListColumns } from './parse-region-list.ts'

const head = regionListColumns.join(',')
const good = 'DE,741,shortage,high,2024,Report of a ministry,https://example.org/report'
const knows = (code: string) => code === '7411.1'
const read = (...lines: readonly string[]) => parseRegionList([head, ...lines].join('\n'), knows)

test('a good list is read whole', () => {
  expect(read(good, 'EL,7411.1,surplus,,2023,"Report, second part",')).toEqual({
    ok: true,
    value: {
      areas: [
        { area: 'DE', rows: 1, years: [2024] },
        { area: 'GR', rows: 1, years: [2023] },
      ],
      listings: [
        {
          line: 2,
          area: 'DE',
          occupation: { scheme: 'isco-08', code: '741' },
          status: 'shortage',
          severity: 'high',
          year: 2024,
          source: 'Report of a ministry',
          url: 'https://example.org/report',
        },
        {
          line: 3,
          area: 'GR',
          occupation: { scheme: 'esco', code: '7411.1' },
          status: 'surplus',
          year: 2023,
          source: 'Report, second part',
        },
      ],
      unknown: [],
    },
  })
})

test('the column of severity may be left out', () => {
  const read = parseRegionList('area,occupation,status,year,source,url\nDE,741,shortage,2024,R,\n', knows)
  expect(read.ok && read.value.listings).toHaveLength(1)
})

describe('what does not fit stops the reading and is named with line and column', () => {
  const second = (line: string) => read(good, line)
  test.each([
    [read(), 'region_list_empty', 1, ''],
    [parseRegionList('', knows), 'region_list_empty', 1, ''],
    [parseRegionList('area,occupation\nDE,741\n', knows), 'region_list_column_missing', 1, 'status'],
    [parseRegionList(`${head},note\n${good},x\n`, knows), 'region_list_column_unknown', 1, 'note'],
    [second('DE,741'), 'region_list_not_csv', 3, ''],
    [second('DE,741,shortage,,2024,"R,'), 'region_list_not_csv', 3, ''],
    [second('Germany,741,shortage,,2024,R,'), 'region_list_area', 3, 'area'],
    [second('de,741,shortage,,2024,R,'), 'region_list_area', 3, 'area'],
    [second(',741,shortage,,2024,R,'), 'region_list_area', 3, 'area'],
    [second('AT,74111,shortage,,2024,R,'), 'region_list_occupation', 3, 'occupation'],
    [second('AT,electrician,shortage,,2024,R,'), 'region_list_occupation', 3, 'occupation'],
    [second('AT,741,Shortage,,2024,R,'), 'region_list_status', 3, 'status'],
    [second('AT,741,,,2024,R,'), 'region_list_status', 3, 'status'],
    [second(`AT,741,shortage,${'x'.repeat(61)},2024,R,`), 'region_list_severity', 3, 'severity'],
    [second('AT,741,shortage,,24,R,'), 'region_list_year', 3, 'year'],
    [second('AT,741,shortage,,2024-05,R,'), 'region_list_year', 3, 'year'],
    [second('AT,741,shortage,,2024,,'), 'region_list_source', 3, 'source'],
    [second('AT,741,shortage,,2024,"R\nS",'), 'region_list_source', 3, 'source'],
    [second('AT,741,shortage,,2024,R,javascript:alert(1)'), 'region_list_url', 3, 'url'],
    [second('AT,741,shortage,,2024,R,ftp://x'), 'region_list_url', 3, 'url'],
    [second(good), 'region_list_twice', 3, 'area'],
  ] as const)('%#: %s', (found, code, line, column) => {
    expect(found).toMatchObject({ ok: false, problem: { code, line, column } })
  })
})

test.each([
  ['ZZ,741,shortage,,2024,R,', 'area_not_known', 'area', 'ZZ'],
  ['DEZ9,741,shortage,,2024,R,', 'area_not_known', 'area', 'DEZ9'],
  ['DEX11,741,shortage,,2024,R,', 'area_not_known', 'area', 'DEX11'], // NUTS 3 is not in the list at hand
  ['AT,749,shortage,,2024,R,', 'group_not_known', 'occupation', '749'],
  ['AT,7411.9,shortage,,2024,R,', 'occupation_not_known', 'occupation', '7411.9'],
])('%s is left out and reported', (line, code, column, found) => {
  const list = read(good, line)
  expect(list.ok && [list.value.listings.length, list.value.unknown]).toEqual([1, [{ code, line: 3, column, found }]])
})

test('whatever the text, reading never throws and what is read is well formed', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('DE', 'ITI1', '741', 'shortage', '2024', 'R', '', '"', '__proto__'),
  )
  const lines = fc.array(
    fc.array(cell, { maxLength: 8 }).map((cells) => cells.join(',')),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(lines, fc.boolean(), (rows, withHead) => {
      const found = parseRegionList([...(withHead ? [head] : []), ...rows].join('\n'), knows)
      if (!found.ok) return
      for (const { status, source } of found.value.listings) {
        expect(['shortage', 'surplus']).toContain(status)
        expect(source).not.toBe('')
      }
    }),
  )
})
