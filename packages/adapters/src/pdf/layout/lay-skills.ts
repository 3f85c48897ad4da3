import { plainText, type SkillRow, type SkillStateCode, type SkillTableBlock } from '@wanderbuch/core/report/page-model'
import { drawArtifact, openTag, type Tag } from '../document/tags.ts'
import { palette } from '../palette.ts'
import type { Ink, Pill, Run } from '../text/rich-text.ts'
import { type Column, labelInk, mainLeft, mainWidth, softInk, textInk } from './column.ts'
import { gapStrip, textStrips } from './lay-text.ts'
import type { Cell, Row, RowArea, Strip } from './rows.ts'
import { pillRun, writePieces, writeSentence } from './write-sentence.ts'

const stateLooks: Readonly<Record<SkillStateCode, { readonly colour: string; readonly pill: Pill }>> = {
  held: { colour: palette.white, pill: { edge: palette.yes, line: 'solid', fill: palette.yes } },
  partly: { colour: palette.yes, pill: { edge: palette.yes, line: 'solid' } },
  'not-determined': { colour: palette.open, pill: { edge: palette.open, line: 'dashed' } },
  missing: { colour: palette.no, pill: { edge: palette.no, line: 'solid' } },
}

const standingColours = {
  proven: palette.yes,
  attested: palette.act,
  shown: palette.soft,
  declared: palette.soft,
} as const

/** Edges of the three columns; in a narrow column the reason stands below the skill. */
interface Columns {
  readonly skill: { readonly x: number; readonly width: number }
  readonly state: { readonly x: number; readonly width: number }
  readonly because: { readonly x: number; readonly width: number } | undefined
}

const stateWidth = 86

function columnsOf(column: Column): Columns {
  const { left, width, side } = column
  if (side === 0) {
    const narrow = stateWidth - 8
    return {
      skill: { x: left, width: width - narrow - 6 },
      state: { x: left + width - narrow, width: narrow },
      because: undefined,
    }
  }
  return {
    skill: { x: left, width: side - 12 },
    state: { x: mainLeft(column), width: stateWidth - 8 },
    because: { x: mainLeft(column) + stateWidth, width: mainWidth(column) - stateWidth },
  }
}

const cellSize = ({ scale }: Column) => scale.text * 0.95

function lineBelow(column: Column, colour: string) {
  return ({ bottom, isLast }: RowArea) => {
    if (!isLast) return
    const { document } = column.sheet
    document.save().lineWidth(0.5).moveTo(column.left, bottom)
    document
      .lineTo(column.left + column.width, bottom)
      .stroke(colour)
      .restore()
  }
}

const padded = (strips: readonly Strip[]): readonly Strip[] => [gapStrip(3.5), ...strips, gapStrip(4)]

/** Strips of a row side by side, the reason below the skill where there are two columns only. */
function rowCells(column: Column, parts: { readonly [Name in keyof Columns]: readonly Strip[] }): readonly Cell[] {
  const { skill, state, because } = columnsOf(column)
  const left = because ? parts.skill : [...parts.skill, gapStrip(1), ...parts.because]
  return [
    { x: skill.x, strips: padded(left) },
    { x: state.x, strips: padded(parts.state) },
    ...(because ? [{ x: because.x, strips: padded(parts.because) }] : []),
  ]
}

function headRow(column: Column, { columns }: SkillTableBlock, head: Tag | undefined): Row {
  const places = columnsOf(column)
  const ink = labelInk(column, palette.soft)
  const row = head && openTag(head, 'TR')
  const cell = (text: string, width: number) => {
    const tag = row && openTag(row, 'TH', { scope: 'Column' })
    return textStrips(column, { runs: [{ text, ink }], width, size: ink.size, tag })
  }
  const skill = cell(columns.skill, places.skill.width)
  const state = cell(columns.state, places.state.width)
  const because = cell(columns.because, (places.because ?? places.skill).width)
  const cells = rowCells(column, { skill, state, because })
  return { cells, before: 2, keepWithNext: true, whole: true, behind: [lineBelow(column, palette.soft)] }
}

function stateRuns(column: Column, { state, standing }: SkillRow): readonly Run[] {
  const { colour, pill } = stateLooks[state.code]
  const ink: Ink = { face: 'strong', size: column.scale.small * 0.92, colour }
  const label = pillRun(state.label, ink, pill)
  const below: Ink = { face: 'text', size: column.scale.small, colour: palette.soft }
  const standingInk = standing && { ...below, colour: standingColours[standing.code] }
  return standing && standingInk
    ? [label, { text: '  ', ink: below }, { text: standing.label, ink: standingInk }]
    : [label]
}

/** Rows that say the same of one skill each; drawn as one. */
type RowGroup = readonly [SkillRow, ...SkillRow[]]

function groupSkillRuns(column: Column, rows: RowGroup): readonly Run[] {
  const ink: Ink = { ...textInk(column), size: cellSize(column) }
  const soft = { ...ink, colour: palette.soft }
  return rows.flatMap(({ skill }, index) => [
    ...(index === 0 ? [] : [{ text: ' · ', ink: soft }]),
    ...writePieces(column, skill, ink),
  ])
}

function becauseStrips(
  column: Column,
  { because, quote }: SkillRow,
  plan: { readonly width: number; readonly tag: Tag },
) {
  const size = cellSize(column)
  const ink: Ink = column.side === 0 ? softInk(column) : { ...textInk(column), size }
  const words = writeSentence(column, because, ink)
  const quoted = quote ? writePieces(column, quote, softInk(column)) : []
  return [
    ...textStrips(column, { runs: words, size: column.side === 0 ? ink.size : size, ...plan }),
    ...(quote ? textStrips(column, { runs: quoted, size: column.scale.small, ...plan }) : []),
  ]
}

interface RowPlan {
  readonly tbody: Tag
  readonly repeated: Row
}

const mostWholeLines = 12

function skillRow(column: Column, row: SkillRow, { tbody, repeated }: RowPlan): Row {
  const places = columnsOf(column)
  const size = cellSize(column)
  const ink: Ink = { ...textInk(column), size }
  const tr = openTag(tbody, 'TR')
  const th = openTag(tr, 'TH', { scope: 'Row' })
  const td = openTag(tr, 'TD')
  const why = openTag(tr, 'TD')
  const { width } = places.skill
  const skill = textStrips(column, { runs: writePieces(column, row.skill, ink), width, size, tag: th })
  const state = textStrips(column, { runs: stateRuns(column, row), width: places.state.width, size, tag: td })
  const because = becauseStrips(column, row, { width: (places.because ?? places.skill).width, tag: why })
  const cells = rowCells(column, { skill, state, because })
  const whole = skill.length < mostWholeLines && because.length < mostWholeLines
  return { cells, before: 0, whole, repeated, behind: [lineBelow(column, palette.line)] }
}

/** Several skills of one state in one row: the state where skills stand else, the skills over the width of the rest. */
function groupedRow(column: Column, group: RowGroup, { tbody, repeated }: RowPlan): Row {
  const [first] = group
  const size = cellSize(column)
  const tr = openTag(tbody, 'TR')
  const th = openTag(tr, 'TH', { scope: 'Row' })
  const td = openTag(tr, 'TD')
  const why = openTag(tr, 'TD')
  const width = mainWidth(column)
  const skills = textStrips(column, { runs: groupSkillRuns(column, group), width, size, tag: th })
  const reason = becauseStrips(column, first, { width, tag: why })
  const label = textStrips(column, { runs: stateRuns(column, first), width: stateWidth, size, tag: td })
  const words = [...skills, gapStrip(1), ...reason]
  const cells: readonly Cell[] =
    column.side === 0
      ? [{ x: column.left, strips: padded([...label, gapStrip(1), ...words]) }]
      : [
          { x: mainLeft(column), strips: padded(words) },
          { x: column.left, strips: padded(label) },
        ]
  const whole = skills.length < mostWholeLines
  return { cells, before: 0, whole, repeated, behind: [lineBelow(column, palette.line)] }
}

const sameWords = (left: SkillRow, right: SkillRow) =>
  left.state.code === right.state.code &&
  left.standing?.code === right.standing?.code &&
  !left.quote &&
  !right.quote &&
  plainText(left.because.pieces) === plainText(right.because.pieces) &&
  left.because.notes.join() === right.because.notes.join() &&
  !left.because.whoCanAnswer &&
  !right.because.whoCanAnswer

/** A row with more would be hard to read. */
const mostInGroup = 60

/**
 * Optional skills about which nothing was found fill pages and say one thing: neighbours of that kind share a row. The
 * grouping rests on codes, so it is the same in every language.
 */
function groupRows({ relation, rows }: SkillTableBlock): readonly RowGroup[] {
  const groups: SkillRow[][] = []
  for (const row of rows) {
    const last = groups[groups.length - 1]
    const [first] = last ?? []
    const joins = relation === 'optional' && row.state.code === 'missing' && last && first && sameWords(first, row)
    if (joins && last.length < mostInGroup) last.push(row)
    else groups.push([row])
  }
  return groups as unknown as readonly RowGroup[]
}

const square = { width: 8, height: 10, gap: 2.5 }
/** More squares than fill these lines would show nothing at a glance. */
const mostSquareLines = 4

function drawSquare(column: Column, code: SkillStateCode, at: { readonly x: number; readonly y: number }): void {
  const { document } = column.sheet
  const { width, height } = square
  document.save().lineWidth(1)
  const box = () => document.roundedRect(at.x + 0.5, at.y + 0.5, width - 1, height - 1, 1)
  if (code === 'held') box().fillAndStroke(palette.yes, palette.yes)
  if (code === 'partly') {
    document.rect(at.x + 0.5, at.y + height / 2, width - 1, height / 2 - 0.5).fill(palette.yes)
    box().stroke(palette.yes)
  }
  if (code === 'not-determined') box().dash(1.6, { space: 1.4 }).stroke(palette.open)
  if (code === 'missing') box().stroke(palette.line)
  document.restore()
}

/** One small square a skill, so that the whole can be seen at a glance; the same is written beside it. */
function squaresStrips(column: Column, { rows }: SkillTableBlock): readonly Strip[] {
  const step = square.width + square.gap
  const perLine = Math.max(1, Math.floor(column.width / step))
  if (rows.length > perLine * mostSquareLines) return []
  const lines = Array.from({ length: Math.ceil(rows.length / perLine) }, (_, index) =>
    rows.slice(index * perLine, (index + 1) * perLine),
  )
  return lines.map((line) => ({
    height: square.height + square.gap,
    draw: ({ x, y }) =>
      drawArtifact(column.sheet.document, () =>
        line.forEach(({ state }, index) => drawSquare(column, state.code, { x: x + index * step, y })),
      ),
  }))
}

function captionRow(column: Column, table: SkillTableBlock, tag: Tag): Row {
  const caption = openTag(tag, 'Caption')
  const ink: Ink = { face: 'strong', size: column.scale.record, colour: palette.ink }
  const counts = table.counts.map(({ label, count }) => `${label} ${count}`).join(' · ')
  const runs: readonly Run[] = [
    { text: `${table.caption}   `, ink },
    { text: counts, ink: softInk(column) },
  ]
  const words = textStrips(column, { runs, width: column.width, size: column.scale.record, tag: caption })
  const strips = [...words, gapStrip(3), ...squaresStrips(column, table)]
  return { cells: [{ x: column.left, strips }], before: 12, keepWithNext: true, whole: strips.length < 12 }
}

/** Essential or optional skills as a table whose head is repeated on every page. */
export function skillTableRows(column: Column, table: SkillTableBlock, parent: Tag): readonly Row[] {
  const tag = openTag(parent, 'Table')
  const caption = captionRow(column, table, tag)
  const head = headRow(column, table, openTag(tag, 'THead'))
  const repeated = headRow(column, table, undefined)
  const tbody = openTag(tag, 'TBody')
  const plan = { tbody, repeated }
  const rows = groupRows(table).map((group) =>
    group.length > 1 ? groupedRow(column, group, plan) : skillRow(column, group[0], plan),
  )
  return [caption, head, ...rows]
}
