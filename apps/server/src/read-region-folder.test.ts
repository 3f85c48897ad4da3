import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readRegionFolder } from './read-region-folder.ts'

let folder: string
let told: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wanderbuch-regions-'))
  told = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = (path = folder) =>
  readRegionFolder(path, { loadedOn: '2026-11-24' as IsoDay, warn: (line) => void told.push(line) })
const write = (name: string, ...lines: readonly string[]) =>
  writeFileSync(join(folder, name), ['area,occupation,status,year,source,url', ...lines].join('\n'))

test('no folder, no lists', async () => expect(await read(join(folder, 'none'))).toEqual({ ok: true, value: [] }))

test('every list is read in the order of the names; other files and folders are left alone', async () => {
  write('b.csv', 'DE,741,shortage,2024,R,')
  write('a.csv', 'RO,741,surplus,2024,R,', 'ZZ,741,surplus,2024,R,')
  write('.hidden.csv', 'not a list')
  write('notes.txt')
  mkdirSync(join(folder, 'old.csv'))
  const lists = await read()
  expect(lists.ok && lists.value.map(({ name, loadedOn, synthetic }) => [name, loadedOn, synthetic])).toEqual([
    ['a.csv', '2026-11-24', false],
    ['b.csv', '2026-11-24', false],
  ])
  expect(told).toEqual([`${join(folder, 'a.csv')}: line 3 left out, column area: ZZ (area_not_known)`])
})

test('a list that cannot be read stops the start and names the place', async () => {
  write('a.csv', 'Germany,741,shortage,2024,R,')
  const lists = await read()
  expect(lists).toMatchObject({
    ok: false,
    problem: {
      code: 'region_list_area',
      exitCode: 65,
      message: expect.stringContaining('line 2, column area: Germany'),
    },
  })
})
