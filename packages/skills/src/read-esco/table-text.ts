/** Why a table cannot be read, and where: lines and columns are counted from one, columns in letters. */
export interface TableProblem {
  readonly code:
    | 'table_empty'
    | 'quote_not_closed'
    | 'quote_inside_field'
    | 'text_behind_quote'
    | 'field_count'
    | 'record_count'
    | 'column_name_twice'
    | 'columns_not_known'
  readonly file: string
  readonly line: number
  readonly column: number
  /** Of `field_count` and `record_count`. */
  readonly expected?: number
  readonly found?: number
}

/** A table of texts: the names of its columns, and its records with the line each begins on. */
export interface TextTable {
  readonly names: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Line of each row, counted from one. */
  readonly lines: readonly number[]
}

/** Reads fields of rows by the name of their column; empty text where the column is not there. */
export function readColumn({ names }: TextTable, name: string): (row: readonly string[]) => string {
  const at = names.indexOf(name)
  return (row) => (at < 0 ? '' : (row[at] ?? ''))
}
