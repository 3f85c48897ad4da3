import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJsonStrictly } from './parse-strict.ts'

const parse = (text: string, limits = {}) => parseJsonStrictly(Buffer.from(text), limits)

describe('strict JSON (RFC 8259, RFC 7493 I-JSON)', () => {
  test('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent)
        fc.pre(!text.includes('"__proto__"') && !/\\ud[89a-f]/i.test(text))
        expect(parse(text)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
    )
  })

  test('never accepts what JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '.',
      'e',
      'true',
      'nul',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('')
        if (parse(text).ok) expect(() => JSON.parse(text)).not.toThrow()
      }),
      { numRuns: 3000 },
    )
  })

  test('never throws on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void parseJsonStrictly(bytes)))
  })

  test.each([
    // text, code, line, column, pointer
    ['', 'json_syntax', 1, 1, ''],
    ['{"a":1', 'json_syntax', 1, 7, '/a'],
    ['{"a":[1,\n 2,]}', 'json_syntax', 2, 4, '/a/2'],
    ['{"a":1,"a":2}', 'json_duplicate_name', 1, 8, '/a'],
    ['{"a":{"b":1,"\\u0062":2}}', 'json_duplicate_name', 1, 13, '/a/b'],
    ['{"__proto__":{"x":1}}', 'json_forbidden_name', 1, 2, '/__proto__'],
    ['{"\\u005f_proto__":1}', 'json_forbidden_name', 1, 2, '/__proto__'],
    ['["\\ud800"]', 'json_lone_surrogate', 1, 2, '/0'],
    ['{"a/b~":"\\udc00\\ud800"}', 'json_lone_surrogate', 1, 9, '/a~1b~0'],
    ['1e999', 'json_number_out_of_range', 1, 1, ''],
    ['01', 'json_syntax', 1, 2, ''],
    ['[1] 2', 'json_syntax', 1, 5, ''],
    ['"a\nb"', 'json_syntax', 1, 3, ''],
    ['{a:1}', 'json_syntax', 1, 2, ''],
    ['NaN', 'json_syntax', 1, 1, ''],
  ])('%j: %s at %i:%i, %j', (text, code, line, column, pointer) => {
    expect(parse(text)).toEqual({ ok: false, problem: { code, line, column, pointer } })
  })

  test.each([
    ['byte order mark', Buffer.from('\ufeff{}'), 'json_byte_order_mark'],
    ['UTF-16', Buffer.from('{}', 'utf16le'), 'json_syntax'],
    ['overlong form', Buffer.from([0x22, 0xc0, 0xaf, 0x22]), 'json_not_utf8'],
    ['surrogate in UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'json_not_utf8'],
    ['cut in a letter', Buffer.from([0x22, 0xc3]), 'json_not_utf8'],
  ])('%s is refused', (_name, bytes, code) => {
    expect(parseJsonStrictly(bytes)).toMatchObject({ ok: false, problem: { code } })
  })

  test.each([
    ['{"a":[1]}', { maxDepth: 2 }, undefined],
    ['{"a":[1]}', { maxDepth: 1 }, 'json_too_deep'],
    ['[1,2]', { maxNodes: 3 }, undefined],
    ['[1,2]', { maxNodes: 2 }, 'json_too_many_values'],
    ['[1,2]', { maxBytes: 4 }, 'json_too_large'],
  ])('%s within %j: %s', (text, limits, code) => {
    const result = parse(text, limits)
    expect(result.ok ? undefined : result.problem.code).toBe(code)
  })

  test('deep JSON ends at the depth limit, not on the stack', () => {
    expect(parse('['.repeat(5_000_000))).toMatchObject({ problem: { code: 'json_too_deep', column: 65 } })
    expect(parse('['.repeat(400_000), { maxDepth: 1e9, maxNodes: 1e9 })).toMatchObject({
      problem: { code: 'json_syntax' },
    })
  })
})
