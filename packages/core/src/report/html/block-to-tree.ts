import type { Block, HeadingBlock, ParagraphBlock } from '../page-model.ts'
import { type Drawing, htmlId } from './drawing.ts'
import { blankLinesToTree, checklistToTree, clockLineToTree, lessonToTree } from './handout-blocks-to-tree.ts'
import { h, type HtmlNode } from './html-node.ts'
import { ladderToTree } from './ladder-to-tree.ts'
import { piecesToTree, sentenceToTree, toneTag } from './pieces-to-tree.ts'
import { recordToTree } from './record-to-tree.ts'
import { skillTableToTree } from './skill-table-to-tree.ts'
import { tileMapToTree } from './tile-map-to-tree.ts'
import { timelineToTree } from './timeline-to-tree.ts'

function headingToTree(drawing: Drawing, { id, level, pieces }: HeadingBlock): HtmlNode {
  return h(`h${level}`, { id: htmlId(drawing, id) }, piecesToTree(drawing, pieces))
}

function paragraphToTree(drawing: Drawing, block: ParagraphBlock): HtmlNode {
  const { id, tone } = block
  const kind = id.endsWith('/lede') ? 'leaf-lede' : 'statement'
  return h('p', { class: `${kind} tone-${tone}`, id: htmlId(drawing, id) }, [
    ...toneTag(drawing, tone),
    ...sentenceToTree(drawing, block),
  ])
}

/** One block of a page as a tree. */
export function blockToTree(drawing: Drawing, block: Block): HtmlNode {
  switch (block.kind) {
    case 'heading':
      return headingToTree(drawing, block)
    case 'paragraph':
      return paragraphToTree(drawing, block)
    case 'record':
      return recordToTree(drawing, block)
    case 'ladder':
      return ladderToTree(drawing, block)
    case 'skillTable':
      return skillTableToTree([drawing], [block])
    case 'timeline':
      return timelineToTree([drawing], [block])
    case 'tileMap':
      return tileMapToTree(drawing, block)
    case 'checklist':
      return checklistToTree(drawing, block)
    case 'clockLine':
      return clockLineToTree(drawing, block)
    case 'blankLines':
      return blankLinesToTree(drawing, block)
    case 'lesson':
      return lessonToTree(drawing, block)
  }
}

const ofKind = <Kind extends Block['kind']>(blocks: readonly Block[], kind: Kind) =>
  blocks.filter((block): block is Extract<Block, { readonly kind: Kind }> => block.kind === kind)

/**
 * The same block of two pages as one tree, where its rows or steps stand beside their translations; undefined for blocks
 * that are simply put beside each other.
 */
export function jointBlockToTree(drawings: readonly Drawing[], same: readonly Block[]): HtmlNode | undefined {
  const tables = ofKind(same, 'skillTable')
  if (tables.length > 0) return skillTableToTree(drawings, tables)
  const ways = ofKind(same, 'timeline')
  return ways.length > 0 ? timelineToTree(drawings, ways) : undefined
}
