import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import provisions from '../../data/provisions.json' with { type: 'json' }
import { lawCases } from './list-cases.ts'
import type { RuleCases } from './rule-cases.ts'

/*
 * One folder per instrument, one file per article. A file is called after the article its rules stand in; where what was read
 * names no article, after the end of the rule's id or the first word of the place that is cited.
 */
const here = fileURLToPath(new URL('.', import.meta.url))
const places = new Map(provisions.map(({ id, provision }) => [id, provision]))
const twoDigits = (article: string) => article.replace(/^\d(?!\d)/, '0$&')

/** Names a file with this rule may have: `eu/2005-36/14-3/both` stands in `article-14`. */
function namesFor(id: string): readonly string[] {
  const [, , first = ''] = id.split('/')
  const place = places.get(id) ?? ''
  const short = first.replace(/-\d+$/, '')
  const articles = [first, short].flatMap((number) => [number, twoDigits(number)])
  const numbered = articles.flatMap((number) => [`article-${number}`, `articles-${number}`, `section-${number}`])
  const words = place.replace(/^Articles? \S+ and /, '').toLowerCase()
  const opening = [
    words.split(/[ ,;]/)[0] ?? '',
    words
      .split(/[,;]/)[0]
      ?.replaceAll(' ', '-')
      .replace(/^whole-.*/, 'whole-act') ?? '',
  ]
  return [...numbered, id.split('/').at(-1) ?? '', first, short, ...opening, ...sectionsNamed(place)]
}

/** `ss. 1, 2 and 41` is `sections-1-2-41`: sections the collected facts name in one breath. */
function sectionsNamed(place: string): readonly string[] {
  const numbers = /^(?:ss?\.|Articles?) (.*)$/.exec(place)?.[1]?.match(/[A-Z]?\d+[a-z]*(?:-\d+)*/g) ?? []
  const joined = numbers.join('-').toLowerCase()
  return ['section', 'sections', 'article', 'articles'].map((word) => `${word}-${joined}`)
}

const isList = (value: unknown): value is readonly RuleCases[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && one && 'rule' in one)

const folders = readdirSync(here, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []))
const files = folders.flatMap((folder) =>
  readdirSync(join(here, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'list.ts')
    .map((name) => [folder, name] as const),
)

async function rulesIn(folder: string, name: string): Promise<readonly string[]> {
  const exported = (await import(join(here, folder, name))) as Readonly<Record<string, unknown>>
  return Object.values(exported).flatMap((value) => (isList(value) ? value.map(({ rule }) => rule.id) : []))
}

describe('one file per article', () => {
  test.each(files)('%s/%s holds the rules of one article, with their cases', async (folder, name) => {
    for (const id of await rulesIn(folder, name))
      expect([id, namesFor(id)]).toEqual([id, expect.arrayContaining([name.replace(/\.ts$/, '')])])
  })

  test('every rule stands in exactly one file, and every folder has one list of its rules', async () => {
    const inFiles = (await Promise.all(files.map(([folder, name]) => rulesIn(folder, name)))).flat()
    expect(inFiles.toSorted()).toEqual(lawCases.map(({ rule }) => rule.id).toSorted())
    for (const folder of folders) {
      const listed = await rulesIn(folder, 'list.ts')
      const own = await Promise.all(files.filter(([one]) => one === folder).map(([, name]) => rulesIn(folder, name)))
      expect([folder, listed.toSorted()]).toEqual([folder, own.flat().toSorted()])
    }
  })
})
