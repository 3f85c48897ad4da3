import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseByLetter } from './parse-strict.ts'
import { readPlainJson } from './read-plain-json.ts'

const limits = { maxDepth: 64, maxNodes: 200_000 }

/** Whatever the fast way accepts, the slow way reads as the very same value. */
function expectSame(text: string, within = limits): boolean {
  const plain = readPlainJson(text, within)
  if (plain === undefined) return false
  const slow = parseByLetter(text, within)
  expect(slow).toEqual({ ok: true, value: plain })
  // The order of the members and the sign of a zero count too.
  expect(slow.ok && JSON.stringify(slow.value)).toBe(JSON.stringify(plain))
  return true
}

const blank = fc.constantFrom('', '', '', ' ', '\n', '\t', '\r')
const name = fc.constantFrom('a', 'b', 'c', ':', '":', '\\":', '\\\\', '\\u0061', '1', 'toString', '__proto__', 'é')
const scalar = fc.constantFrom('1', '-0', '1e999', '0.5', 'true', 'null', '""', '":"', '"\\":"', '"x\\ny"', '"\\ud800"')

/** Texts that are JSON or nearly: names come again, blanks stand everywhere, scalars look like names. */
const { value: nearJson } = fc.letrec<{ value: string; object: string; list: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, scalar, tie('object'), tie('list')),
  object: fc
    .array(fc.tuple(name, blank, blank, tie('value')), { maxLength: 4 })
    .map((members) => `{${members.map(([own, before, after, value]) => `"${own}"${before}:${after}${value}`).join()}}`),
  list: fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join()}]`),
}))

describe('JSON read by the platform is JSON read letter by letter', () => {
  test('for every JSON value', () => {
    let read = 0
    fc.assert(
      fc.property(fc.json(), (text) => {
        if (expectSame(text)) read += 1
      }),
    )
    expect(read).toBeGreaterThan(0)
  })

  test('for texts that are nearly JSON', () => {
    let read = 0
    fc.assert(
      fc.property(
        nearJson,
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 12 }),
        (text, maxDepth, maxNodes) => {
          if (expectSame(text, { maxDepth, maxNodes })) read += 1
          if (expectSame(text)) read += 1
        },
      ),
      { numRuns: 3000 },
    )
    expect(read).toBeGreaterThan(0)
  })

  test.each([
    '{"a":{"b":[1,"x",null,true,-2.5e3]},"c":""}',
    ' {"a": 1,\n\t"b": "é ☃"}\r\n',
    '{"a":"\\n\\t\\/\\"quoted\\""}',
    '"text"',
    '-0',
  ])('%j is read the fast way', (text) => expect(expectSame(text)).toBe(true))

  test.each([
    ['a name twice', '{"a":1,"a":2}'],
    ['a name twice, a text like a name', '{"a" :":x","a" :1}'],
    ['a name twice, one with a tab', '{"a":1,"a"\t:2}'],
    ['a name twice, inside', '[{"b":{"a":1,"b":2,"a":3}}]'],
    ['a name twice, one escaped', '{"a":1,"\\u0061":2}'],
    ['a forbidden name', '{"__proto__":1}'],
    ['a forbidden name, escaped', '{"\\u005f_proto__":1}'],
    ['half a pair', '["\\ud800"]'],
    ['a number too large', '[1e999]'],
    ['a lone number too large', '-1e999'],
    ['no JSON', '{a:1}'],
    ['nothing', ''],
    ['a byte order mark', '\ufeff1'],
    ['too deep', '['.repeat(65) + ']'.repeat(65)],
    ['too long to try', `"${'a'.repeat(200_000)}"`],
  ])('%s is left to the slow way', (_name, text) => expect(readPlainJson(text, limits)).toBeUndefined())
})
