import { expect, test } from 'vitest'
import { parseCommandLine } from './parse-command-line.ts'

const command = { name: 'verify', options: ['trust', 'test-trust', 'day', 'signer'] } as const
const parse = (...typed: string[]) => parseCommandLine(typed, command)

test.each([
  [['a.json', 'b.json'], ['a.json', 'b.json'], {}],
  [['a.json', '--day', '2026-11-22'], ['a.json'], { day: ['2026-11-22'] }],
  [['--day=2026-11-22', 'a.json'], ['a.json'], { day: ['2026-11-22'] }],
  [['--trust', 'x', 'a.json', '--trust', 'y'], ['a.json'], { trust: ['x', 'y'] }],
  [['--test-trust', 'a.json'], ['a.json'], { 'test-trust': [] }],
  [['-h'], [], { help: [] }],
  [['--', '--day'], ['--day'], {}],
  [['--trust=--strange-name'], [], { trust: ['--strange-name'] }],
  [['--trust', '-'], [], { trust: ['-'] }],
])('%j', (typed, words, options) => {
  const parsed = parse(...typed)
  if (!parsed.ok) throw new Error(parsed.problem.code)
  expect(parsed.value.words).toEqual(words)
  expect(Object.fromEntries(parsed.value.options)).toEqual(options)
})

test.each([
  [['--dya', '2026-11-22'], 'option_not_of_command', { nearest: '--day' }],
  [['--to', 'DE'], 'option_not_of_command', { command: 'wanderbuch verify --help' }],
  [['-x'], 'option_not_of_command', { command: 'wanderbuch verify --help' }],
  [['--__proto__', 'x'], 'option_not_of_command', { command: 'wanderbuch verify --help' }],
  [['--day'], 'option_without_value', undefined],
  [['--day='], 'option_without_value', undefined],
  [['--day', '--json'], 'option_without_value', undefined],
  [['--day', '2026-11-22', '--day', '2026-11-23'], 'option_twice', undefined],
  [['--json=yes'], 'option_takes_no_value', undefined],
])('%j is refused: %s', (typed, code, advice) => {
  const parsed = parse(...typed)
  if (parsed.ok) throw new Error('was accepted')
  expect(parsed.problem).toMatchObject({ code, exitCode: 64 })
  if (advice) expect(parsed.problem.advice[0]?.parameters).toEqual(advice)
})
