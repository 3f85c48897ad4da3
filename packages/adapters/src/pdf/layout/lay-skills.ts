import type { SkillRow, SkillTableBlock } from '@wanderbuch/core/report/page-model'
import { openTag, type Tag } from '../document/tags.ts'
import { palette } from '../palette.ts'
import type { Ink, Run } from '../text/rich-text.ts'
import { type Column, labelInk, mainLeft, mainWidth, softInk, textInk } from './column.ts'
import { groupSkillRows, type SkillRowGroup } from './group-skill-rows.ts'
import { gapStrip, textStrips } from './lay-text.ts'
import type { Cell, Row, Strip } from './rows.ts'
import { cellSize, columnsOf, lineBelow, padded, rowCells, stateWidth } from './skill-columns.ts'
import { squaresStrips } from './skill-squares.ts'
import { stateRuns } from './skill-state.ts'
import { writePieces, writeSentence } from './write-sentence.ts'

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

function groupSkillRuns(column: Column, rows: SkillRowGroup): readonly Run[] {
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
): readonly Strip[] {
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
function groupedRow(column: Column, group: SkillRowGroup, { tbody, repeated }: RowPlan): Row {
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
      ? [{ x: column.left, strips: padded([gapStrip(2), ...label, gapStrip(1), ...words]) }]
      : [
          { x: mainLeft(column), strips: padded(words) },
          { x: column.left, strips: padded(label) },
        ]
  const whole = skills.length < mostWholeLines
  return { cells, before: 0, whole, repeated, behind: [lineBelow(column, palette.line)] }
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
  const rows = groupSkillRows(table).map((group) =>
    group.length > 1 ? groupedRow(column, group, plan) : skillRow(column, group[0], plan),
  )
  return [caption, head, ...rows]
}
