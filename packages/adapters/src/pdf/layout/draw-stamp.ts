import type { Outcome } from '@wanderbuch/standards/outcome'
import type { PdfDocument } from '../document/pdf-document.ts'
import { palette } from '../palette.ts'

export const outcomeColours: Readonly<Record<Outcome, string>> = {
  yes: palette.yes,
  no: palette.no,
  'not-determined': palette.open,
}

/** A third of the way round minus a gap, three times: a ring that is broken. */
const brokenRing = { on: 46.2, off: 14.53, phase: 23.1 }

type Shape = (document: PdfDocument) => void

/** Drawn in a square of 64: full double ring and tick; broken ring and cross; dashed ring and question mark. */
const shapes: Readonly<Record<Outcome, Shape>> = {
  yes: (document) => {
    document.lineWidth(3).circle(32, 32, 29).stroke()
    document.lineWidth(1.2).circle(32, 32, 23.5).stroke()
    document.lineWidth(5).moveTo(20, 33).lineTo(28, 42).lineTo(45, 22).stroke()
  },
  no: (document) => {
    const { on, off, phase } = brokenRing
    document.lineWidth(3).dash(on, { space: off, phase }).circle(32, 32, 29).stroke().undash()
    document.lineWidth(5).moveTo(22, 22).lineTo(42, 42).moveTo(42, 22).lineTo(22, 42).stroke()
  },
  'not-determined': (document) => {
    document.lineWidth(3).lineCap('butt').dash(6.6, { space: 5.55 }).circle(32, 32, 29).stroke().undash()
    document.lineCap('round').lineWidth(4.5)
    document.moveTo(24, 25).bezierCurveTo(24, 14, 40, 14, 40, 24).bezierCurveTo(40, 31, 32, 31, 32, 38).stroke()
    document.circle(32, 47, 3).fill()
  },
}

/** The ink stamp of an outcome, `size` points wide. Ornament: the outcome stands beside it in words. */
export function drawStamp(
  document: PdfDocument,
  outcome: Outcome,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): void {
  const colour = outcomeColours[outcome]
  document
    .save()
    .translate(x, y)
    .scale(size / 64)
  document.lineCap('round').lineJoin('round').strokeColor(colour).fillColor(colour)
  shapes[outcome](document)
  document.restore()
}
