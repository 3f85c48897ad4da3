import { closeSync, openSync, readSync } from 'node:fs'

/** Why a register cannot be read. Lines count from 1. */
export type RegisterProblem =
  | { readonly code: 'register_empty' }
  | { readonly code: 'register_column_unknown'; readonly columns: readonly string[] }
  | { readonly code: 'register_not_utf8' }
  | { readonly code: 'register_ill_formed' | 'register_row_too_long'; readonly line: number }

/** A row of a file of comma-separated values (RFC 4180), or of one parted by semicolons or tabs. */
export interface RegisterRow {
  readonly cells: readonly string[]
  /** Line the row begins in. */
  readonly line: number
}

const chunkBytes = 256 * 1024

/** Signs of one row; what is longer has a quotation mark that was never closed. */
const longestRow = 1024 * 1024

/** The decoded text of a file, in pieces. Throws a TypeError where it is not UTF-8. */
function* readPieces(path: string): Generator<string> {
  const file = openSync(path, 'r')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    const chunk = Buffer.allocUnsafe(chunkBytes)
    for (;;) {
      const count = readSync(file, chunk)
      if (count === 0) break
      yield decoder.decode(chunk.subarray(0, count), { stream: true })
    }
    yield decoder.decode()
  } finally {
    closeSync(file)
  }
}

/** Whole lines of rows: a line break inside quotation marks belongs to its row. */
function* readRowTexts(path: string): Generator<{ readonly text: string; readonly line: number }> {
  let [rest, line, quotes, looked] = ['', 1, 0, 0]
  for (const piece of readPieces(path)) {
    rest += piece
    let start = 0
    for (; looked < rest.length; looked += 1) {
      const sign = rest.charCodeAt(looked)
      if (sign === 34) quotes += 1
      if (sign !== 10 || quotes % 2 === 1) continue
      const text = rest.slice(start, looked)
      yield { text, line }
      line += text.split('\n').length
      start = looked + 1
      quotes = 0
    }
    rest = rest.slice(start)
    looked = rest.length
    if (rest.length > longestRow) break
  }
  if (rest !== '') yield { text: rest, line }
}

const separators = [',', ';', '\t'] as const

/** The sign most of the head's names are parted by; a comma where there is one column. */
const separatorOf = (head: string): string =>
  separators.toSorted((one, other) => head.split(other).length - head.split(one).length)[0] ?? ','

/** The cells of a row; undefined when a quotation mark is not where it may be. */
function cutRow(text: string, separator: string): readonly string[] | undefined {
  const cells: string[] = []
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}]*))(${separator}|$)`, 'y')
  for (;;) {
    const found = field.exec(text)
    if (!found) return undefined
    cells.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'))
    if (found[3] === '') return cells
  }
}

const withoutMark = (text: string) => text.replace(/^\uFEFF/, '')
const withoutReturn = (text: string) => (text.endsWith('\r') ? text.slice(0, -1) : text)

/**
 * Rows of a register one after the other, the head first, all as wide as it; empty lines are left out. Memory holds one row. Yields a problem
 * in place of the first row that cannot be read, and ends there.
 */
export function* readRegister(path: string): Generator<RegisterRow | RegisterProblem> {
  let separator: string | undefined
  let width: number | undefined
  try {
    for (const { text, line } of readRowTexts(path)) {
      const clean = withoutReturn(line === 1 ? withoutMark(text) : text)
      if (clean.length > longestRow) return yield { code: 'register_row_too_long', line }
      if (clean.trim() === '') continue
      separator ??= separatorOf(clean)
      const cells = cutRow(clean, separator)
      width ??= cells?.length
      if (cells?.length !== width) return yield { code: 'register_ill_formed', line }
      if (cells) yield { cells, line }
    }
  } catch (error) {
    if (error instanceof TypeError) return yield { code: 'register_not_utf8' }
    throw error
  }
}
