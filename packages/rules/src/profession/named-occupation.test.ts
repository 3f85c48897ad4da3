import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rulesOfRoute } from '../route/tree/sample-tree.ts'
import { findProfession } from './find-profession.ts'
import { findNamedOccupation, namedOccupations } from './named-occupation.ts'

test('an id, a code and an address lead to the occupation, and to no profession with a pack', () => {
  for (const row of namedOccupations) {
    for (const text of [row.id, ...row.occupations.flatMap(({ code, uri }) => [code, uri])]) {
      expect([text, findNamedOccupation(` ${text} `)?.id, findProfession(text)]).toEqual([text, row.id, undefined])
    }
  }
})

test.each(['2611.1.1', '2161.1.1', '2411.1.7', '', 'http://data.europa.eu/esco/occupation/'])(
  '%j is another occupation, and nothing is said of it',
  (text) => {
    expect(findNamedOccupation(text)).toBeUndefined()
  },
)

test('where the automatic system is looked at, the article on the training is named, and a route shows its special rights', () => {
  for (const { id, system, training, rights } of namedOccupations) {
    expect([id, training !== undefined]).toEqual([id, system === 'minimum-training'])
    if (rights === undefined) continue
    expect([id, rulesOfRoute(`FR AT employee ${id}`)]).toEqual([id, expect.arrayContaining([rights])])
  }
})

const shared = resolve(import.meta.dirname, '../../../..', process.env.WANDERBUCH_SHARED ?? '../shared')
const path = resolve(shared, 'data/esco/1.1.1/occupations_en.csv')
if (!existsSync(path)) console.warn('left out: named occupations against ESCO 1.1.1 (shared data not found)')

describe.skipIf(!existsSync(path))('named occupations against ESCO 1.1.1', () => {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''

  test.each(namedOccupations.flatMap(({ occupations }) => occupations.map(({ code, uri }) => [code, uri] as const)))(
    '%s',
    (code, uri) => {
      const from = text.indexOf(`Occupation,${uri},${code.slice(0, 4)},`)
      expect(from).toBeGreaterThan(-1)
      const next = text.indexOf('\nOccupation,', from + 1)
      expect(
        text
          .slice(from, next === -1 ? undefined : next)
          .trimEnd()
          .endsWith(`,${code}`),
      ).toBe(true)
    },
  )
})
