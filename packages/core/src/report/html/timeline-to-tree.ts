import type { TimelineBlock, TimelineStep } from '../page-model.ts'
import { type Drawing, htmlId } from './drawing.ts'
import { h, type HtmlNode } from './html-node.ts'
import { sentenceToTree, toneTag } from './pieces-to-tree.ts'

function stepToTree(drawing: Drawing, step: TimelineStep): HtmlNode {
  const items = step.items.map((item) =>
    h('li', { class: `tone-${item.tone}` }, [...toneTag(drawing, item.tone), ...sentenceToTree(drawing, item)]),
  )
  return h('li', { class: `step tone-${step.tone}`, id: htmlId(drawing, step.id) }, [
    h('p', {}, [...toneTag(drawing, step.tone), ...sentenceToTree(drawing, step)]),
    items.length > 0 && h('ul', { class: 'step-items' }, items),
  ])
}

/** The way as numbered steps along a line. */
export function timelineToTree(drawing: Drawing, { id, steps }: TimelineBlock): HtmlNode {
  return h(
    'ol',
    { class: 'route', id: htmlId(drawing, id) },
    steps.map((step) => stepToTree(drawing, step)),
  )
}
