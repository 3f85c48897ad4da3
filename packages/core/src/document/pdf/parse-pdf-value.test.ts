import { expect, test } from 'vitest'
import { cursorAt } from './pdf-cursor.ts'
import { parsePdfValue } from './parse-pdf-value.ts'

const parse = (text: string) => parsePdfValue(cursorAt(Buffer.from(text, 'latin1'), 0))
const string = (text: string) => ({ kind: 'string', bytes: Uint8Array.from(Buffer.from(text, 'latin1')) })

test.each([
  ['null', null],
  ['true', true],
  [' % a comment\n 12', 12],
  ['-1.5', -1.5],
  ['.5', 0.5],
  ['12 0 R', { kind: 'indirect', number: 12 }],
  ['12 0 obj', 12],
  ['/A#20b', { kind: 'name', name: 'A b' }],
  ['(a(b)c)', string('a(b)c')],
  ['(a\\)\\n\\101\\\nb\\q)', string('a)\nAbq')],
  ['<48 65 6>', string('He`')],
  ['[1 0 R 2 (x)]', { kind: 'array', items: [{ kind: 'indirect', number: 1 }, 2, string('x')] }],
  [
    '<< /A 1 /B << /C [] >> >>',
    {
      kind: 'dictionary',
      entries: new Map<string, unknown>([
        ['A', 1],
        ['B', { kind: 'dictionary', entries: new Map([['C', { kind: 'array', items: [] }]]) }],
      ]),
    },
  ],
] as const)('%s', (text, value) => expect(parse(text)).toEqual(value))

test.each([
  '',
  ')',
  '(open',
  '<4',
  '<xy>',
  '[1 2',
  '<< /A >>',
  '<< A 1 >>',
  '<< /A 1',
  'word',
  '1.2.3',
  '--1',
  '['.repeat(100),
])('ill-formed: %j', (text) => expect(parse(text)).toBeUndefined())

test('stops when the bound on values is reached', () => {
  const cursor = { ...cursorAt(Buffer.from('[1 2 3 4 5]'), 0), left: 3 }
  expect(parsePdfValue(cursor)).toBeUndefined()
})
