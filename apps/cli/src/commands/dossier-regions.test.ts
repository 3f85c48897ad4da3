import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callWanderbuch } from '../sample-call.ts'

const certificate = resolve(import.meta.dirname, '../../../../fixtures/valid-pinned/received/badge.json')
let cwd: string

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'wanderbuch-cli-'))
  const head = 'area,occupation,status,year,source,url'
  writeFileSync(join(cwd, 'good.csv'), `${head}\nDE,741,shortage,2024,Report R,\nDE,799,shortage,2024,Report R,\n`)
  writeFileSync(join(cwd, 'bad.csv'), `${head}\nDE,741,wanted,2024,Report R,\n`)
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const call = (...lists: readonly string[]) => {
  const regions = lists.flatMap((list) => ['--regions', list])
  return callWanderbuch(['dossier', certificate, '--to', 'DE', '--as', '7411.1', '--lang', 'en', ...regions], { cwd })
}

test('a list is joined to the dossier, and a line left out is told', async () => {
  const { exitCode, out, errors } = await call('good.csv')
  expect([exitCode, errors]).toEqual([0, expect.stringContaining('good.csv:3:occupation: Line left out')])
  expect(out.replace(/\s+/g, ' ')).toContain('Germany, the whole country. Shortage in 2024: the list names the group')
})

test('a list that does not fit is refused with its place', async () => {
  const { exitCode, errors } = await call('bad.csv')
  expect([exitCode, errors]).toEqual([
    65,
    expect.stringMatching(/bad\.csv:2:status: Neither “shortage” nor “surplus”: wanted/),
  ])
})

test('a list that is not there', async () => expect((await call('none.csv')).exitCode).toBe(66))
