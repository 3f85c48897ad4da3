import { body, type Sheet, turnPage } from '../document/sheet.ts'
import { drawArtifact } from '../document/tags.ts'
import { cutRow, headHeight, type Row, type RowArea, rowHeight } from './rows.ts'

const pageHeight = body.bottom - body.top

type Edges = Pick<RowArea, 'isFirst' | 'isLast'>

function drawRow(sheet: Sheet, row: Row, edges: Edges): void {
  const top = sheet.y
  const bottom = top + rowHeight(row)
  const { behind = [], cells } = row
  if (behind.length > 0) {
    drawArtifact(sheet.document, () => behind.forEach((draw) => draw({ top, bottom, ...edges })))
  }
  for (const { x, strips } of cells) {
    let y = top
    for (const strip of strips) {
      strip.draw({ x, y })
      y += strip.height
    }
  }
  sheet.y = bottom
}

function beginPage(sheet: Sheet, row: Row): void {
  turnPage(sheet)
  if (row.repeated) drawRow(sheet, row.repeated, { isFirst: true, isLast: true })
}

/** Room between the head of a table and a row that goes on below it. */
const gapBelowHead = 4

const isAtTop = (sheet: Sheet) => sheet.y <= body.top

/** Draws a row that is too high for the rest of the page, in parts. */
function drawInParts(sheet: Sheet, row: Row): void {
  let rest: Row | undefined = row
  let isFirst = true
  while (rest) {
    const parts: readonly [Row, Row] | undefined =
      sheet.y + rowHeight(rest) > body.bottom ? cutRow(rest, body.bottom - sheet.y) : undefined
    drawRow(sheet, parts ? parts[0] : rest, { isFirst, isLast: !parts })
    rest = parts?.[1]
    isFirst = false
    if (!rest) return
    beginPage(sheet, rest)
    if (rest.repeated) sheet.y += gapBelowHead
  }
}

function mayBeCut(row: Row, room: number): boolean {
  if (row.whole && rowHeight(row) <= pageHeight) return false
  const parts = cutRow(row, room)
  if (!parts) return false
  const lines = Math.max(...parts[0].cells.map(({ strips }) => strips.length))
  const left = Math.max(...parts[1].cells.map(({ strips }) => strips.length))
  return lines >= 2 && left >= 2
}

/** Rows that must begin on one page: a heading and what it heads. */
function groupFrom(rows: readonly Row[], start: number): readonly Row[] {
  const group: Row[] = []
  for (let index = start; index < rows.length; index += 1) {
    const row = rows[index] as Row
    group.push(row)
    if (!row.keepWithNext) break
  }
  return group
}

/** Height that must be free for a group to begin here: all of it, of its last row the beginning. */
function neededFor(group: readonly Row[]): number {
  return group.reduce((sum, row, index) => {
    const before = index === 0 ? 0 : row.before
    return sum + before + (index < group.length - 1 ? rowHeight(row) : headHeight(row))
  }, 0)
}

function placeRow(sheet: Sheet, row: Row): void {
  if (!isAtTop(sheet)) sheet.y += row.before
  const room = body.bottom - sheet.y
  if (rowHeight(row) > room && !isAtTop(sheet) && !mayBeCut(row, room)) beginPage(sheet, row)
  drawInParts(sheet, row)
}

/** Draws rows one below the other over as many pages as they need. */
export function flowRows(sheet: Sheet, rows: readonly Row[]): void {
  let groupEnd = 0
  rows.forEach((row, index) => {
    if (index >= groupEnd) {
      const group = groupFrom(rows, index)
      groupEnd = index + group.length
      const needed = neededFor(group)
      const fits = sheet.y + (isAtTop(sheet) ? 0 : row.before) + needed <= body.bottom
      if (!fits && needed <= pageHeight && !isAtTop(sheet)) beginPage(sheet, row)
    }
    placeRow(sheet, row)
  })
}
