import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callWanderbuch } from '../sample-call.ts'

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'handouts-'))
})
afterAll(() => rmSync(cwd, { recursive: true }))

const way = ['route', '--from', 'RO', '--to', 'DE', '--as', '7411.1', '--purpose', 'self-employed']
const call = (...more: readonly string[]) => callWanderbuch([...way, ...more], { cwd })

test.each([
  ['--factsheet', 'sheet.pdf', '%PDF-'],
  ['--factsheet', 'sheet.html', '<!doctype html>'],
  ['--roadmap', 'roadmap.pdf', '%PDF-'],
  ['--letter', 'letter.txt', 'Name: ___'],
  ['--letter', 'letter.html', '<!doctype html>'],
])('%s %s is written', async (option, path, start) => {
  const { exitCode, out, errors } = await call(option, path)
  expect([exitCode, errors]).toEqual([0, ''])
  expect(out).toContain(path)
  expect(readFileSync(join(cwd, path), 'latin1').slice(0, start.length)).toBe(start)
})

test('all at once, with the day the file was complete', async () => {
  const names = ['--factsheet', 'a.pdf', '--roadmap', 'b.html', '--letter', 'c.txt', '--calendar', 'd.ics']
  const { exitCode } = await call(
    ...names,
    '--complete-on',
    '2026-12-01',
    '--handed-in',
    '2026-11-25',
    '--lang',
    'ro,de',
  )
  expect(exitCode).toBe(0)
  const calendar = readFileSync(join(cwd, 'd.ics'), 'utf8')
  expect([...calendar.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day)).toEqual([
    '20261225',
    '20270301',
    '20270401',
  ])
})

test.each([
  ['a calendar without the day', ['--calendar', 'x.ics'], 64, '--complete-on'],
  ['another ending', ['--factsheet', 'x.docx'], 64, '.html, .pdf'],
  ['a day that does not exist', ['--calendar', 'x.ics', '--complete-on', '2026-02-30'], 64, '--complete-on 2026-02-30'],
  ['handed in after it was complete', ['--complete-on', '2026-12-01', '--handed-in', '2026-12-02'], 64, '2026-12-02'],
  ['another recipient', ['--letter-to', 'mars'], 64, 'host, home'],
  ['a folder that is not there', ['--letter', 'no/x.txt'], 73, 'no'],
] as const)('%s is refused before anything is written', async (_, words, code, said) => {
  const { exitCode, errors } = await call(...words)
  expect(exitCode).toBe(code)
  expect(errors).toContain(said)
  expect(existsSync(join(cwd, 'x.ics'))).toBe(false)
})

test('what is there already is not overwritten', async () => {
  writeFileSync(join(cwd, 'mine.txt'), 'mine')
  const { exitCode } = await call('--letter', 'mine.txt')
  expect(exitCode).toBe(73)
  expect(readFileSync(join(cwd, 'mine.txt'), 'utf8')).toBe('mine')
})

test('a way without a clock has no calendar', async () => {
  const { exitCode } = await callWanderbuch(
    ['route', '--from', 'RO', '--to', 'UK', '--calendar', 'uk.ics', '--complete-on', '2026-12-01'],
    { cwd },
  )
  expect(exitCode).toBe(2)
})
