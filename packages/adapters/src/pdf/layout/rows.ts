/** Something with a height that is never cut: a line of text, a picture. */
export interface Strip {
  readonly height: number
  /** Draws with the top left corner at the given place, in points from the top left of the page. */
  readonly draw: (place: { readonly x: number; readonly y: number }) => void
}

/** Strips below each other in one column. */
export interface Cell {
  readonly x: number
  readonly strips: readonly Strip[]
}

/** Where a row, or the part of it on one page, came to stand. */
export interface RowArea {
  readonly top: number
  readonly bottom: number
  /** True for the part that holds the beginning, or the end, of the row. */
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Cells beside each other that begin at the same height. */
export interface Row {
  readonly cells: readonly Cell[]
  /** Space above in points; falls away at the top of a page. */
  readonly before: number
  /** Stays on one page with the beginning of the next row. */
  readonly keepWithNext?: boolean
  /** Is never cut, unless it is higher than a page. */
  readonly whole?: boolean
  /** Ornament behind the row, drawn for each part of it. */
  readonly behind?: readonly ((area: RowArea) => void)[]
  /** Row repeated above when this one begins a page: the head of a table. */
  readonly repeated?: Row
}

const heightOfStrips = (strips: readonly Strip[]) => strips.reduce((sum, { height }) => sum + height, 0)

export function rowHeight({ cells }: Row): number {
  return Math.max(0, ...cells.map(({ strips }) => heightOfStrips(strips)))
}

/** Puts the rows of two languages beside each other, first with first. A missing partner leaves its place empty. */
export function pairRows(left: readonly Row[], right: readonly Row[]): readonly Row[] {
  const count = Math.max(left.length, right.length)
  return Array.from({ length: count }, (_, index) => {
    const [one, two] = [left[index], right[index]]
    if (!one || !two) return (one ?? two) as Row
    const [repeated] = one.repeated && two.repeated ? pairRows([one.repeated], [two.repeated]) : []
    return {
      cells: [...one.cells, ...two.cells],
      before: Math.max(one.before, two.before),
      keepWithNext: one.keepWithNext === true || two.keepWithNext === true,
      whole: one.whole === true || two.whole === true,
      behind: [...(one.behind ?? []), ...(two.behind ?? [])],
      ...(repeated && { repeated }),
    }
  })
}

/** How many strips of a cell fit; one left alone at either side of the cut is avoided. */
function stripsThatFit(strips: readonly Strip[], room: number): number {
  let count = 0
  for (let used = 0; count < strips.length; count += 1) {
    used += strips[count]?.height ?? 0
    if (used > room) break
  }
  return strips.length - count === 1 && count > 2 ? count - 1 : count
}

/** Cuts a row so that its first part is no higher than `room`; undefined when that would leave a single line there. */
export function cutRow(row: Row, room: number): readonly [Row, Row] | undefined {
  const counts = row.cells.map(({ strips }) => stripsThatFit(strips, room))
  const longest = Math.max(0, ...counts)
  if (longest === 0) return undefined
  const part = (take: (strips: readonly Strip[], count: number) => readonly Strip[]) =>
    row.cells.map(({ x, strips }, index) => ({ x, strips: take(strips, counts[index] ?? 0) }))
  const first = part((strips, count) => strips.slice(0, count))
  const rest = part((strips, count) => strips.slice(count))
  if (rest.every(({ strips }) => strips.length === 0)) return undefined
  return [
    { ...row, cells: first, keepWithNext: false },
    { ...row, cells: rest, before: 0 },
  ]
}

/** Height of the part of a row that must stand with the row before it. */
export function headHeight(row: Row): number {
  if (row.whole) return rowHeight(row)
  return Math.max(0, ...row.cells.map(({ strips }) => heightOfStrips(strips.slice(0, strips.length <= 3 ? 3 : 2))))
}
