import { fail, type Result, succeed } from '@wanderbuch/standards/result'

export interface CsvProblem {
  readonly code: 'csv_quote_open' | 'csv_quote_inside' | 'csv_columns' | 'csv_too_many_rows'
  /** Counts from 1. */
  readonly line: number
}

export interface CsvRow {
  readonly line: number
  readonly values: Readonly<Record<string, string>>
}

const mostRows = 200_000

interface RawRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** One field: quoted with doubled quotes inside, or up to the next comma or line end. */
const field = /"((?:[^"]|"")*)"|([^",\r\n]*)/y

function readRows(text: string): Result<readonly RawRow[], CsvProblem> {
  const rows: RawRow[] = []
  let cells: string[] = []
  let line = 1
  let startLine = 1
  let at = 0
  while (at <= text.length) {
    field.lastIndex = at
    const found = field.exec(text)
    const quoted = found?.[1]
    if (!found || (quoted === undefined && text[field.lastIndex] === '"'))
      return fail({ code: text[at] === '"' ? 'csv_quote_open' : 'csv_quote_inside', line })
    cells.push(quoted === undefined ? (found[2] ?? '') : quoted.replaceAll('""', '"'))
    line += (quoted ?? '').split('\n').length - 1
    at = field.lastIndex
    const end = /\r?\n|,|$/y
    end.lastIndex = at
    const stop = end.exec(text)
    if (!stop || (stop[0] === '' && at < text.length)) return fail({ code: 'csv_quote_inside', line })
    at += stop[0].length || 1
    if (stop[0] === ',') continue
    rows.push({ line: startLine, cells })
    if (rows.length > mostRows) return fail({ code: 'csv_too_many_rows', line })
    cells = []
    line += 1
    startLine = line
  }
  return succeed(rows)
}

/**
 * Reads comma-separated values with names in the first row (RFC 4180). Every row has as many fields as the first; empty
 * lines are left out. Values are text and nothing else: no formula is ever computed.
 */
export function parseCsv(text: string): Result<readonly CsvRow[], CsvProblem> {
  const read = readRows(text.replace(/^\uFEFF/, ''))
  if (!read.ok) return read
  const [head, ...others] = read.value
  const rows = others.filter(({ cells }) => cells.length > 1 || cells[0] !== '')
  const names = head?.cells.map((name) => name.trim()) ?? []
  if (new Set(names).size !== names.length) return fail({ code: 'csv_columns', line: 1 })
  const wrong = rows.find(({ cells }) => cells.length !== names.length)
  if (wrong) return fail({ code: 'csv_columns', line: wrong.line })
  return succeed(
    rows.map(({ line, cells }) => ({
      line,
      values: Object.fromEntries(names.map((name, index) => [name, (cells[index] ?? '').trim()])),
    })),
  )
}
