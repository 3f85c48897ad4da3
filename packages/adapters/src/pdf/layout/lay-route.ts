import type { Tone } from '@wanderbuch/core/report/page-codes'
import type { Sentence, TimelineBlock, TimelineStep } from '@wanderbuch/core/report/page-model'
import { openTag, type Tag } from '../document/tags.ts'
import { palette } from '../palette.ts'
import type { Ink, Run } from '../text/rich-text.ts'
import { type Column, mainLeft, mainWidth, textInk } from './column.ts'
import { mostWholeLines, textStrips } from './lay-text.ts'
import type { Row, RowArea } from './rows.ts'
import { tonePill, writeSentence } from './write-sentence.ts'

const radius = 9.5
const indent = 30

const stepColours: Readonly<Record<Tone, string>> = {
  yes: palette.yes,
  no: palette.no,
  open: palette.open,
  plain: palette.ink,
  caution: palette.ink,
}

/** Number of the step in a ring: double for yes, dashed for open. */
function ring(column: Column, tone: Tone) {
  return ({ top, isFirst }: RowArea) => {
    if (!isFirst) return
    const { document } = column.sheet
    const x = mainLeft(column) + radius
    const y = top + (column.scale.text * 1.38) / 2
    const colour = stepColours[tone]
    document.save().lineWidth(1.1)
    if (tone === 'open') document.dash(2.6, { space: 2 })
    document.circle(x, y, radius).stroke(colour)
    if (tone === 'yes')
      document
        .lineWidth(0.5)
        .circle(x, y, radius - 2)
        .stroke(colour)
    document.restore()
  }
}

/** The line that leads on to the next step. */
function way(column: Column, plan: { readonly from: 'ring' | 'above'; readonly beyond: number }) {
  return ({ top, bottom, isFirst, isLast }: RowArea) => {
    const { document } = column.sheet
    const x = mainLeft(column) + radius
    const start = plan.from === 'ring' && isFirst ? top + column.scale.text * 0.69 + radius + 3 : top
    const end = bottom + (isLast ? plan.beyond : 0)
    if (end <= start) return
    document.save().lineWidth(1).moveTo(x, start).lineTo(x, end)
    document.stroke(palette.line).restore()
  }
}

interface LinePlan {
  readonly sentence: Sentence
  readonly lbl: Tag
  readonly body: Tag
  readonly mark: Run
  readonly markX: number
  readonly indent: number
}

/** Mark or number at the left, words beside it, the tone before them or in the side column. */
function lineRow(column: Column, plan: LinePlan, before: number): Row {
  const { sentence, lbl, body, mark, markX } = plan
  const pill = tonePill(column, sentence.tone)
  const inSide = column.side > 0 && pill !== undefined
  const size = column.scale.text
  const space: Run = { text: ' ', ink: textInk(column) }
  const words = writeSentence(column, sentence, textInk(column))
  const runs = pill && !inSide ? [pill, space, ...words] : words
  const number = textStrips(column, { runs: [mark], width: 2 * radius, size, tag: lbl, align: 'centre' })
  const side = inSide && pill ? textStrips(column, { runs: [pill], width: column.side, size, tag: body }) : []
  const text = textStrips(column, { runs, width: mainWidth(column) - plan.indent, size, tag: body })
  return {
    before,
    whole: text.length <= mostWholeLines,
    cells: [
      ...(side.length > 0 ? [{ x: column.left, strips: side }] : []),
      { x: markX, strips: number },
      { x: mainLeft(column) + plan.indent, strips: text },
    ],
  }
}

const itemBefore = 3

function stepRows(
  column: Column,
  step: TimelineStep,
  place: { readonly list: Tag; readonly number: number; readonly isLast: boolean },
): readonly Row[] {
  const { list, number, isLast } = place
  const li = openTag(list, 'LI')
  const lbl = openTag(li, 'Lbl')
  const lbody = openTag(li, 'LBody')
  const colour = stepColours[step.tone]
  const mark: Run = { text: String(number), ink: { face: 'heading', size: column.scale.text, colour } }
  const body = openTag(lbody, 'P')
  const plan = { sentence: step, lbl, body, mark, markX: mainLeft(column), indent }
  const first = lineRow(column, plan, column.scale.step)
  const gapAfter = (index: number) => (index === step.items.length ? column.scale.step - radius / 2 - 2 : itemBefore)
  const line = (from: 'ring' | 'above', index: number) =>
    isLast ? [] : [way(column, { from, beyond: gapAfter(index) })]
  const head: Row = { ...first, behind: [ring(column, step.tone), ...line('ring', 0)] }
  if (step.items.length === 0) return [head]
  const inner = openTag(lbody, 'L')
  const items = step.items.map((item, index) => ({ ...itemRow(column, item, inner), behind: line('above', index + 1) }))
  return [head, ...items]
}

function itemRow(column: Column, item: Sentence, list: Tag): Row {
  const li = openTag(list, 'LI')
  const lbl = openTag(li, 'Lbl')
  const body = openTag(li, 'LBody')
  const ink: Ink = { face: 'text', size: column.scale.text, colour: palette.soft }
  const markX = mainLeft(column) + indent - 6
  return lineRow(
    column,
    { sentence: item, lbl, body, mark: { text: '•', ink }, markX, indent: indent + 14 },
    itemBefore,
  )
}

/** The way as numbered steps along a line. */
export function timelineRows(column: Column, { steps }: TimelineBlock, parent: Tag): readonly Row[] {
  const list = openTag(parent, 'L', { numbered: true })
  return steps.flatMap((step, index) =>
    stepRows(column, step, { list, number: index + 1, isLast: index === steps.length - 1 }),
  )
}
