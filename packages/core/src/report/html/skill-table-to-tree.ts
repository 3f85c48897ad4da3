import { plainText, type SkillRow, type SkillTableBlock } from '../page-model.ts'
import { type Drawing, htmlId } from './drawing.ts'
import { h, type HtmlNode } from './html-node.ts'
import { piecesToTree, sentenceToTree } from './pieces-to-tree.ts'

/** Place for a control that lets a person decide on the match, once: of two languages the first has it. */
function decisionPlace({ suffix }: Drawing, { match, decision, id }: SkillRow): readonly HtmlNode[] {
  if (!match || suffix !== '') return []
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

/** Words that say nothing new beside the name of the skill are left out. */
function quoteToTree(drawing: Drawing, { quote, skill }: SkillRow): readonly HtmlNode[] {
  if (!quote || plainText(quote).trim().toLowerCase() === plainText(skill).trim().toLowerCase()) return []
  return [h('p', { class: 'quote' }, piecesToTree(drawing, quote))]
}

function evidenceToTree(drawing: Drawing, row: SkillRow): readonly HtmlNode[] {
  return [
    h('p', { class: 'because' }, sentenceToTree(drawing, row.because)),
    ...quoteToTree(drawing, row),
    ...decisionPlace(drawing, row),
  ]
}

/** What is held needs one line: the document opens into the reason. What waits for a decision stands open. */
function becauseToTree(drawing: Drawing, row: SkillRow): readonly HtmlNode[] {
  if (row.from === undefined) return evidenceToTree(drawing, row)
  const open = row.state.code === 'not-determined'
  return [h('details', { class: 'evidence', open }, [h('summary', {}, [row.from]), ...evidenceToTree(drawing, row)])]
}

/** A table in the language of a page; two of them side by side share their rows, so that each stands beside its translation. */
interface DrawnTable {
  readonly drawing: Drawing
  readonly table: SkillTableBlock
  /** Set where another language stands beside. */
  readonly lang: string | undefined
}

function cellsOf({ drawing, lang }: DrawnTable, row: SkillRow): readonly HtmlNode[] {
  const { skill, state, standing } = row
  return [
    h('th', { scope: 'row', role: 'rowheader', lang }, piecesToTree(drawing, skill)),
    h('td', { role: 'cell', class: 'state-cell', lang }, [
      h('span', { class: `tag state-${state.code}` }, [state.label]),
      standing && [' ', h('span', { class: `standing standing-${standing.code}` }, [standing.label])],
    ]),
    h('td', { role: 'cell', lang }, becauseToTree(drawing, row)),
  ]
}

function rowToTree(tables: readonly DrawnTable[], row: SkillRow, index: number): HtmlNode {
  const [first] = tables
  const cells = tables.flatMap((drawn) => cellsOf(drawn, drawn.table.rows[index] ?? row))
  const id = first && htmlId(first.drawing, row.id)
  return h('tr', { id, role: 'row', class: `row-${row.state.code}` }, cells)
}

const countsInWords = ({ counts }: SkillTableBlock) => counts.map(({ label, count }) => `${label} ${count}`).join(' · ')

/** One small cell a skill, so that the whole can be seen at a glance; the same is written beside it. */
function countsToTree(table: SkillTableBlock): HtmlNode {
  return h('span', { class: 'counts' }, [
    h(
      'span',
      { class: 'cells', 'aria-hidden': 'true' },
      table.rows.map(({ state }) => h('i', { class: `cell-${state.code}` })),
    ),
    h('span', {}, [countsInWords(table)]),
  ])
}

const captionToTree = ({ table, lang }: DrawnTable) =>
  h('span', { class: 'caption-part', lang }, [
    h('span', { class: 'caption-words' }, [table.caption]),
    ' ',
    countsToTree(table),
  ])

const headingsOf = ({ table: { columns }, lang }: DrawnTable) =>
  [columns.skill, columns.state, columns.because].map((name) =>
    h('th', { scope: 'col', role: 'columnheader', lang }, [name]),
  )

function tableToTree(tables: readonly DrawnTable[], rows: readonly SkillRow[]): HtmlNode {
  return h('table', { class: tables.length > 1 ? 'skills paired' : 'skills', role: 'table' }, [
    h('caption', {}, tables.map(captionToTree)),
    h('thead', { role: 'rowgroup' }, [h('tr', { role: 'row' }, tables.flatMap(headingsOf))]),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map((row, index) => rowToTree(tables, row, index)),
    ),
  ])
}

const summaryToTree = ({ table, lang }: DrawnTable) =>
  h('span', { lang }, [
    `${table.caption} (${table.rows.length}) `,
    h('span', { class: 'counted' }, [countsInWords(table)]),
  ])

/** The same table in the language of each drawing. Essential skills stand open; optional ones open on demand. */
export function skillTableToTree(drawings: readonly Drawing[], blocks: readonly SkillTableBlock[]): HtmlNode {
  const tables = drawings.flatMap((drawing, index): readonly DrawnTable[] => {
    const table = blocks[index]
    return table ? [{ drawing, table, lang: drawings.length > 1 ? drawing.page.language : undefined }] : []
  })
  const [drawing] = drawings
  const [first] = blocks
  if (!drawing || !first) throw new Error('a table is drawn for at least one page')
  const id = htmlId(drawing, first.id)
  const content = tableToTree(tables, first.rows)
  if (first.relation === 'essential') {
    const decisions = h('div', { class: 'decisions', 'data-slot': 'decisions' })
    return h('div', { class: 'skill-block', id }, [decisions, content])
  }
  return h('details', { class: 'skill-block', id }, [h('summary', {}, tables.map(summaryToTree)), content])
}
