import { fail, type Result, succeed } from '@wanderbuch/standards/result'

export interface TsvRow {
  /** Line of the text the row starts at, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export type TsvProblem =
  | { readonly code: 'tsv_quote_not_closed'; readonly line: number }
  | { readonly code: 'tsv_text_after_quote'; readonly line: number }
  | { readonly code: 'tsv_quote_inside_cell'; readonly line: number }

interface CutCell {
  readonly cell: string
  /** Where the mark after the cell stands. */
  readonly end: number
}

function cutQuoted(text: string, start: number): CutCell | 'open' {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at)
    if (at === -1) return 'open'
    if (text[at + 1] !== '"') return { cell: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 }
  }
}

const plainCell = /[^\t\r\n]*/y

function cutPlain(text: string, start: number): CutCell {
  plainCell.lastIndex = start
  const cell = plainCell.exec(text)?.[0] ?? ''
  return { cell, end: start + cell.length }
}

const lineEnd = /\r\n|\n|\r/y

function lineEndAt(text: string, at: number): string {
  lineEnd.lastIndex = at
  return lineEnd.exec(text)?.[0] ?? ''
}

const countLines = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0

/**
 * Rows of a text with tabs between cells; cells may be quoted as RFC 4180 says. `firstLine` is the number of the line the
 * text starts at. A line end at the very end makes no row of its own.
 */
export function cutTsv(text: string, firstLine: number): Result<readonly TsvRow[], TsvProblem> {
  const rows: TsvRow[] = []
  let [cells, at, line, started]: [string[], number, number, number] = [[], 0, firstLine, firstLine]
  while (at < text.length || cells.length > 0) {
    const isQuoted = text[at] === '"'
    const found = isQuoted ? cutQuoted(text, at) : cutPlain(text, at)
    if (found === 'open') return fail({ code: 'tsv_quote_not_closed', line })
    if (!isQuoted && found.cell.includes('"')) return fail({ code: 'tsv_quote_inside_cell', line })
    if (isQuoted) line += countLines(text.slice(at, found.end))
    cells.push(found.cell)
    const ending = lineEndAt(text, found.end)
    at = found.end + (ending.length || 1)
    if (text[found.end] === '\t') continue
    if (ending === '' && found.end < text.length) return fail({ code: 'tsv_text_after_quote', line })
    rows.push({ line: started, cells })
    line += 1
    ;[cells, started] = [[], line]
  }
  return succeed(rows)
}
