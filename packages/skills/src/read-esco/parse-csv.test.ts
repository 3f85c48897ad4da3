import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv } from './parse-csv.ts'
import { parseTsv } from './parse-tsv.ts'

const parse = (text: string) => parseCsv({ text, file: 'x.csv' })

describe('RFC 4180', () => {
  test.each([
    ['a,b\n1,2\n', [['1', '2']], [2]],
    ['a,b\r\n1,2', [['1', '2']], [2]],
    ['\uFEFFa,b\n1,2\n', [['1', '2']], [2]],
    [
      'a,b\n"x\ny","say ""no"", then"\n3,4\n',
      [
        ['x\ny', 'say "no", then'],
        ['3', '4'],
      ],
      [2, 4],
    ],
    ['a,b\n,\n', [['', '']], [2]],
    ['a,b\n"",""', [['', '']], [2]],
    ['a,b\n1,', [['1', '']], [2]],
    ['a\n\n', [['']], [2]],
    ['a,b\n', [], []],
  ])('%j', (text, rows, lines) => {
    const found = parse(text)
    expect(found).toMatchObject({ ok: true, value: { rows, lines } })
  })

  test.each([
    ['', 'table_empty', 1, 1],
    ['a,b\n1\n', 'field_count', 2, 1],
    ['a,b\n1,2\n1,2,3\n', 'field_count', 3, 1],
    ['a,b\n1,"2\n', 'quote_not_closed', 2, 3],
    ['a,b\n1,2\nx"1",2\n', 'quote_inside_field', 3, 2],
    ['a,b\n"1"x,2\n', 'text_behind_quote', 2, 4],
    ['a,a\n1,2\n', 'column_name_twice', 1, 2],
  ])('refuses %j: %s at line %i, column %i', (text, code, line, column) => {
    expect(parse(text)).toMatchObject({ ok: false, problem: { code, file: 'x.csv', line, column } })
  })

  test('whatever is written is read again', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é') })
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { maxLength: 5 }))
    fc.assert(
      fc.property(table, (rows) => {
        const names = (rows[0] ?? ['x']).map((_, at) => `c${at}`)
        const quoted = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
        const found = parse([names.join(','), ...quoted, ''].join('\n'))
        expect(found).toMatchObject({ ok: true, value: { rows } })
      }),
    )
  })

  test('any text is read or refused, never thrown at', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\uFEFF') })
    fc.assert(fc.property(text, (given) => typeof parse(given).ok === 'boolean'))
  })
})

describe('tab-separated text', () => {
  test.each([
    ['a\tb\n1\t2\n', ['a', 'b'], [['1', '2']], [2]],
    ['#x: y\n#z\na\tb\r\n1\t"2"\r\n', ['a', 'b'], [['1', '"2"']], [4]],
  ])('%j', (text, names, rows, lines) => {
    expect(parseTsv({ text, file: 'x.tsv' })).toEqual({ ok: true, value: { names, rows, lines } })
  })

  test.each([
    ['', 'table_empty', 1],
    ['a\tb\n1\t2\n1\n', 'field_count', 3],
  ])('refuses %j: %s', (text, code, line) => {
    expect(parseTsv({ text, file: 'x.tsv' })).toMatchObject({ ok: false, problem: { code, line } })
  })
})
