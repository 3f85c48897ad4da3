import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BatchLine } from './batch-line.ts'
import { verifyFolder } from './verify-folder.ts'

const fixtures = resolve(import.meta.dirname, '../../../../fixtures')
const parsedDay = parseIsoDay('2026-11-24')
const day = parsedDay.ok ? parsedDay.value : undefined
if (!day) throw new Error('the day of this test is none')

let folder: string
let results: string
beforeEach(() => {
  const base = mkdtempSync(join(tmpdir(), 'wanderbuch-batch-'))
  folder = join(base, 'credentials')
  results = join(base, 'results.jsonl')
  mkdirSync(join(folder, 'b'), { recursive: true })
  const put = (name: string, to: string) => cpSync(join(fixtures, name), join(folder, to))
  put('valid-pinned/received/badge.json', 'a.json')
  put('tampered/received/badge.json', 'b/tampered.json')
  put('one-file-unreadable/received/broken.json', 'b/broken.json')
  put('presented-by-holder/received/presentation.json', 'c.json')
  put('valid-pinned/received/badge.json', '.hidden.json')
  symlinkSync(folder, join(folder, 'b/again'))
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const run = (changed: Partial<Parameters<typeof verifyFolder>[0]> = {}) =>
  verifyFolder({ folder, results, day, trustLists: [], workers: 0, onProgress: () => {}, ...changed })
const linesOf = () =>
  readFileSync(results, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as BatchLine)

test('one line a credential, with path, digest, and every check; nothing about the person', async () => {
  const found = await run()
  const lines = linesOf()
  expect(lines.map(({ file }) => file)).toEqual(['a.json', 'b/broken.json', 'b/tampered.json', 'c.json'])
  expect(lines[0]).toMatchObject({ part: 1, of: 1, day, digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(lines[1]).toMatchObject({ problem: { code: 'document_not_json', place: expect.stringContaining('line') } })
  expect(lines[2]).toMatchObject({
    outcome: 'no',
    checks: [{ name: 'unchanged', code: 'signature_wrong' }, {}, {}, {}, {}, {}],
  })
  expect(readFileSync(results, 'utf8')).not.toMatch(/Ana|Pop/)
  const counts = { files: 4, yes: 0, no: 1, 'not-determined': 2, unreadable: 1 }
  expect(found).toEqual({ ok: true, value: { counts, takenUp: 0 } })
})

test.each([
  ['in the middle of a line', (text: string) => text.slice(0, text.indexOf('b/tampered') + 40), 2],
  ['after a line', (text: string) => text.slice(0, text.indexOf('\n') + 1), 1],
  ['before anything was written', () => '', 0],
  ['after everything', (text: string) => text, 4],
])('a run broken off %s goes on and gives the same lines', async (_when, cut, takenUp) => {
  const whole = await run()
  const text = readFileSync(results, 'utf8')
  writeFileSync(results, cut(text))
  const again = await run()
  expect(again).toEqual({ ok: true, value: { ...(whole.ok && whole.value), takenUp } })
  expect(readFileSync(results, 'utf8')).toBe(text)
})

test('a file of several credentials that was broken off between them is done again as a whole', async () => {
  const [first] = await run().then(linesOf)
  const half = { ...first, file: 'd.json', part: 1, of: 2 }
  appendFileSync(results, `${JSON.stringify(half)}\n`)
  cpSync(join(folder, 'a.json'), join(folder, 'd.json'))
  await run()
  expect(linesOf().filter(({ file }) => file === 'd.json')).toEqual([{ ...half, of: 1 }])
})

test('results inside the folder are not taken for a credential', async () => {
  const inside = join(folder, 'results.jsonl')
  await run({ results: inside })
  const again = await run({ results: inside })
  expect(again).toMatchObject({ value: { counts: { files: 4 }, takenUp: 4 } })
})

test('another day is not mixed in', async () => {
  await run()
  const before = readFileSync(results, 'utf8')
  const other = parseIsoDay('2026-11-25')
  const again = await run(other.ok ? { day: other.value } : {})
  expect(again).toEqual({ ok: false, problem: { code: 'batch_results_other_settings' } })
  expect(readFileSync(results, 'utf8')).toBe(before)
})

test.each(['A diary\n', '{"kind":"wanderbuch-dossier"}\n', '[]\n', 'null\n'])(
  '%j is never written to',
  async (text) => {
    writeFileSync(results, text)
    expect(await run()).toEqual({ ok: false, problem: { code: 'batch_results_other_file' } })
    expect(readFileSync(results, 'utf8')).toBe(text)
  },
)

test('a file that grew too large is named, not read', async () => {
  writeFileSync(join(folder, 'huge.json'), new Uint8Array(21 * 1024 * 1024))
  await run()
  expect(linesOf().find(({ file }) => file === 'huge.json')).toMatchObject({ problem: { code: 'document_too_large' } })
})

test('files whose worker stops are named one by one, and the run ends', async () => {
  // Tests run on the sources, where no built worker stands: every worker stops at once.
  const found = await run({ workers: 1 })
  expect(found).toMatchObject({ value: { counts: { files: 4, unreadable: 4 } } })
  expect(linesOf().map((line) => ('problem' in line ? line.problem.code : ''))).toEqual(
    Array(4).fill('batch_worker_stopped'),
  )
})
