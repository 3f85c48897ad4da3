import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const rows = readFileSync(join(root, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| attack'))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  .map(([, attack = '', state = '', tests = '']) => [attack, state, tests] as const)

/** Each file with the titles named after it. */
const namedTests = (tests: string) =>
  [...tests.matchAll(/`([\w./-]+\.(?:test|e2e)\.ts)`((?:[:,] "[^"]+")*)/g)].map(([, path = '', titles = '']) => ({
    path,
    titles: [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title),
  }))

test('the table has rows', () => expect(rows.length).toBeGreaterThanOrEqual(20))

test.each(rows)('%s', (_, state, tests) => {
  expect(['tested', 'partly', 'not yet']).toContain(state)
  const named = namedTests(tests)
  if (state !== 'not yet') expect(named.length).toBeGreaterThan(0)
  // What is not there is said in words, not left to be guessed.
  if (state !== 'tested') expect(tests.replaceAll(/`[^`]*`|"[^"]*"|[;:,.\s]/g, '').length).toBeGreaterThan(10)
  for (const { path, titles } of named) {
    expect([path, existsSync(join(root, path))]).toEqual([path, true])
    expect([path, titles.length > 0]).toEqual([path, true])
    const text = readFileSync(join(root, path), 'utf8')
    for (const title of titles) expect([path, title, text.includes(title)]).toEqual([path, title, true])
  }
})
