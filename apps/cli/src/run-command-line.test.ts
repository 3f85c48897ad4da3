import fc from 'fast-check'
import { languages } from '@wanderbuch/core/vocabulary/request'
import { describe, expect, test } from 'vitest'
import { commands } from './commands.ts'
import { exitCodes } from './exit-codes.ts'
import { optionForms } from './options.ts'
import { callWanderbuch } from './sample-call.ts'

const names = commands.map(({ name }) => name)

test.each([
  [[], 64, /^Wanderbuch: what certificates are worth/],
  [['--help'], 0, /Exit codes\n {2}0 {3}done/],
  [['help'], 0, /More on a command/],
  [['-h'], 0, /More on a command/],
  [['help', 'level'], 0, /--awarded DAY/],
  [['--version'], 0, /^wanderbuch \d+\.\d+\.\d+\nlevels .* ESCO .* rules /],
  [['--lang', 'de', 'level', 'FR', 'III', '--awarded', '2010-06-30'], 0, /^✓ Frankreich III → EQR 5/],
  [['--json', 'level', 'FR', 'III', '--awarded', '2010-06-30'], 0, /"eqfLevel": 5/],
])('%j', async (line, exitCode, out) => {
  const called = await callWanderbuch(line)
  expect(called).toMatchObject({ exitCode, errors: '' })
  expect(called.out).toMatch(out)
})

test.each([
  [['dosier', 'a.json'], /no command “dosier”.*\n {2}Did you mean wanderbuch dossier\?/],
  [
    ['fly'],
    /no command “fly”.*\n {2}Commands: dossier,\s+verify,\s+batch,\s+skills,\s+level,\s+route,\s+clock,\s+check,\s+look-up,\s+snapshot,\s+trust,\s+import,\s+esco,\s+editor,\s+serve/,
  ],
  [['--verzion'], /no option --verzion.*\n {2}Did you mean --version\?/],
  [['--help', 'fly'], /no command “fly”/],
  [['level', 'FR', '--lang'], /--lang needs a value/],
])('%j is a wrong line that says what to do', async (line, errors) => {
  const called = await callWanderbuch(line)
  expect(called).toMatchObject({ exitCode: 64, out: '' })
  expect(called.errors).toMatch(errors)
})

describe.each(names)('%s', (name) => {
  test.each(languages)('has help with examples in %s', async (language) => {
    const { exitCode, out, errors } = await callWanderbuch([name, '--help', '--lang', language])
    expect([exitCode, errors]).toEqual([0, ''])
    expect(out).toContain(`\n  wanderbuch ${name}`)
    expect(out).toContain('--json')
  })

  test('a problem is JSON when JSON is wanted', async () => {
    const { exitCode, out, errors } = await callWanderbuch([name, '--nonsense', '--json'])
    expect([exitCode, errors]).toEqual([64, ''])
    expect(JSON.parse(out)).toMatchObject({ problem: { code: 'option_not_of_command', exitCode: 64 } })
  })
})

test('without a command, JSON holds the problem', async () => {
  const { exitCode, out } = await callWanderbuch(['--json'])
  expect(exitCode).toBe(64)
  expect(JSON.parse(out)).toMatchObject({ problem: { code: 'command_missing' } })
})

test('what a terminal would act on is shown, not sent', async () => {
  const { errors } = await callWanderbuch(['level', '\u001b[31mFR\u202e', '4'])
  expect(errors).toContain('⟨U+001B⟩[31mFR⟨U+202E⟩')
  const { out } = await callWanderbuch(['level', '\u009b31mFR\u202e', '4', '--json'])
  expect(out).not.toMatch(/[\u009b\u202e]/)
  expect(JSON.parse(out)).toHaveProperty('problem')
})

test('progress is drawn on a terminal only, and gone at the end', async () => {
  const line = ['verify', '../../../fixtures/valid-pinned/received/badge.json']
  const watched = await callWanderbuch(line, { interactive: true })
  expect(watched.errors).toBe('\r\u001b[2KChecking 1 file …\r\u001b[2K')
  expect((await callWanderbuch(line)).errors).toBe('')
})

test.each([20, 40, 80, 300])('no line is wider than %i columns (32 at least, 90 at most)', async (columns) => {
  const { out } = await callWanderbuch(['route', '--to', 'DE', '--as', '7411.1', '--from', 'RO'], { columns })
  const widest = Math.min(Math.max(columns, 32), 90)
  const wide = out.split('\n').filter((line) => line.length > widest && !line.includes('http'))
  expect(wide).toEqual([])
})

test('whatever is typed: an exit code and a sentence, never a stack or a hole', async () => {
  const names = commands.map(({ name }) => name).filter((name) => name !== 'serve')
  const options = Object.keys(optionForms).filter((name) => name !== 'data' && name !== 'out' && name !== 'key')
  const known = ['DE', 'RO:4', 'IT:ITI1', '4', 'III', '2020-01-01', 'employee', 'electrician', 'de,ro', '', '-', '--']
  const word = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...options).map((name) => `--${name}`) },
    { weight: 4, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }).filter((text) => !text.includes('\u0000')) },
  )
  const line = fc
    .tuple(fc.constantFrom(...names, 'help', 'dosier'), fc.array(word, { maxLength: 6 }))
    .map(([name, words]) => [name, ...words])
  await fc.assert(
    fc.asyncProperty(line, async (typed) => {
      const { exitCode, out, errors } = await callWanderbuch(typed)
      expect(Object.values(exitCodes)).toContain(exitCode)
      expect(out + errors).not.toBe('')
      expect(errors).not.toMatch(/\n\s+at |\[object|undefined/)
    }),
    { numRuns: 300 },
  )
})
