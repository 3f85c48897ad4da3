import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callWanderbuch } from '../sample-call.ts'

const received = resolve(import.meta.dirname, '../../../../fixtures/tampered/received')
let cwd: string
beforeAll(() => void (cwd = mkdtempSync(join(tmpdir(), 'wanderbuch-cli-batch-'))))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))
const batch = (words: readonly string[]) => callWanderbuch(['batch', ...words], { cwd })

test('counts what it found and says where it stands; a second call does nothing again', async () => {
  const words = [received, '--out', 'results.jsonl', '--workers', '0']
  const first = await batch(words)
  expect([first.exitCode, first.errors]).toEqual([1, ''])
  expect(first.out).toContain('✗ 1 credential: at least one check says no')
  expect(first.out.replace(/\s+/g, '')).toContain(join(cwd, 'results.jsonl').replace(/\s+/g, ''))
  expect((await batch(words)).out).toContain('1 of them stood in the results already.')
  expect(JSON.parse((await batch([...words, '--json'])).out)).toMatchObject({ takenUp: 1, counts: { files: 1, no: 1 } })
  expect(readFileSync(join(cwd, 'results.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1)
})

test.each([
  [[], 64, 'Name one folder.'],
  [[received], 64, 'Where should the results go?'],
  [[received, 'b', '--out', 'r.jsonl'], 64, 'Name one folder.'],
  [[received, '--out', 'r.jsonl', '--workers', 'many'], 64, 'a number from 0 to 64'],
  [[received, '--out', 'r.jsonl', '--workers', '65'], 64, 'a number from 0 to 64'],
  [['nowhere', '--out', 'r.jsonl'], 66, 'there is no such file'],
  [[join(received, 'badge.json'), '--out', 'r.jsonl'], 66, 'this is not a folder'],
  [[received, '--out', 'no/such/folder.jsonl', '--workers', '0'], 73, 'cannot be written'],
  [[received, '--out', 'diary.txt', '--workers', '0'], 73, 'something else than results'],
])('%j: exit code %i, "%s"', async (words, exitCode, sentence) => {
  writeFileSync(join(cwd, 'diary.txt'), 'Dear diary\n')
  const called = await batch(words)
  expect([called.exitCode, called.out]).toEqual([exitCode, ''])
  expect(called.errors.replace(/\s+/g, ' ')).toContain(sentence)
})

test('results made for another day are not mixed with those of today', async () => {
  const words = [received, '--out', 'days.jsonl', '--workers', '0']
  await batch(words)
  const other = await batch([...words, '--day', '2026-01-01'])
  expect([other.exitCode, other.errors.replace(/\s+/g, ' ')]).toEqual([73, expect.stringContaining('another day')])
})
