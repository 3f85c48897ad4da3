import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callWanderbuch } from '../sample-call.ts'

const fixtures = resolve(import.meta.dirname, '../../../../fixtures')
const badge = join(fixtures, 'valid-pinned/received/badge.json')
let cwd: string
let text: string

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'wanderbuch-cli-'))
  const line = ['dossier', badge, '--to', 'DE', '--as', '7411.1', '--test-trust', '--sample', '--out', 'whole.json']
  await callWanderbuch(line, { cwd })
  text = readFileSync(join(cwd, 'whole.json'), 'utf8')
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const checkChanged = (change: (text: string) => string, ...line: string[]) => {
  writeFileSync(join(cwd, 'changed.json'), change(text))
  return callWanderbuch(['check', 'changed.json', ...line], { cwd })
}

test('who it is about, five answers, the whole in one sentence, and the line for a known key', async () => {
  const { exitCode, out } = await checkChanged((whole) => whole)
  expect(exitCode).toBe(2)
  expect(out).toMatch(/^Ana Pop, electrician: Romania → Germany\nSample: this person does not exist\.\n {2}✓ Signature/)
  expect(out).toMatch(
    /\? Nothing speaks against the dossier[^]*wanderbuch check changed\.json --signer did:key:z\w+\n$/,
  )
})

test.each([
  ['a name in the data', (whole: string) => whole.replaceAll('Ana Pop', 'Eva Pop'), /✗ Signature/],
  ['a statement', (whole: string) => whole.replace('"outcome":"yes"', '"outcome":"no"'), /✗ Signature[^]*✗/],
])('%s was changed: no', async (_name, change, expected) => {
  const { exitCode, out } = await checkChanged(change)
  expect([exitCode, out]).toEqual([1, expect.stringMatching(expected)])
  expect(out).toMatch(/✗ The dossier does not hold\.\n$/)
  expect(out).not.toContain('Ana Pop, electrician')
})

test('a wrong key named as trusted leaves the signer open', async () => {
  const other = 'did:key:z6MkehopRZLCYS2wwvWKRrPFASyxUutgTwHgxkX9zNGZJzJU'
  expect((await checkChanged((whole) => whole, '--signer', other)).exitCode).toBe(2)
})

test('JSON: outcome and answers with their sentences', async () => {
  const { out } = await checkChanged((whole) => whole, '--json', '--lang', 'de')
  const { outcome, answers } = JSON.parse(out) as { outcome: string; answers: { question: string; sentence: string }[] }
  expect(outcome).toBe('not-determined')
  expect(answers.map(({ question }) => question)).toEqual(['signature', 'signer', 'originals', 'findings', 'facts'])
  expect(answers.filter(({ sentence }) => sentence === '')).toEqual([])
})

test.each([
  [[], 64, 'Name one dossier.'],
  [['a', 'b'], 64, 'For example: wanderbuch check dossier.pdf'],
  [['none.json'], 66, 'none.json: there is no such file.'],
  [[badge], 65, 'If it is a certificate: wanderbuch verify FILE'],
])('check %j: exit code %i, %s', async (line, exitCode, errors) => {
  const called = await callWanderbuch(['check', ...line], { cwd })
  expect([called.exitCode, called.out]).toEqual([exitCode, ''])
  expect(called.errors).toContain(errors)
})
