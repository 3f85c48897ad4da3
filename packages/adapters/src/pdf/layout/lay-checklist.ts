import type { BlankLinesBlock, ChecklistBlock, ChecklistItem } from '@wanderbuch/core/report/page-model'
import { openTag, type Tag } from '../document/tags.ts'
import { palette } from '../palette.ts'
import { type Column, mainLeft, mainWidth, softInk, textInk } from './column.ts'
import { mostWholeLines, textStrips } from './lay-text.ts'
import type { Row, RowArea, Strip } from './rows.ts'
import { writeSentence } from './write-sentence.ts'

const side = 9
const indent = 17

/** An empty box, or one with a tick. */
function box(column: Column, isTicked: boolean) {
  return ({ top, isFirst }: RowArea) => {
    if (!isFirst) return
    const { document } = column.sheet
    const x = mainLeft(column)
    const y = top + (column.scale.text * 1.38 - side) / 2
    const colour = isTicked ? palette.yes : palette.ink
    document.save().lineWidth(1).roundedRect(x, y, side, side, 1.5).stroke(colour)
    if (isTicked) {
      document.lineWidth(1.5).moveTo(x + 2, y + 4.8)
      document.lineTo(x + 3.9, y + 6.8).lineTo(x + 7.2, y + 2.4)
      document.stroke(colour)
    }
    document.restore()
  }
}

function itemRow(column: Column, item: ChecklistItem, list: Tag): Row {
  const li = openTag(list, 'LI')
  const ink = textInk(column)
  const size = column.scale.text
  const width = mainWidth(column) - indent
  // Read aloud and copied, the box is a word; on the page it is drawn.
  const label = { text: `${item.ticked.label}: `, ink: { ...softInk(column), size: size * 0.86 } }
  const runs =
    item.ticked.code === 'at-hand' ? [label, ...writeSentence(column, item, ink)] : writeSentence(column, item, ink)
  const strips = textStrips(column, { runs, width, size, tag: openTag(li, 'LBody') })
  return {
    before: 3,
    whole: strips.length <= mostWholeLines,
    cells: [{ x: mainLeft(column) + indent, strips }],
    behind: [box(column, item.ticked.code === 'at-hand')],
  }
}

/** Boxes to tick by hand. */
export function checklistRows(column: Column, { items }: ChecklistBlock, parent: Tag): readonly Row[] {
  const list = openTag(parent, 'L')
  return items.map((item) => itemRow(column, item, list))
}

const lineHeight = 21
const widest = 320

/** Lines to write on by hand, each with its small label below. */
export function blankLineRows(column: Column, { lines }: BlankLinesBlock, parent: Tag): readonly Row[] {
  const list = openTag(parent, 'L')
  const width = Math.min(widest, mainWidth(column))
  return lines.map(({ label }, index): Row => {
    const ink = softInk(column)
    const tag = openTag(openTag(list, 'LI'), 'LBody')
    const room: Strip = { height: lineHeight, draw: () => undefined }
    const words = textStrips(column, { runs: [{ text: label, ink }], width, size: ink.size, tag })
    const draw = ({ top }: RowArea) => {
      const { document } = column.sheet
      const y = top + lineHeight - 2
      document
        .save()
        .lineWidth(0.75)
        .moveTo(mainLeft(column), y)
        .lineTo(mainLeft(column) + width, y)
      document.stroke(palette.soft).restore()
    }
    return {
      before: index === 0 ? 8 : 0,
      whole: true,
      cells: [{ x: mainLeft(column), strips: [room, ...words] }],
      behind: [draw],
    }
  })
}
