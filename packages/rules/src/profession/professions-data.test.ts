import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import packs from '../../data/packs.json' with { type: 'json' }
import professions from '../../data/professions.json' with { type: 'json' }
import { findProfession } from './find-profession.ts'

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

test('what was found before is found in the table too', () => {
  for (const { id, words, occupations } of professions.filter(({ id: one }) => findProfession(one) !== undefined)) {
    for (const text of [...words, ...occupations.flatMap(({ code, uri }) => [code, uri])].slice(0, 3)) {
      expect([text, findProfession(text)]).toEqual([text, id])
    }
  }
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
