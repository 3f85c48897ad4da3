import type { SkillStateCode } from '@wanderbuch/core/report/page-codes'
import type { SkillTableBlock } from '@wanderbuch/core/report/page-model'
import { drawArtifact } from '../document/tags.ts'
import { palette } from '../palette.ts'
import type { Column } from './column.ts'
import type { Strip } from './rows.ts'

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
export function squaresStrips(column: Column, { rows }: SkillTableBlock): readonly Strip[] {
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
