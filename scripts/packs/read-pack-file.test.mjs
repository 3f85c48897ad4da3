import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtInPacks } from '@wanderbuch/rules/pack/built-in-packs'
import { diffPacks } from '@wanderbuch/rules/pack/diff-packs'
import { exportPack, importPack } from '@wanderbuch/rules/pack/pack-file'
import { afterAll, expect, test } from 'vitest'
import { diffLines, readPackFile, sha256 } from './read-pack-file.mjs'

const folder = mkdtempSync(join(tmpdir(), 'wanderbuch-packs-'))
afterAll(() => rmSync(folder, { recursive: true }))
const pack = builtInPacks.find(({ id }) => id === 'electrician-fr')

test('an exported file and the file people write are the same pack', async () => {
  const path = join(folder, 'exported.json')
  writeFileSync(path, await exportPack(pack, sha256))
  const exported = await readPackFile(path, importPack)
  const written = await readPackFile(
    join(import.meta.dirname, '../../packages/rules/packs/electrician-fr.yaml'),
    importPack,
  )
  expect(exported).toEqual(written)
  expect(diffLines(diffPacks(written, exported))).toEqual(['electrician-fr: 2026-11-22 -> 2026-11-22'])
})

test('a difference is one line a field', () => {
  const fields = pack.fields
    .filter(({ name }) => name !== 'effect')
    .map((field) => (field.name === 'clock/decide' ? { ...field, value: { months: 4 } } : field))
  expect(diffLines(diffPacks(pack, { ...pack, version: '2027-01-04', fields, cases: pack.cases.slice(1) }))).toEqual([
    'electrician-fr: 2026-11-22 -> 2027-01-04',
    'clock/decide · changed · value',
    'effect · removed',
    `case "${pack.cases[0].name}" · removed`,
  ])
})

test('a file that was changed after it was exported is refused', async () => {
  const path = join(folder, 'changed.json')
  writeFileSync(path, (await exportPack(pack, sha256)).replace('"months": 3', '"months": 5'))
  await expect(readPackFile(path, importPack)).rejects.toThrow('pack_file_changed')
})
