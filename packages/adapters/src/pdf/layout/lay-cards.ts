import type { Card } from '@wanderbuch/core/report/page-model'
import { openTag, type Tag } from '../document/tags.ts'
import { palette } from '../palette.ts'
import { type Column, textInk } from './column.ts'
import { headingRow } from './lay-heading.ts'
import { gapStrip, textStrips } from './lay-text.ts'
import type { Row, RowArea, Strip } from './rows.ts'
import { writeSentence } from './write-sentence.ts'

const padding = 11
const gap = 14
const numberWidth = 14

interface CardPlace {
  readonly x: number
  readonly width: number
}

/** Number and words of an action: the number is drawn with the first line. */
function actionStrips(
  column: Column,
  plan: {
    readonly action: Card['actions'][number]
    readonly number: number
    readonly list: Tag
    readonly width: number
  },
): readonly Strip[] {
  const li = openTag(plan.list, 'LI')
  const lbl = openTag(li, 'Lbl')
  const body = openTag(li, 'LBody')
  const size = column.scale.text * 0.95
  const ink = { ...textInk(column), size }
  const [number] = textStrips(column, { runs: [{ text: `${plan.number}.`, ink }], width: numberWidth, size, tag: lbl })
  const runs = writeSentence(column, { ...plan.action, audiences: [] }, ink)
  const lines = textStrips(column, { runs, width: plan.width - numberWidth, size, tag: body })
  return lines.map((line, index) => ({
    height: line.height,
    draw: ({ x, y }) => {
      if (index === 0) number?.draw({ x, y })
      line.draw({ x: x + numberWidth, y })
    },
  }))
}

function cardStrips(
  column: Column,
  card: Card,
  plan: { readonly parent: Tag; readonly width: number },
): readonly Strip[] {
  const sect = openTag(plan.parent, 'Sect')
  const width = plan.width - 2 * padding
  const ink = { face: 'heading', size: column.scale.record, colour: palette.ink } as const
  const heading = headingRow({ ...column, width }, { level: 3, parent: sect, pieces: card.heading, before: 0, ink })
  const list = openTag(sect, 'L', { numbered: true })
  const actions = card.actions.flatMap((action, index) => [
    gapStrip(3),
    ...actionStrips(column, { action, number: index + 1, list, width }),
  ])
  const inner = [...(heading.cells[0]?.strips ?? []), ...actions]
  const moved = inner.map(({ height, draw }): Strip => ({ height, draw: ({ x, y }) => draw({ x: x + padding, y }) }))
  return [gapStrip(padding), ...moved, gapStrip(padding)]
}

function frames(column: Column, places: readonly CardPlace[]) {
  return ({ top, bottom }: RowArea) => {
    const { document } = column.sheet
    document.save().lineWidth(0.75)
    for (const { x, width } of places)
      document.roundedRect(x, top, width, bottom - top, 3).fillAndStroke(palette.paper, palette.line)
    document.restore()
  }
}

function perRow({ side }: Column, count: number): number {
  if (side === 0) return 1
  return count === 3 ? 3 : Math.min(2, count)
}

/** Next actions, a card for each reader. */
export function cardsRows(column: Column, cards: readonly Card[], parent: Tag): readonly Row[] {
  const columns = perRow(column, cards.length)
  const width = (column.width - gap * (columns - 1)) / columns
  const rows: Row[] = []
  for (let start = 0; start < cards.length; start += columns) {
    const own = cards.slice(start, start + columns)
    const places = own.map((_, index) => ({ x: column.left + index * (width + gap), width }))
    const cells = own.map((card, index) => ({
      x: places[index]?.x ?? column.left,
      strips: cardStrips(column, card, { parent, width }),
    }))
    rows.push({ cells, before: start === 0 ? 8 : gap, whole: true, behind: [frames(column, places)] })
  }
  return rows
}
