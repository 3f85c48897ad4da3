import type { BlankLinesBlock, ChecklistBlock, ClockLineBlock, ClockMark, LessonBlock } from '../page-model.ts'
import { type Drawing, htmlId } from './drawing.ts'
import { h, type HtmlNode } from './html-node.ts'
import { piecesToTree, sentenceToTree } from './pieces-to-tree.ts'

/** Boxes to tick; whether one is ticked is also said in words. */
export function checklistToTree(drawing: Drawing, { id, items }: ChecklistBlock): HtmlNode {
  return h(
    'ul',
    { class: 'checklist', id: htmlId(drawing, id) },
    items.map((item) =>
      h('li', { class: `check-${item.ticked.code}` }, [
        h('span', { class: 'box', 'aria-hidden': 'true' }, [item.ticked.code === 'at-hand' ? '✓' : '']),
        h('span', { class: 'visually-hidden' }, [`${item.ticked.label}: `]),
        h('span', {}, sentenceToTree(drawing, item)),
      ]),
    ),
  )
}

function markToTree(drawing: Drawing, { id, label, within, day }: ClockMark): HtmlNode {
  return h('li', { class: `clock-mark mark-${id}` }, [
    within && h('span', { class: 'clock-within' }, piecesToTree(drawing, within)),
    h('span', { class: 'clock-label' }, piecesToTree(drawing, label)),
    day && h('strong', { class: 'clock-day' }, piecesToTree(drawing, day)),
  ])
}

/** A time limit as a line of points; one below the other where there is little room. */
export function clockLineToTree(drawing: Drawing, { id, name, marks }: ClockLineBlock): HtmlNode {
  return h('div', { class: 'clock-figure', id: htmlId(drawing, id) }, [
    h('p', { class: 'clock-name' }, sentenceToTree(drawing, name)),
    h(
      'ol',
      { class: 'clock-line' },
      marks.map((mark) => markToTree(drawing, mark)),
    ),
  ])
}

/** Lines to write on. */
export function blankLinesToTree(drawing: Drawing, { id, lines }: BlankLinesBlock): HtmlNode {
  return h(
    'ul',
    { class: 'blank-lines', id: htmlId(drawing, id) },
    lines.map(({ label }) => h('li', {}, [h('span', { class: 'blank-label' }, [label])])),
  )
}

/** A lesson, closed until somebody opens it. */
export function lessonToTree(drawing: Drawing, { id, title, text, questions }: LessonBlock): HtmlNode {
  return h('details', { class: 'lesson', id: htmlId(drawing, id) }, [
    h('summary', {}, piecesToTree(drawing, title)),
    text.map((sentence) => h('p', {}, sentenceToTree(drawing, sentence))),
    h(
      'dl',
      {},
      questions.flatMap(({ question, answer }) => [
        h('dt', {}, piecesToTree(drawing, question)),
        h('dd', {}, piecesToTree(drawing, answer)),
      ]),
    ),
  ])
}
