import type { Drawing } from './drawing.ts'
import { h, type HtmlNode } from './html-node.ts'
import { piecesToTree } from './pieces-to-tree.ts'

/** What was asked: day, purpose, from, to, target. */
export function metaToTree(drawing: Drawing): HtmlNode {
  const rows = drawing.page.meta.map(({ label, value }) =>
    h('div', {}, [h('dt', {}, [label]), h('dd', {}, piecesToTree(drawing, value))]),
  )
  return h('dl', { class: 'meta' }, rows)
}
