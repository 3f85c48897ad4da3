import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import packs from '../../data/packs.json' with { type: 'json' }
import professions from '../../data/professions.json' with { type: 'json' }
import { findProfession } from './find-profession.ts'
import type { Profession } from './profession.ts'

test('every profession has a pack, a name in six languages and its own words', () => {
  const words = professions.flatMap(({ words: some }) => some)
  expect(new Set(words).size).toBe(words.length)
  for (const { id, name, words: some } of professions) {
    expect(packs.map(({ profession }) => profession)).toContain(id)
    expect(Object.keys(name).toSorted()).toEqual(['de', 'en', 'es', 'fr', 'it', 'ro'])
    expect(some).toContain(id)
    expect(some.map((word) => word.toLowerCase())).toEqual(some)
  }
})

/** The type names the ids by hand; a profession without its id there would be unknown to the compiler. */
const named: Readonly<Record<Profession, true>> = {
  electrician: true,
  'estate-agent': true,
  'general-care-nurse': true,
  'heavy-truck-driver': true,
  'mountain-guide': true,
  pharmacist: true,
  physiotherapist: true,
  'software-developer': true,
  welder: true,
}

test('the type names the professions of the data', () => {
  expect(professions.map(({ id }) => id)).toEqual(Object.keys(named))
})

test('a word, a code and an address lead to the profession', () => {
  for (const { id, words, occupations } of professions) {
    for (const text of [...words, ...occupations.flatMap(({ code, uri }) => [code, uri])]) {
      expect([text, findProfession(` ${text} `)]).toEqual([text, id])
    }
  }
})

test.each([
  ['Welder', 'welder'],
  ['7411.1.1.2', 'electrician'],
  ['7411.1.1.9', 'electrician'],
  ['7411.1.2', undefined],
  ['3334.3.1', undefined],
  ['', undefined],
  ['http://data.europa.eu/esco/occupation/', undefined],
])('%s: %s', (text, profession) => {
  expect(findProfession(text)).toBe(profession)
})

const shared = resolve(import.meta.dirname, '../../../..', process.env.WANDERBUCH_SHARED ?? '../shared')
const path = resolve(shared, 'data/esco/1.1.1/occupations_en.csv')
if (!existsSync(path)) console.warn('left out: professions against ESCO 1.1.1 (shared data not found)')

describe.skipIf(!existsSync(path))('professions against ESCO 1.1.1', () => {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''

  test.each(professions.flatMap(({ occupations }) => occupations.map((one) => [one.code, one] as const)))(
    '%s',
    (code, { uri, isco }) => {
      const from = text.indexOf(`Occupation,${uri},${isco},`)
      expect(from).toBeGreaterThan(-1)
      const next = text.indexOf('\nOccupation,', from + 1)
      const row = text.slice(from, next === -1 ? undefined : next).trimEnd()
      expect(row.endsWith(`,${code}`)).toBe(true)
      expect(code.startsWith(isco)).toBe(true)
    },
  )
})
