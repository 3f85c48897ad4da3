import { type Sheet, textWidth } from '../document/sheet.ts'
import type { Tag } from '../document/tags.ts'
import type { Run } from '../text/rich-text.ts'
import { breakLines, type Line } from '../text/break-lines.ts'
import { drawLine } from '../text/draw-line.ts'
import { type Column, mainLeft, mainWidth } from './column.ts'
import type { Cell, Row, Strip } from './rows.ts'

/** Height of a line in parts of the size of its letters. */
export const leading = 1.38

export interface TextPlan {
  readonly runs: readonly Run[]
  readonly width: number
  /** Size the height of lines is counted from. */
  readonly size: number
  /** Node of the structure tree; none for ornament. */
  readonly tag: Tag | undefined
  readonly align?: 'left' | 'centre'
}

/** Runs in lines, measured with the fonts of the sheet. */
export function linesOf(sheet: Sheet, runs: readonly Run[], width: number): readonly Line[] {
  return breakLines(runs, width, (measured) => textWidth(sheet, measured))
}

/** Text as strips, one a line. */
export function textStrips({ sheet }: Column, { runs, width, size, tag, align }: TextPlan): readonly Strip[] {
  const height = size * leading
  const baseline = height / 2 + size * 0.33
  return linesOf(sheet, runs, width).map((line) => ({
    height,
    draw: ({ x, y }) => {
      const shift = align === 'centre' ? (width - line.width) / 2 : 0
      drawLine(sheet, line, { at: { x: x + shift, baseline: y + baseline }, tag })
    },
  }))
}

/** Empty height. */
export function gapStrip(height: number): Strip {
  return { height, draw: () => undefined }
}

/** A paragraph of no more lines is not parted by the end of a page. */
export const mostWholeLines = 5

export interface ParagraphPlan {
  readonly runs: readonly Run[]
  readonly tag: Tag
  readonly before: number
  readonly size?: number
  /** Stands at the left beside the first line where the page has room for it, else before the text. */
  readonly beside?: Run
  readonly indent?: number
}

/** A paragraph in the main column. */
export function paragraphRow(column: Column, plan: ParagraphPlan): Row {
  const { tag, before, beside, indent = 0, size = column.scale.text } = plan
  const inSide = column.side > 0 && beside !== undefined
  const space: Run | undefined = beside && { text: ' ', ink: beside.ink }
  const runs = beside && space && !inSide ? [beside, space, ...plan.runs] : plan.runs
  const cells: Cell[] = []
  if (inSide && beside) {
    cells.push({ x: column.left, strips: textStrips(column, { runs: [beside], width: column.side, size, tag }) })
  }
  const width = mainWidth(column) - indent
  const strips = textStrips(column, { runs, width, size, tag })
  cells.push({ x: mainLeft(column) + indent, strips })
  return { cells, before, whole: strips.length <= mostWholeLines }
}
