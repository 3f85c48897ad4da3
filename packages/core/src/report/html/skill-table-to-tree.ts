import type { SkillRow, SkillTableBlock } from '../page-model.ts'
import { type Drawing, htmlId } from './drawing.ts'
import { h, type HtmlNode } from './html-node.ts'
import { piecesToTree, sentenceToTree } from './pieces-to-tree.ts'

/** Place for a control that lets a person decide on the match; empty where nothing can be changed. */
function decisionPlace({ match, decision, id }: SkillRow): readonly HtmlNode[] {
  if (!match) return []
  return [
    h('span', {
      'data-slot': 'match-decision',
      'data-row': id,
      'data-record': match.recordId,
      'data-outcome-number': match.outcomeNumber,
      'data-skill-uri': match.skillUri,
      'data-decision': decision,
    }),
  ]
}

function rowToTree(drawing: Drawing, row: SkillRow): HtmlNode {
  const { id, skill, state, standing, because, quote } = row
  return h('tr', { id: htmlId(drawing, id), role: 'row' }, [
    h('th', { scope: 'row', role: 'rowheader' }, piecesToTree(drawing, skill)),
    h('td', { role: 'cell', class: 'state-cell' }, [
      h('span', { class: `tag state-${state.code}` }, [state.label]),
      standing && [' ', h('span', { class: `standing standing-${standing.code}` }, [standing.label])],
    ]),
    h('td', { role: 'cell' }, [
      ...sentenceToTree(drawing, because),
      quote && h('p', { class: 'quote' }, piecesToTree(drawing, quote)),
      ...decisionPlace(row),
    ]),
  ])
}

/** One small cell a skill, so that the whole can be seen at a glance; the same is written beside it. */
function countsToTree({ counts, rows }: SkillTableBlock): HtmlNode {
  const words = counts.map(({ label, count }) => `${label} ${count}`).join(' · ')
  return h('span', { class: 'counts' }, [
    h(
      'span',
      { class: 'cells', 'aria-hidden': 'true' },
      rows.map(({ state }) => h('i', { class: `cell-${state.code}` })),
    ),
    h('span', {}, [words]),
  ])
}

function tableToTree(drawing: Drawing, table: SkillTableBlock): HtmlNode {
  const { caption, columns, rows } = table
  const names = [columns.skill, columns.state, columns.because]
  return h('table', { class: 'skills', role: 'table' }, [
    h('caption', {}, [h('span', { class: 'caption-words' }, [caption]), ' ', countsToTree(table)]),
    h('thead', { role: 'rowgroup' }, [
      h(
        'tr',
        { role: 'row' },
        names.map((name) => h('th', { scope: 'col', role: 'columnheader' }, [name])),
      ),
    ]),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map((row) => rowToTree(drawing, row)),
    ),
  ])
}

/** Essential skills stand open; optional ones open on demand. */
export function skillTableToTree(drawing: Drawing, table: SkillTableBlock): HtmlNode {
  const id = htmlId(drawing, table.id)
  const content = tableToTree(drawing, table)
  if (table.relation === 'essential') return h('div', { class: 'skill-block', id }, content)
  return h('details', { class: 'skill-block', id }, [
    h('summary', {}, [`${table.caption} (${table.rows.length})`]),
    content,
  ])
}
