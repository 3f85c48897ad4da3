import { describe, expect, test } from 'vitest'
import { builtInCoverage, builtInPacks } from './built-in-packs.ts'
import { countFields, coverageMap } from './coverage.ts'
import type { Pack } from './pack-model.ts'

const day = '2026-11-24'

describe('the map of what comes with Wanderbuch', () => {
  const map = builtInCoverage(day)
  const cellOf = (host: string, profession: string) =>
    map.cells.find((cell) => cell.host === host && cell.profession === profession)

  test.each([
    ['DE', 'welder', 'pack', 'welder-de'],
    ['FR', 'welder', 'default', undefined],
    ['FR', 'heavy-truck-driver', 'union', 'heavy-truck-driver-eu'],
    ['DE', 'heavy-truck-driver', 'pack', 'heavy-truck-driver-de'],
    ['EU', 'heavy-truck-driver', 'pack', 'heavy-truck-driver-eu'],
    ['NO', 'heavy-truck-driver', 'default', undefined],
    ['EU', 'welder', 'none', undefined],
    ['GR', 'electrician', 'default', undefined],
  ])('%s %s: %s', (host, profession, state, pack) => {
    const cell = cellOf(host, profession)
    expect([cell?.state, cell?.pack]).toEqual([state, pack])
  })

  test('every pack has one cell, every host one for each profession', () => {
    expect(map.cells).toHaveLength(map.hosts.length * map.professions.length)
    const own = map.cells.filter(({ state }) => state === 'pack').map(({ pack }) => pack)
    expect(own.toSorted()).toEqual(builtInPacks.map(({ id }) => id))
  })

  test('a field is known or open, never both', () => {
    for (const pack of builtInPacks) {
      const { known, open } = countFields(pack, day)
      expect(known + open).toBe(pack.fields.length)
      expect(countFields(pack, '2028-01-01').known).toBe(0)
    }
  })
})

test('a pack of a region is not shown as one of the whole state', () => {
  const [pack] = builtInPacks as readonly [Pack]
  const regional = { ...pack, host: 'XX', region: 'XX1' }
  const { cells } = coverageMap({ packs: [regional], hosts: ['XX'], professions: [pack.profession], day })
  expect(cells.map(({ state }) => state)).toEqual(['default'])
})
