import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { TableProblem, TextTable } from './table-text.ts'

interface CsvText {
  readonly text: string
  readonly file: string
  /** Fields at the end of a record may be left out when they are empty, as the files of the skill hierarchy do. */
  readonly mayEndShort?: boolean
}

interface Records {
  readonly rows: string[][]
  readonly starts: number[]
}

interface Fault {
  readonly code: TableProblem['code']
  readonly at: number
}

function problemAt({ text, file }: CsvText, { code, at }: Fault): TableProblem {
  const before = text.slice(0, at).split('\n')
  return { code, file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** Position of the quote that closes the field opened at `at`; a doubled quote stands for one. */
function closingQuote(text: string, at: number): number {
  let end = text.indexOf('"', at + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return end
}

interface Field {
  readonly value: string
  /** Position behind the field. */
  readonly end: number
}

function readQuoted(text: string, at: number): Field | Fault {
  const close = closingQuote(text, at)
  if (close < 0) return { code: 'quote_not_closed', at }
  const raw = text.slice(at + 1, close)
  return { value: raw.includes('"') ? raw.replaceAll('""', '"') : raw, end: close + 1 }
}

/** Where the nearest comma and line end lie; searched again only when passed, so that a text is walked once for each. */
interface Ahead {
  comma: number
  lineEnd: number
}

function findAhead(text: string, at: number, ahead: Ahead): number {
  if (ahead.comma < at) ahead.comma = nextOf(text, ',', at)
  if (ahead.lineEnd < at) ahead.lineEnd = nextOf(text, '\n', at)
  return Math.min(ahead.comma, ahead.lineEnd)
}

function nextOf(text: string, sign: string, at: number): number {
  const found = text.indexOf(sign, at)
  return found < 0 ? text.length : found
}

function readPlain(text: string, at: number, ahead: Ahead): Field | Fault {
  const stop = findAhead(text, at, ahead)
  const end = text[stop] !== ',' && text[stop - 1] === '\r' && stop > at ? stop - 1 : stop
  const value = text.slice(at, end)
  const quote = value.indexOf('"')
  return quote < 0 ? { value, end } : { code: 'quote_inside_field', at: at + quote }
}

/** Length of the separator at a position: a comma, a line end or the end of the text; undefined for anything else. */
function separatorLength(text: string, at: number): number | undefined {
  if (at >= text.length) return 0
  if (text[at] === ',' || text[at] === '\n') return 1
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : undefined
}

function readRecords(text: string): Records | Fault {
  const records: Records = { rows: [], starts: [] }
  const ahead: Ahead = { comma: -1, lineEnd: -1 }
  let row: string[] = []
  let start = 0
  let at = 0
  while (at < text.length || row.length > 0) {
    const field = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at, ahead)
    if ('code' in field) return field
    row.push(field.value)
    const length = separatorLength(text, field.end)
    if (length === undefined) return { code: 'text_behind_quote', at: field.end }
    at = field.end + length
    if (text[field.end] === ',') continue
    records.rows.push(row)
    records.starts.push(start)
    row = []
    start = at
  }
  return records
}

/** Line numbers of ascending positions. */
function linesOf(text: string, starts: readonly number[]): readonly number[] {
  let line = 1
  let next = text.indexOf('\n')
  return starts.map((start) => {
    while (next >= 0 && next < start) {
      line += 1
      next = text.indexOf('\n', next + 1)
    }
    return line
  })
}

/** Counts records another way: line ends outside quotes. A reader that loses or invents a record is found out by it. */
function countRecords(text: string): number {
  let count = text.endsWith('\n') || text === '' ? 0 : 1
  let isQuoted = false
  for (const piece of text.split('"')) {
    if (!isQuoted) for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) count += 1
    isQuoted = !isQuoted
  }
  return count
}

function misfit(given: CsvText, records: Records): TableProblem | undefined {
  const names = records.rows[0] ?? []
  const doubled = names.findIndex((name, at) => names.indexOf(name) !== at)
  if (doubled >= 0) return { code: 'column_name_twice', file: given.file, line: 1, column: doubled + 1 }
  const expected = countRecords(given.text)
  const found = records.rows.length
  if (expected !== found) return { ...problemAt(given, { code: 'record_count', at: 0 }), expected, found }
  const isWrong = (row: readonly string[]) =>
    given.mayEndShort ? row.length > names.length || row.length < 1 : row.length !== names.length
  const at = records.rows.findIndex(isWrong)
  if (at < 0) return undefined
  const place = problemAt(given, { code: 'field_count', at: records.starts[at] ?? 0 })
  return { ...place, expected: names.length, found: records.rows[at]?.length ?? 0 }
}

/**
 * Reads a comma-separated text strictly by RFC 4180: quoted fields may hold commas, doubled quotes and line breaks; lines
 * end with LF or CRLF; a byte order mark is passed over. Every record has as many fields as the header, and their number is
 * counted a second way. Example: `parseCsv({ text: 'a,b\n1,2\n', file: 'x.csv' })` has the row `['1', '2']` on line 2.
 */
export function parseCsv(given: CsvText): Result<TextTable, TableProblem> {
  const plain = given.text.startsWith('\uFEFF') ? { ...given, text: given.text.slice(1) } : given
  const records = readRecords(plain.text)
  if ('code' in records) return fail(problemAt(plain, records))
  const wrong = records.rows.length === 0 ? problemAt(plain, { code: 'table_empty', at: 0 }) : misfit(plain, records)
  if (wrong) return fail(wrong)
  const [names = [], ...rows] = records.rows
  return succeed({ names, rows, lines: linesOf(plain.text, records.starts).slice(1) })
}
