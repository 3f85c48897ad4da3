import type { DossierPage, PageStamp, RecordBlock, Sentence } from '@wanderbuch/core/report/page-model'
import type { Outcome } from '@wanderbuch/standards/outcome'
import { drawArtifact, openTag, type Tag } from '../document/tags.ts'
import { palette } from '../palette.ts'
import type { Run } from '../text/rich-text.ts'
import { type Column, labelInk, mainLeft, mainWidth, softInk } from './column.ts'
import { drawStamp, outcomeColours } from './draw-stamp.ts'
import { headingRow } from './lay-heading.ts'
import { paragraphRow, textStrips } from './lay-text.ts'
import type { Row, Strip } from './rows.ts'
import { writeSentence } from './write-sentence.ts'

const symbol = 11

/** One check: its small stamp, its name with the outcome, and what was found. */
interface CheckPlan {
  readonly outcome: { readonly code: Outcome; readonly label: string }
  readonly name: string
  readonly sentence: Sentence
}

/** Moves strips to the right of the stamp, which is drawn with the first. */
function besideStamp(column: Column, strips: readonly Strip[], outcome: Outcome): readonly Strip[] {
  return strips.map(({ height, draw }, index) => ({
    height,
    draw: ({ x, y }) => {
      const { document } = column.sheet
      if (index === 0)
        drawArtifact(document, () => drawStamp(document, outcome, { x, y: y + (height - symbol) / 2, size: symbol }))
      draw({ x: x + symbol + 5, y })
    },
  }))
}

function checkRow(column: Column, { outcome, name, sentence }: CheckPlan, list: Tag): Row {
  const body = openTag(openTag(list, 'LI'), 'LBody')
  const inSide = column.side > 0
  const words = `${name} · ${outcome.label}${inSide ? '' : '. '}`
  const label: Run = { text: words, ink: labelInk(column, outcomeColours[outcome.code]) }
  const found = writeSentence(column, sentence, softInk(column))
  const size = column.scale.small
  const textWidth = inSide ? mainWidth(column) : column.width - symbol - 5
  const strips = (runs: readonly Run[], width: number) => textStrips(column, { runs, width, size, tag: body })
  if (!inSide) {
    const text = besideStamp(column, strips([label, ...found], textWidth), outcome.code)
    return { cells: [{ x: column.left, strips: text }], before: 4, whole: true }
  }
  const side = besideStamp(column, strips([label], column.side - symbol - 17), outcome.code)
  return {
    cells: [
      { x: column.left, strips: side },
      { x: mainLeft(column), strips: strips(found, textWidth) },
    ],
    before: 4,
    whole: true,
  }
}

/** Where no check stands behind a stamp, its own reason is the detail. */
function plansOf({ checks, label, outcome, reason }: PageStamp): readonly CheckPlan[] {
  if (checks.length > 0) return checks
  return reason ? [{ outcome, name: label, sentence: reason }] : []
}

function stampRows(column: Column, stamp: PageStamp, parent: Tag): readonly Row[] {
  const plans = plansOf(stamp)
  if (plans.length === 0) return []
  const ink = { face: 'strong', size: column.scale.small, colour: palette.ink } as const
  const tag = openTag(parent, 'P')
  const question = paragraphRow(column, { runs: [{ text: stamp.question, ink }], tag, before: 8, size: ink.size })
  const list = openTag(parent, 'L')
  return [{ ...question, keepWithNext: true }, ...plans.map((plan) => checkRow(column, plan, list))]
}

function recordChecks(column: Column, record: RecordBlock, parent: Tag): readonly Row[] {
  const sect = openTag(parent, 'Sect')
  const { pieces } = record.title
  const ink = { face: 'strong', size: column.scale.text, colour: palette.ink } as const
  const heading = headingRow(column, { level: 3, parent: sect, pieces, before: 14, inMain: true, ink })
  return [heading, ...record.stamps.flatMap((stamp) => stampRows(column, stamp, sect))]
}

const isRecord = (block: DossierPage['left'][number]): block is RecordBlock => block.kind === 'record'

/** Every check of every document: what a page opens on a click, paper must say at once. */
export function checksRows(column: Column): readonly Row[] {
  const records = column.page.left.filter(isRecord)
  if (records.length === 0) return []
  const sect = openTag(column.part, 'Sect')
  const pieces = [{ text: column.page.labels.checks }]
  return [
    headingRow(column, { level: 2, parent: sect, pieces, before: 34 }),
    ...records.flatMap((record) => recordChecks(column, record, sect)),
  ]
}
