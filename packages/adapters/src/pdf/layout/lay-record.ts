import type { StandingCode } from '@wanderbuch/core/report/page-codes'
import type { PageStamp, RecordBlock } from '@wanderbuch/core/report/page-model'
import { drawArtifact, openTag, type Tag } from '../document/tags.ts'
import { palette } from '../palette.ts'
import type { Ink, Pill, Run } from '../text/rich-text.ts'
import { type Column, labelInk, mainLeft, mainWidth, softInk, textInk } from './column.ts'
import { drawStamp, outcomeColours } from './draw-stamp.ts'
import { headingRow, ruleAbove } from './lay-heading.ts'
import { paragraphRow, textStrips } from './lay-text.ts'
import type { Row, RowArea, Strip } from './rows.ts'
import { pillRun, writeSentence } from './write-sentence.ts'

const standingInks: Readonly<Record<StandingCode, { readonly colour: string; readonly line: Pill['line'] }>> = {
  proven: { colour: palette.yes, line: 'solid' },
  attested: { colour: palette.act, line: 'solid' },
  shown: { colour: palette.soft, line: 'solid' },
  declared: { colour: palette.soft, line: 'dotted' },
}

export function standingPill(
  { scale }: Column,
  { code, label }: { readonly code: StandingCode; readonly label: string },
): Run {
  const { colour, line } = standingInks[code]
  return pillRun(label, { face: 'strong', size: scale.small * 0.92, colour }, { edge: colour, line })
}

function titleRow(column: Column, record: RecordBlock, art: Tag): Row {
  const ink: Ink = { face: 'strong', size: column.scale.record, colour: palette.ink }
  const { title, standing } = record
  const row = headingRow(column, {
    level: 3,
    parent: art,
    pieces: title.pieces,
    runs: writeSentence(column, { ...title, audiences: [] }, ink),
    before: 16,
    inMain: true,
    ink,
  })
  const behind = [ruleAbove(column, palette.line, 8)]
  if (column.side === 0 || !standing) return { ...row, behind }
  const tag = openTag(art, 'P')
  const runs = [standingPill(column, standing)]
  const strips = textStrips(column, { runs, width: column.side, size: ink.size * 0.9, tag })
  return { ...row, behind, cells: [...row.cells, { x: column.left, strips }] }
}

function whoRows(column: Column, record: RecordBlock, art: Tag): readonly Row[] {
  const { who, standing, details } = record
  const ink = softInk(column)
  const pill = column.side === 0 && standing ? [standingPill(column, standing)] : []
  const whoRuns = who ? writeSentence(column, who, { ...ink, size: column.scale.text }) : []
  const space = whoRuns.length > 0 && pill.length > 0 ? [{ text: '  ', ink }] : []
  const runs = [...whoRuns, ...space, ...pill]
  const first = runs.length > 0 ? [paragraphRow(column, { runs, tag: openTag(art, 'P'), before: 1 })] : []
  const rest = details.map((detail) => {
    const tag = openTag(art, 'P')
    return paragraphRow(column, { runs: writeSentence(column, detail, ink), tag, before: 1, size: ink.size })
  })
  return [...first, ...rest].map((row) => ({ ...row, keepWithNext: true }))
}

/** One of the five: the stamp, its name and its outcome below, in a cell of the given width. */
function stampStrips(
  column: Column,
  stamp: PageStamp,
  plan: { readonly width: number; readonly tag: Tag },
): readonly Strip[] {
  const { label, outcome } = stamp
  const size = column.side > 0 ? 38 : 30
  const colour = outcomeColours[outcome.code]
  const text = column.side > 0 ? column.scale.small : column.scale.tiny
  const lines = (words: string, face: Ink['face']) =>
    textStrips(column, {
      runs: [{ text: words, ink: { face, size: text, colour } }],
      width: plan.width - 3,
      size: text * 0.87,
      tag: plan.tag,
      align: 'centre',
    })
  const picture: Strip = {
    height: size + 3,
    draw: ({ x, y }) => {
      const { document } = column.sheet
      drawArtifact(document, () => drawStamp(document, outcome.code, { x: x + (plan.width - 3 - size) / 2, y, size }))
    },
  }
  return [picture, ...lines(`${label} `, 'strong'), ...lines(outcome.label, 'text')]
}

function stampsRow(column: Column, { stamps }: RecordBlock, art: Tag): Row {
  const list = openTag(art, 'L')
  const width = mainWidth(column) / stamps.length
  const cells = stamps.map((stamp, index) => {
    const tag = openTag(openTag(list, 'LI'), 'LBody')
    return { x: mainLeft(column) + index * width, strips: stampStrips(column, stamp, { width, tag }) }
  })
  return { cells, before: 7, whole: true }
}

/** A line down the side of a reason, dashed where the answer is open. */
export function sideLine(
  column: Column,
  { x, colour, dashed }: { readonly x: number; readonly colour: string; readonly dashed: boolean },
) {
  return ({ top, bottom }: RowArea) => {
    const { document } = column.sheet
    document.save().lineWidth(1.5)
    if (dashed) document.dash(3, { space: 2 })
    document.moveTo(x, top + 2).lineTo(x, bottom - 1)
    document.stroke(colour).restore()
  }
}

function reasonRow(column: Column, stamp: PageStamp, art: Tag): readonly Row[] {
  const { label, outcome, reason } = stamp
  if (outcome.code === 'yes' || !reason) return []
  const colour = outcomeColours[outcome.code]
  const tag = openTag(art, 'P')
  const inSide = column.side > 0
  const name: Run = { text: `${label} · ${outcome.label}${inSide ? '' : '. '}`, ink: labelInk(column, colour) }
  const words = writeSentence(column, reason, { ...textInk(column), size: column.scale.text * 0.96 })
  const indent = inSide ? 0 : 9
  const size = column.scale.text * 0.96
  const text = paragraphRow(column, { runs: inSide ? words : [name, ...words], tag, before: 6, indent, size })
  const side = inSide
    ? [{ x: column.left, strips: textStrips(column, { runs: [name], width: column.side - 18, size, tag }) }]
    : []
  const line = sideLine(column, { x: mainLeft(column) + (inSide ? -8 : 1), colour, dashed: outcome.code !== 'no' })
  return [{ ...text, cells: [...side, ...text.cells], behind: [line] }]
}

/** A document with its five stamps; what is not yes is explained at once. */
export function recordRows(column: Column, record: RecordBlock, parent: Tag): readonly Row[] {
  const art = openTag(parent, 'Art')
  const title = titleRow(column, record, art)
  const who = whoRows(column, record, art)
  const stamps = stampsRow(column, record, art)
  const reasons = record.stamps.flatMap((stamp) => reasonRow(column, stamp, art))
  return [title, ...who, { ...stamps, keepWithNext: reasons.length > 0 }, ...reasons]
}
