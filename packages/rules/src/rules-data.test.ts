import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import authorities from '../data/authorities.json' with { type: 'json' }
import packs from '../data/packs.json' with { type: 'json' }
import provisions from '../data/provisions.json' with { type: 'json' }
import { rulesVersion } from './rules-version.ts'

const root = resolve(import.meta.dirname, '../../..')
const languages = ['de', 'en', 'es', 'fr', 'it', 'ro']

test('the compiled data is what its sources compile to', () => {
  const run = () =>
    execFileSync(process.execPath, ['scripts/data/build-rules.mjs', '--check'], { cwd: root, stdio: 'pipe' })
  expect(run).not.toThrow()
})

test('the version names the day of the latest look and the digest of the data', () => {
  expect(rulesVersion.day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(rulesVersion.sha256).toMatch(/^[0-9a-f]{64}$/)
})

test.each(packs.flatMap(({ id, fields }) => fields.map((field) => [`${id}/${field.name}`, field] as const)))(
  '%s has a source, or is to be asked, or is marked recalled',
  (_, { value, citation, sources, certainty, checkedOn }) => {
    expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    if (value !== null && certainty !== 'recalled') expect(citation ?? sources).toBeDefined()
  },
)

function listTexts(value: unknown): readonly Readonly<Record<string, string>>[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(listTexts)
  const entries = Object.entries(value)
  const isText = entries.some(([key]) => languages.includes(key))
  return isText ? [value as Readonly<Record<string, string>>] : entries.flatMap(([, part]) => listTexts(part))
}

test.each(
  packs.flatMap(({ id, fields }) =>
    fields.filter(({ name }) => name !== 'law').map((field) => [`${id}/${field.name}`, field.value] as const),
  ),
)('%s can be read in six languages', (_, value) => {
  for (const text of listTexts(value)) expect(Object.keys(text).toSorted()).toEqual(languages)
})

test('a provision is recalled exactly when it was read nowhere', () => {
  for (const { certainty, readIn } of provisions) expect(certainty === 'recalled').toBe(readIn.length === 0)
})

test('30 systems, Belgium with two communities, Greece by its ISO code', () => {
  expect(authorities).toHaveLength(30)
  expect(authorities.filter(({ country }) => country === 'BE').map(({ community }) => community)).toEqual([
    'Flemish',
    'French',
  ])
  expect(authorities.find(({ euCode }) => euCode === 'EL')?.country).toBe('GR')
})

const shared = resolve(root, process.env.WANDERBUCH_SHARED ?? '../shared', 'facts/recognition-authorities.json')
if (!existsSync(shared)) console.warn('left out: authorities against the collected facts (shared data not found)')

interface CollectedSystem {
  readonly country: string
  readonly community: string
  readonly regulated_information_centre: string
  readonly regulated_law: string
  readonly non_regulated_outcome: string
  readonly non_regulated_law: string
}

const idOf = ({ country, community }: Pick<CollectedSystem, 'country' | 'community'>) =>
  `${country === 'EL' ? 'GR' : country} ${community}`.trim()

/** What the collected words allow us to say of the force of an answer. */
const outcomesOf: readonly (readonly [words: RegExp, outcomes: readonly string[]])[] = [
  [/^YES: legal right/, ['right-to-decision']],
  [/^yes: formal assessment opinion/, ['formal-opinion']],
  [/^yes \(where applicable\)|possible|may support|right to request/, ['on-request']],
  [/^yes/i, ['decision']],
  [/^no: nobody/, ['none']],
  [/^no dedicated framework/, ['no-framework']],
  [/^recognition statement/, ['statement']],
  [/non-binding|advisory|informative|level recommendation/, ['advisory']],
]

const figuresIn = (text: string) => [...text.matchAll(/\d[\d:/]*\d|\d/g)].map(([figure]) => figure)

describe.skipIf(!existsSync(shared))('authorities against the collected facts', () => {
  const rows = existsSync(shared)
    ? (JSON.parse(readFileSync(shared, 'utf8')) as { rows: readonly CollectedSystem[] }).rows
    : []
  const oursOf = (row: CollectedSystem) =>
    authorities.find(({ country, community }) => `${country} ${community ?? ''}`.trim() === idOf(row))

  test('the same systems', () => {
    const ours = authorities.map(({ country, community }) => `${country} ${community ?? ''}`.trim())
    expect(ours.toSorted()).toEqual(rows.map(idOf).toSorted())
  })

  test('who informs, which law, with what force', () => {
    expect(rows).toHaveLength(30)
    for (const row of rows) {
      const ours = oursOf(row)
      const [, outcomes] = outcomesOf.find(([words]) => words.test(row.non_regulated_outcome)) ?? []
      expect([idOf(row), outcomes]).toEqual([idOf(row), expect.arrayContaining([ours?.outcome])])
      for (const figure of figuresIn(row.regulated_law))
        expect([idOf(row), ours?.law]).toEqual([idOf(row), expect.stringContaining(figure)])
      if (/\d/.test(row.non_regulated_law))
        for (const figure of figuresIn(row.non_regulated_law))
          expect([idOf(row), ours?.outcomeLaw]).toEqual([idOf(row), expect.stringContaining(figure)])
      const names = row.regulated_information_centre.match(/[A-Z]{3,}/g) ?? []
      for (const name of names)
        expect([idOf(row), ours?.informs.join(' ')]).toEqual([idOf(row), expect.stringContaining(name)])
    }
  })
})
