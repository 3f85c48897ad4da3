import type { IsoDay } from '@wanderbuch/standards/iso-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TargetOccupation } from '../compare/context-facts.ts'
import { compareMapped } from '../compare/from-mapped.ts'
import type { DossierRequest } from '../vocabulary/request.ts'
import { consultRegionLists, coversTarget } from './consult-region-lists.ts'
import { parseKeptRegionLists } from './parse-kept-region-lists.ts'
import { parseRegionList, regionListColumns } from './parse-region-list.ts'
import type { RegionList } from './region-list.ts'

const target: TargetOccupation = {
  uri: 'http://data.europa.eu/esco/occupation/x',
  code: '7411.1',
  label: { en: 'electrician' },
  version: '1.1.1',
  skills: [],
}
const request: DossierRequest = {
  host: 'IT',
  hostRegion: 'ITI1',
  home: 'RO',
  purpose: 'employee',
  day: '2026-11-22' as IsoDay,
  languages: ['en'],
  matchDecisions: [],
}

function listOf(lines: readonly string[], synthetic = false): RegionList {
  const parsed = parseRegionList([regionListColumns.join(','), ...lines].join('\n'), () => true)
  if (!parsed.ok) throw new Error(parsed.problem.code)
  const { areas, listings } = parsed.value
  const loadedOn = '2026-11-24' as IsoDay
  return { kind: 'region-list', name: 'l.csv', sha256: 'a'.repeat(64), loadedOn, synthetic, areas, listings }
}

const compare = (lists: readonly RegionList[], more: Partial<DossierRequest> = {}) =>
  compareMapped({
    request: { ...request, ...more },
    records: [],
    origins: new Map(),
    trustSources: [],
    target,
    hostLevels: undefined,
    route: { facts: () => [], questions: () => [] },
    regionLists: lists,
  })

const regionOf = (lists: readonly RegionList[], more: Partial<DossierRequest> = {}) =>
  compare(lists, more)
    .findings.filter(({ section }) => section === 'region')
    .map(({ id, outcome, message }) => [id, outcome, message].join(' '))

describe('each line at the level it was made for', () => {
  test('national data is not shown as regional, nor regional as national', () => {
    expect(regionOf([listOf(['IT,7411,shortage,,2025,R,'])])).toEqual([
      'region/home/RO not-determined region.no-list',
      'region/host/IT/1-2 information region.listed',
      'region/host/ITI1 not-determined region.no-list',
    ])
    expect(regionOf([listOf(['ITI1,7411,shortage,,2025,R,'])])).toEqual([
      'region/home/RO not-determined region.no-list',
      'region/host/IT not-determined region.no-list',
      'region/host/ITI1/1-2 information region.listed',
    ])
  })

  test('an area of level 3 at its own level: neither blurred up to its region nor down from it', () => {
    const lists = [
      listOf(['ITI14,7411,shortage,,2025,R,', 'ITI1,7411,surplus,,2025,R,', 'ITI15,7411,shortage,,2025,R,']),
    ]
    expect(regionOf(lists, { hostRegion: 'ITI14' })).toEqual([
      'region/home/RO not-determined region.no-list',
      'region/host/IT not-determined region.no-list',
      'region/host/ITI1/1-3 information region.listed',
      'region/host/ITI14/1-2 information region.listed',
    ])
    expect(regionOf(lists)).toEqual([
      'region/home/RO not-determined region.no-list',
      'region/host/IT not-determined region.no-list',
      'region/host/ITI1/1-3 information region.listed',
    ])
    expect(regionOf([listOf(['ITI1,7411,surplus,,2025,R,'])], { hostRegion: 'ITI14' })).toContain(
      'region/host/ITI14 not-determined region.no-list',
    )
    const found = compare(lists, { hostRegion: 'ITI14' }).findings.find(({ id }) => id === 'region/host/ITI14/1-2')
    expect(found?.parameters.area).toMatchObject({ key: 'region.area-code', parameters: { code: 'ITI14' } })
  })

  test('a larger region is mentioned under its own name, and only where a list speaks of it', () => {
    const found = compare([listOf(['ITI,74,surplus,,2025,R,'])]).findings.find(({ id }) => id === 'region/host/ITI/1-2')
    expect(found?.parameters).toMatchObject({
      area: { key: 'region.area-region', parameters: { code: 'ITI', name: { text: { und: expect.any(String) } } } },
      about: 'group',
      code: '74',
      group: { text: { en: 'Electrical and electronic trades workers' } },
    })
  })

  test.each([
    ['isco-08', '7411', true],
    ['isco-08', '741', true],
    ['isco-08', '7', true],
    ['isco-08', '7412', false],
    ['esco', '7411.1', true],
    ['esco', '7411.1.1', false],
    ['esco', '7411.10', false],
    ['esco', 'https://data.europa.eu/esco/occupation/x', true],
    ['esco', 'http://data.europa.eu/esco/occupation/xy', false],
  ] as const)('%s %s covers 7411.1: %s', (scheme, code, covers) => {
    expect(coversTarget({ scheme, code }, target)).toBe(covers)
  })
})

test('loaded for the area and silent on the occupation is not the same as nothing loaded', () => {
  expect(regionOf([listOf(['RO,2221,shortage,,2025,R,', 'RO,5120,surplus,,2024,R,'])], { host: 'RO' }).at(0)).toBe(
    'region/host/RO not-determined region.not-in-list',
  )
})

test('who can answer is named where the network reaches', () => {
  const who = (host: string) =>
    compare([], { host }).findings.find(({ id }) => id === `region/host/${host}`)?.whoCanAnswer
  expect([who('DE')?.name.en, who('NO')?.name.en, who('UA')]).toEqual([
    expect.stringContaining('EURES'),
    expect.stringContaining('EURES'),
    undefined,
  ])
})

test('years after the day are left out, of one source the latest stands', () => {
  const list = listOf(['IT,7411,shortage,,2027,R,', 'IT,7411,shortage,,2021,R,', 'IT,7411,shortage,,2025,R,'])
  expect(compare([list]).regionLists[0]?.listings.map(({ year }) => year)).toEqual([2025])
})

test('a made-up list says so in every statement that rests on it', () => {
  const { findings } = compare([listOf(['IT,7411,shortage,,2025,R,', 'DE,741,surplus,,2025,R,'], true)])
  const resting = findings.filter(({ because }) => because.some((id) => id.startsWith('region/listing/')))
  expect(resting.filter(({ id }) => !id.startsWith('next/')).map(({ parameters }) => parameters.sample)).toEqual([
    'yes',
    'yes',
  ])
  expect(findings.map(({ message }) => message)).toContain('region.sample')
})

test('without a target, nothing', () => {
  expect(consultRegionLists([listOf(['IT,7411,shortage,,2025,R,'])], request, undefined)).toEqual([])
})

const area = fc.constantFrom('RO', 'IT', 'ITI', 'ITI1', 'ITI4', 'DE', 'FR')
const code = fc.constantFrom('7', '74', '741', '7411', '7412', '2221', '7411.1', '7411.2')
const line = fc.tuple(area, code, fc.constantFrom('shortage', 'surplus'), fc.integer({ min: 2019, max: 2028 }))
const lists = fc.array(
  fc
    .uniqueArray(line, { selector: (one) => one.join(), maxLength: 12, minLength: 1 })
    .map((rows) => listOf(rows.map(([a, c, status, year]) => `${a},${c},${status},,${year},R,`))),
  { maxLength: 3 },
)

describe('laws', () => {
  test('what is kept says the same as the whole, and is kept whole', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const whole = compare(all)
        const again = compare(whole.regionLists)
        expect(again.findings).toEqual(whole.findings)
        expect(again.regionLists).toEqual(whole.regionLists)
        const stored = JSON.parse(JSON.stringify(whole.regionLists)) as never
        expect(parseKeptRegionLists(stored)).toEqual(stored)
      }),
    )
  })

  test('every statement on an area rests on lines of that area alone', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const { findings, facts } = compare(all)
        for (const { id, because } of findings) {
          const [, , asked] = /^region\/(home|host)\/(\w+)/.exec(id) ?? []
          if (asked === undefined) continue
          for (const fact of because.filter((one) => one.startsWith('region/listing/')))
            expect(facts.get(fact)?.value).toMatchObject({ area: asked })
        }
      }),
    )
  })
})

test.each([{}, [], 7, [{}], [[]], 'x', [{ kind: 'region-list' }]])('kept lists %j', (value) => {
  expect(parseKeptRegionLists(value)).toEqual(Array.isArray(value) && value.length === 0 ? [] : undefined)
})
