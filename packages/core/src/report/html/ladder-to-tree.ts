import type { LadderBlock, LadderRung } from '../page-model.ts'
import { type Drawing, htmlId } from './drawing.ts'
import { h, type HtmlNode } from './html-node.ts'
import { notesToTree } from './note-links.ts'
import { piecesToTree } from './pieces-to-tree.ts'

type Entry = LadderRung['entries'][number]

/** One side of a rung: a thin bar where nothing stands, else what stands there. */
function barToTree(drawing: Drawing, entries: readonly Entry[]): HtmlNode {
  const words = entries.flatMap(({ pieces, role }, index) => [
    ...(index === 0 ? [] : [' · ']),
    h('span', { class: `entry-${role}` }, piecesToTree(drawing, pieces)),
  ])
  const [first] = entries
  return h('span', { class: first ? `rung-bar bar-${first.role}` : 'rung-bar' }, words)
}

function rungToTree(drawing: Drawing, { label, mark, entries, notes }: LadderRung): HtmlNode {
  const host = entries.filter(({ role }) => role === 'host')
  const home = entries.filter(({ role }) => role !== 'host')
  return h('li', { class: `rung is-${mark === 'none' && host.length > 0 ? 'host' : mark}` }, [
    h('span', { class: 'rung-label' }, [label]),
    barToTree(drawing, home),
    barToTree(drawing, host),
    h('span', { class: 'rung-notes' }, notesToTree(drawing, notes)),
  ])
}

/** The eight European levels from the top: left what is on the document, right what stands beside it there. */
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
