import type { TimelineBlock, TimelineStep } from '../page-model.ts'
import { type Drawing, htmlId } from './drawing.ts'
import { h, type HtmlNode } from './html-node.ts'
import { sentenceToTree, toneTag } from './pieces-to-tree.ts'

function stepWords(drawing: Drawing, step: TimelineStep): readonly HtmlNode[] {
  const items = step.items.map((item) =>
    h('li', { class: `tone-${item.tone}` }, [...toneTag(drawing, item.tone), ...sentenceToTree(drawing, item)]),
  )
  return [
    h('p', {}, [...toneTag(drawing, step.tone), ...sentenceToTree(drawing, step)]),
    ...(items.length > 0 ? [h('ul', { class: 'step-items' }, items)] : []),
  ]
}

/** A step in the words of one language, or in two beside each other under one number. */
function stepToTree(drawings: readonly Drawing[], steps: readonly TimelineStep[]): HtmlNode {
  const words = drawings.flatMap((drawing, index) => {
    const step = steps[index]
    return step ? [{ language: drawing.page.language, nodes: stepWords(drawing, step) }] : []
  })
  const [drawing] = drawings
  const [step] = steps
  if (!drawing || !step) throw new Error('a step is drawn for at least one page')
  const [only, second] = words
  const content = second
    ? h(
        'div',
        { class: 'pair' },
        words.map(({ language, nodes }) => h('div', { lang: language }, nodes)),
      )
    : (only?.nodes ?? [])
  return h('li', { class: `step tone-${step.tone}`, id: htmlId(drawing, step.id) }, content)
}

/** The way as numbered steps along a line; the same way in the language of each drawing. */
export function timelineToTree(drawings: readonly Drawing[], blocks: readonly TimelineBlock[]): HtmlNode {
  const [drawing] = drawings
  const [first] = blocks
  if (!drawing || !first) throw new Error('a way is drawn for at least one page')
  const steps = first.steps.map((step, index) =>
    stepToTree(
      drawings,
      blocks.map((block) => block.steps[index] ?? step),
    ),
  )
  return h('ol', { class: 'route', id: htmlId(drawing, first.id) }, steps)
}
