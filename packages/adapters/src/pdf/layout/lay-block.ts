import type { Block, HeadingBlock, ParagraphBlock } from '@wanderbuch/core/report/page-model'
import { openTag, type Tag } from '../document/tags.ts'
import { palette } from '../palette.ts'
import { type Column, softInk, textInk } from './column.ts'
import { blankLineRows, checklistRows } from './lay-checklist.ts'
import { clockLineRows } from './lay-clock-line.ts'
import { headingRow } from './lay-heading.ts'
import { ladderRows } from './lay-ladder.ts'
import { recordRows } from './lay-record.ts'
import { timelineRows } from './lay-route.ts'
import { skillTableRows } from './lay-skills.ts'
import { paragraphRow } from './lay-text.ts'
import { tileMapRows } from './lay-tile-map.ts'
import type { Row } from './rows.ts'
import { tonePill, writeSentence } from './write-sentence.ts'

function headingRows(column: Column, { level, pieces }: HeadingBlock, parent: Tag): readonly Row[] {
  const inMain = level >= column.scale.mainFrom
  return [headingRow(column, { level, parent, pieces, before: column.scale.above[level], inMain })]
}

function paragraphRows(column: Column, block: ParagraphBlock, parent: Tag): readonly Row[] {
  const isLede = block.id.endsWith('/lede')
  const isSoft = isLede || block.tone === 'caution'
  const ink = isSoft ? { ...textInk(column), colour: palette.soft } : textInk(column)
  const tag = openTag(parent, 'P')
  const beside = tonePill(column, block.tone)
  const runs = writeSentence(column, block, ink)
  const before = isLede ? 2 : 6
  const row = paragraphRow(column, { runs, tag, before, ...(beside && { beside }) })
  if (!isLede) return [row]
  // A lede belongs to its heading and stands under it at the edge of the page.
  const wide = paragraphRow({ ...column, side: 0 }, { runs, tag, before, size: softInk(column).size * 1.12 })
  return [{ ...wide, keepWithNext: true }]
}

/** The rows of one block of the page model. */
export function blockRows(column: Column, block: Block, parent: Tag): readonly Row[] {
  switch (block.kind) {
    case 'heading':
      return headingRows(column, block, parent)
    case 'paragraph':
      return paragraphRows(column, block, parent)
    case 'record':
      return recordRows(column, block, parent)
    case 'ladder':
      return ladderRows(column, block, parent)
    case 'skillTable':
      return skillTableRows(column, block, parent)
    case 'tileMap':
      return tileMapRows(column, block, parent)
    case 'timeline':
      return timelineRows(column, block, parent)
    case 'checklist':
      return checklistRows(column, block, parent)
    case 'clockLine':
      return clockLineRows(column, block, parent)
    case 'blankLines':
      return blankLineRows(column, block, parent)
    case 'lesson':
      // Closed on the page until somebody asks; paper cannot be asked. The roadmap has the lessons in full.
      return []
  }
}
