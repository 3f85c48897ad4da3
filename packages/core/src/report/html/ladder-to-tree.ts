import type { LadderBlock, LadderRung } from '../page-model.ts'
import { type Drawing, htmlId } from './drawing.ts'
import { h, type HtmlNode } from './html-node.ts'
import { notesToTree, piecesToTree } from './pieces-to-tree.ts'

function rungToTree(drawing: Drawing, { label, mark, entries, notes }: LadderRung): HtmlNode {
  const words = entries.flatMap(({ pieces, role }, index) => [
    ...(index === 0 ? [] : [' · ']),
    h('span', { class: `entry-${role}` }, piecesToTree(drawing, pieces)),
  ])
  const hostOnly = mark === 'none' && entries.length > 0
  return h('li', { class: `rung is-${hostOnly ? 'host' : mark}` }, [
    h('span', { class: 'rung-label' }, [label, ...notesToTree(drawing, notes)]),
    h('span', { class: 'rung-bar' }, words),
  ])
}

/** The eight European levels from the top; what is on the document, and what stands beside it there. */
export function ladderToTree(drawing: Drawing, { id, rungs, caption }: LadderBlock): HtmlNode {
  return h('figure', { class: 'ladder-figure', id: htmlId(drawing, id) }, [
    h(
      'ol',
      { class: 'ladder' },
      rungs.map((rung) => rungToTree(drawing, rung)),
    ),
    h('figcaption', { class: 'visually-hidden' }, piecesToTree(drawing, caption)),
  ])
}
