import type { ClockLineBlock, ClockMark } from '@wanderbuch/core/report/page-model'
import { openTag, type Tag } from '../document/tags.ts'
import { palette } from '../palette.ts'
import type { Run } from '../text/rich-text.ts'
import { type Column, mainLeft, mainWidth, textInk } from './column.ts'
import { paragraphRow, textStrips } from './lay-text.ts'
import type { Row, RowArea, Strip } from './rows.ts'
import { writePieces, writeSentence } from './write-sentence.ts'

const dot = 4
const dotLine = 15
const gap = 8
const indent = 17

function drawDot(column: Column, { id }: ClockMark, { x, y }: { readonly x: number; readonly y: number }): void {
  const { document } = column.sheet
  document.save().lineWidth(1.4)
  const isLatest = id === 'latest'
  if (isLatest) document.dash(2, { space: 1.6 })
  const colour = isLatest ? palette.open : palette.ink
  document.circle(x, y, dot).fillAndStroke(id === 'complete' || id === 'decision' ? palette.ink : palette.white, colour)
  document.restore()
}

/** How long, what, and on which day. */
function markStrips(
  column: Column,
  mark: ClockMark,
  plan: { readonly list: Tag; readonly width: number },
): readonly Strip[] {
  const tag = openTag(openTag(plan.list, 'LI'), 'LBody')
  const size = column.scale.text * 0.92
  const ink = { ...textInk(column), size }
  const lines: readonly (readonly Run[])[] = [
    ...(mark.within ? [writePieces(column, mark.within, { ...ink, face: 'strong', colour: palette.act })] : []),
    writePieces(column, mark.label, ink),
    ...(mark.day ? [writePieces(column, mark.day, { ...ink, face: 'strong', colour: palette.yes })] : []),
  ]
  return lines.flatMap((runs) => textStrips(column, { runs, width: plan.width, size, tag }))
}

/** Points beside each other on a line over the width of the page. */
function wideRow(column: Column, { marks }: ClockLineBlock, list: Tag): Row {
  const width = (mainWidth(column) - gap * (marks.length - 1)) / marks.length
  const placeOf = (index: number) => mainLeft(column) + index * (width + gap)
  const room: Strip = { height: dotLine, draw: () => undefined }
  const line = ({ top }: RowArea) => {
    const { document } = column.sheet
    const y = top + dotLine / 2
    document
      .save()
      .lineWidth(1.2)
      .moveTo(placeOf(0), y)
      .lineTo(placeOf(marks.length - 1), y)
    document.stroke(palette.line).restore()
    marks.forEach((mark, index) => drawDot(column, mark, { x: placeOf(index) + dot, y }))
  }
  const cells = marks.map((mark, index) => ({
    x: placeOf(index),
    strips: [room, ...markStrips(column, mark, { list, width })],
  }))
  return { before: 4, whole: true, cells, behind: [line] }
}

/** Points below each other where two languages share the page. */
function narrowRows(column: Column, { marks }: ClockLineBlock, list: Tag): readonly Row[] {
  const width = mainWidth(column) - indent
  return marks.map((mark, index): Row => {
    const strips = markStrips(column, mark, { list, width })
    const behind = ({ top, bottom }: RowArea) => {
      const { document } = column.sheet
      const at = { x: mainLeft(column) + dot + 1, y: top + (column.scale.text * 1.27) / 2 }
      if (index < marks.length - 1) {
        document
          .save()
          .lineWidth(1.2)
          .moveTo(at.x, at.y)
          .lineTo(at.x, bottom + 6)
        document.stroke(palette.line).restore()
      }
      drawDot(column, mark, at)
    }
    return { before: 4, whole: true, cells: [{ x: mainLeft(column) + indent, strips }], behind: [behind] }
  })
}

/** A time limit as a line of points in order. */
export function clockLineRows(column: Column, block: ClockLineBlock, parent: Tag): readonly Row[] {
  const runs = writeSentence(column, block.name, { ...textInk(column), face: 'strong' })
  const name = { ...paragraphRow(column, { runs, tag: openTag(parent, 'P'), before: 8 }), keepWithNext: true }
  const list = openTag(parent, 'L', { numbered: true })
  return [
    name,
    ...(column.side > 0 || mainWidth(column) > 330 ? [wideRow(column, block, list)] : narrowRows(column, block, list)),
  ]
}
