import { type Pieces, plainText } from '@wanderbuch/core/report/page-model'
import { openTag, type Tag } from '../document/tags.ts'
import { palette } from '../palette.ts'
import type { Ink, Run } from '../text/rich-text.ts'
import { type Column, mainLeft, mainWidth } from './column.ts'
import { textStrips } from './lay-text.ts'
import type { Row, RowArea, Strip } from './rows.ts'
import { writePieces } from './write-sentence.ts'

export type HeadingLevel = 1 | 2 | 3 | 4

export interface HeadingPlan {
  readonly level: HeadingLevel
  readonly parent: Tag
  readonly pieces: Pieces
  /** Other runs than the pieces alone: with footnotes. */
  readonly runs?: readonly Run[]
  readonly before: number
  /** In the main column instead of at the edge of the page. */
  readonly inMain?: boolean
  readonly ink?: Ink
}

function inkOfHeading({ scale }: Column, level: HeadingLevel): Ink {
  const colour = palette.ink
  const serif = { face: 'heading', colour } as const
  switch (level) {
    case 1:
      return { ...serif, size: scale.title }
    case 2:
      return { ...serif, size: scale.section }
    case 3:
      return { ...serif, size: scale.heading }
    case 4:
      return { face: 'strong', colour, size: scale.text }
  }
}

/** The first strip also sets the bookmark, where the heading comes to stand. */
function withBookmark(column: Column, strips: readonly Strip[], { pieces, level }: HeadingPlan): readonly Strip[] {
  const [first, ...rest] = strips
  if (!first) return strips
  const draw: Strip['draw'] = (place) => {
    column.outline.add(plainText(pieces), level, place.y)
    first.draw(place)
  }
  return [{ ...first, draw }, ...rest]
}

/** A thin line over the whole column, a little above a section. */
export function ruleAbove({ sheet, left, width }: Column, colour: string, distance: number): (area: RowArea) => void {
  return ({ top, isFirst }) => {
    if (!isFirst) return
    sheet.document.save().lineWidth(0.75)
    sheet.document.moveTo(left, top - distance).lineTo(left + width, top - distance)
    sheet.document.stroke(colour).restore()
  }
}

/** A heading: bookmark, structure, and kept with what it heads. */
export function headingRow(column: Column, plan: HeadingPlan): Row {
  const { level, parent, pieces, before, inMain } = plan
  const ink = plan.ink ?? inkOfHeading(column, level)
  const runs = plan.runs ?? writePieces(column, pieces, ink)
  const tag = openTag(parent, `H${level}`)
  const width = inMain ? mainWidth(column) : column.width
  const strips = textStrips(column, { runs, width, size: ink.size * 0.9, tag })
  const x = inMain ? mainLeft(column) : column.left
  return {
    cells: [{ x, strips: withBookmark(column, strips, plan) }],
    before,
    keepWithNext: true,
    ...(level === 2 && { behind: [ruleAbove(column, palette.ink, 8)] }),
  }
}
