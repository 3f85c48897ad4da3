import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadSkillFinder } from './create-skill-finder.ts'
import { matchRegister, type RegisterToMatch } from './match-register.ts'
import { readRegister } from './read-register.ts'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'wanderbuch-register-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const place = (name: string) => join(folder, name)
const write = (name: string, text: string | Uint8Array) => {
  writeFileSync(place(name), text)
  return place(name)
}

const head = 'id,outcome\n'
const texts = ['Test electrical equipment.', 'Philately.', '', 'Ελέγχω εγκαταστάσεις.']
const register = head + Array.from({ length: 120 }, (_, at) => `${at},${texts[at % texts.length]}\n`).join('')

const order = (changes: Partial<RegisterToMatch> = {}): RegisterToMatch => ({
  register: place('register.csv'),
  results: place('results.jsonl'),
  column: 'outcome',
  language: undefined,
  answerLanguage: 'en',
  onProgress: () => {},
  ...changes,
})
const run = (changes?: Partial<RegisterToMatch>) => matchRegister(order(changes), loadSkillFinder())

describe('a register', () => {
  test('one line a record; taken up after a kill at any byte, with the same bytes at the end', async () => {
    write('register.csv', register)
    const counts = { records: 120, matched: 30, 'no-match': 30, 'not-determined': 30, empty: 30 }
    expect(await run()).toEqual({ ok: true, value: { counts, takenUp: 0 } })
    const whole = readFileSync(place('results.jsonl'), 'utf8')
    expect(whole.trim().split('\n')).toHaveLength(120)
    for (const kept of [0, 1, 2000, whole.length - 1]) {
      truncateSync(place('results.jsonl'), kept)
      const again = await run()
      expect(again).toMatchObject({ ok: true, value: { counts } })
      expect(readFileSync(place('results.jsonl'), 'utf8')).toBe(whole)
      truncateSync(place('results.jsonl'), whole.length)
    }
    expect(await run()).toMatchObject({ value: { takenUp: 120 } })
  })

  test.each([
    ['another column', { column: 'id' }],
    ['another language of names', { answerLanguage: 'de' }],
    ['another language of texts', { language: 'de' }],
  ])('results of %s are not mixed', async (_, changes) => {
    expect(await run(changes)).toEqual({ ok: false, problem: { code: 'register_results_other_settings' } })
  })

  test('a changed register is another one; a file that holds something else is never written to', async () => {
    write('changed.csv', `${register}x,y\n`)
    expect(await run({ register: place('changed.csv') })).toMatchObject({ ok: false })
    const diary = write('diary.txt', 'Dear diary\n')
    expect(await run({ results: diary })).toEqual({ ok: false, problem: { code: 'register_results_other_file' } })
    expect(readFileSync(diary, 'utf8')).toBe('Dear diary\n')
  })

  test.each([
    ['', { code: 'register_empty' }],
    ['id,text\n1,a\n', { code: 'register_column_unknown', columns: ['id', 'text'] }],
    [`${head}1\n`, { code: 'register_ill_formed', line: 2 }],
    [`${head}1,a "quote\n`, { code: 'register_ill_formed', line: 2 }],
    [`${head}1,"open\n2,b\n`, { code: 'register_ill_formed', line: 2 }],
    [`${head}1,"${'x'.repeat(1_100_000)}"\n`, { code: 'register_row_too_long', line: 2 }],
    [Uint8Array.from([...Buffer.from(head), 0x31, 0x2c, 0xc3, 0x28]), { code: 'register_not_utf8' }],
  ])('bad input %#', async (content, problem) => {
    const results = place('bad.jsonl')
    rmSync(results, { force: true })
    expect(await run({ register: write('bad.csv', content), results })).toEqual({ ok: false, problem })
  })
})

const rowsOf = (text: string) => {
  write('rows.csv', text)
  return [...readRegister(place('rows.csv'))].map((row) => ('code' in row ? row : row.cells))
}

test.each([
  [
    'a;b\n1;"x;y"\n',
    [
      ['a', 'b'],
      ['1', 'x;y'],
    ],
  ],
  [
    'a\tb\r\n1\t2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '\uFEFFa,b\n\n1,"two\nlines ""quoted"""',
    [
      ['a', 'b'],
      ['1', 'two\nlines "quoted"'],
    ],
  ],
])('%j', (text, rows) => expect(rowsOf(text)).toEqual(rows))

test('whatever is written as RFC 4180 says is read as it was', () => {
  const cell = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\uFEFF'))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (records) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
      const lines = [['a', 'b'] as const, ...records].map((row) => row.map(quote).join(','))
      expect(rowsOf(`${lines.join('\r\n')}\r\n`)).toEqual([['a', 'b'], ...records])
    }),
    { numRuns: 200 },
  )
})
