import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shortTree, treeOf } from '../tree/sample-tree.ts'
import { factPlaces, factSections } from './fact-places.ts'
import { holds, seenIn } from './route-case.ts'
import { routeCases } from './route-cases.ts'

test.each(
  routeCases.map(([places, line, stated, expected, also]) => [places, line, stated, expected, also ?? ''] as const),
)('%s: %s, stated "%s"', (_, line, stated, expected, also) => {
  const tree = treeOf(line, stated)
  expect(shortTree(tree)).toBe(expected)
  const seen = seenIn(tree)
  const words = also.split(' ').filter(Boolean)
  expect(words.filter((word) => !holds(seen, word)).map((word) => [word, [...seen]])).toEqual([])
})

describe('the table', () => {
  const lines = routeCases.map(([, line, stated]) => `${line} | ${stated}`)

  test('has more than two hundred lines, and none twice', () => {
    expect(routeCases.length).toBeGreaterThan(200)
    expect(new Set(lines).size).toBe(lines.length)
  })

  test('every line rests on a place of the collected facts, and every place named is known', () => {
    for (const [places, line] of routeCases) {
      const named = places.split(' ')
      expect([line, named.filter((place) => !factPlaces.includes(place))]).toEqual([line, []])
      expect(named.length).toBeGreaterThan(0)
    }
  })

  test('what must not be missing is there', () => {
    const has = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length
    const hosts = ['DE', 'FR', 'IT', 'RO', 'CH', 'GB']
    for (const country of hosts) {
      expect([country, 'host', has(new RegExp(`^\\S+ ${country} `)) > 0]).toEqual([country, 'host', true])
      expect([country, 'home', has(new RegExp(`^${country} `)) > 0]).toEqual([country, 'home', true])
    }
    const purposes = [
      'employee',
      'self-employed',
      'technical-manager',
      'temporary-service',
      'public-post',
      'further-study',
    ]
    for (const purpose of purposes) expect([purpose, has(new RegExp(` ${purpose} `)) >= 4]).toEqual([purpose, true])
    for (const group of ['eu', 'eq', 'tcn'])
      expect([group, has(new RegExp(`\\| (.* )?${group}\\b`)) >= 5]).toEqual([group, true])
    expect(has(/ 2026-11-22 [A-Z]{2}/)).toBeGreaterThanOrEqual(3) // a region
    expect(has(/third:/)).toBeGreaterThanOrEqual(10)
    const expected = routeCases.map(([, , , tree]) => tree).join('\n')
    for (const outcome of ['partial-access=no', 'partial-access?', 'partial-access!', 'card=yes', 'card!']) {
      expect([outcome, expected.includes(outcome)]).toEqual([outcome, true])
    }
    const silences = routeCases.flatMap(([, , , , also = '']) =>
      [...also.matchAll(/,([a-z-]+)(?= |$)/g)].map(([, one]) => one),
    )
    expect(new Set(silences)).toEqual(new Set(['appeal', 'deemed-issued', 'granted', 'may-start', 'not-stated']))
  })
})

const shared = resolve(import.meta.dirname, '../../../../..', process.env.WANDERBUCH_SHARED ?? '../shared', 'facts')
if (!existsSync(shared))
  console.warn('left out: places of the route cases against the collected facts (shared data not found)')

describe.skipIf(!existsSync(shared))('places of the route cases against the collected facts', () => {
  const textOf = (file: string) => (existsSync(shared) ? readFileSync(resolve(shared, file), 'utf8') : '')

  function sectionOf(file: string, section: string): string {
    const text = textOf(file)
    const from = text.indexOf(`\n## ${section}. `)
    expect([file, section, from > -1]).toEqual([file, section, true])
    const next = text.indexOf('\n## ', from + 1)
    return text.slice(from, next === -1 ? undefined : next)
  }

  test.each(factSections)('$file, section $section: $about', ({ file, section, places, marks = {} }) => {
    const text = sectionOf(file, section)
    for (const place of places) {
      const isThere = text.includes(`| ${place} |`) || text.includes(`**${place}**`) || text.includes(`**${place} `)
      expect([place, isThere]).toEqual([place, true])
    }
    for (const [place, mark] of Object.entries(marks)) expect([place, text.includes(mark)]).toEqual([place, true])
  })

  test('every rule of the collected sections that decides a way has a line in the table', () => {
    const cited = new Set(routeCases.flatMap(([places]) => places.split(' ')))
    const deciding = factSections.filter(
      ({ file, section }) => file === 'recognition-rules.md' && /^[0-6]$|^10$/.test(section),
    )
    const ids = deciding.flatMap(({ places, marks = {} }) => [...places, ...Object.keys(marks)])
    expect(ids.filter((id) => !cited.has(id) && !notAWay.includes(id))).toEqual([])
  })
})

/** Rules on papers, wording or effects: they decide no way, and stand in the cases of their own instrument. */
const notAWay = 'R0.2a R0.4 R0.5 T4 E2 E6 E7 A3 X2 G4 G5 G10 G11 Art12 DE-5 RO-0'.split(' ')
