import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { TableProblem, TextTable } from './table-text.ts'

interface TsvText {
  readonly text: string
  readonly file: string
  /** Names of the columns where the file has no header line. */
  readonly names?: readonly string[]
}

/**
 * Reads tab-separated text without quoting: a line is a record, each as many fields as the header. Lines at the top that
 * begin with `#` are passed over (SSSOM keeps its metadata there). Lines end with LF or CRLF; a byte order mark is passed
 * over. Example: `parseTsv({ text: 'a\tb\n1\t2\n', file: 'x.tsv' })`.
 */
export function parseTsv({ text, file, names: given }: TsvText): Result<TextTable, TableProblem> {
  const all = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (all.at(-1) === '') all.pop()
  const top = all.findIndex((line) => !line.startsWith('#'))
  const records = top < 0 ? [] : all.slice(top).map((line) => line.split('\t'))
  const names = given ?? records[0]
  if (names === undefined || records.length === 0) return fail({ code: 'table_empty', file, line: 1, column: 1 })
  const rows = given ? records : records.slice(1)
  const firstLine = top + (given ? 1 : 2)
  const wrong = rows.findIndex((row) => row.length !== names.length)
  if (wrong >= 0) {
    const [expected, found] = [names.length, rows[wrong]?.length ?? 0]
    return fail({ code: 'field_count', file, line: firstLine + wrong, column: 1, expected, found })
  }
  return succeed({ names, rows, lines: rows.map((_, at) => firstLine + at) })
}
