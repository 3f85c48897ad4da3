import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type JsonValue } from './canonical-json.ts'

test.each([
  [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
  [
    { '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, '\ufb33': 5 },
    '{"\\r":2,"1":3,"\u20ac":1,"\ud83d\ude00":4,"\ufb33":5}',
  ],
  [[1e30, 4.5, 2e-3, -0], '[1e+30,4.5,0.002,0]'],
  ['"\u000f\n', '"\\"\\u000f\\n"'],
  [null, 'null'],
] as const)('%j', (value, expected) => {
  expect(canonicalJson(value)).toBe(expected)
})

test('the order of names does not matter and nothing is lost', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      const text = canonicalJson(value as JsonValue)
      expect(canonicalJson(turned as JsonValue)).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 50 },
  )
})
