import { type LadderBlock, type LadderRung, plainText } from '@wanderbuch/core/report/page-model'
import { drawArtifact, openTag, setBoundingBox, type Tag } from '../document/tags.ts'
import { palette } from '../palette.ts'
import type { Ink } from '../text/rich-text.ts'
import { type Column, mainLeft, mainWidth } from './column.ts'
import { textStrips } from './lay-text.ts'
import type { Row, Strip } from './rows.ts'
import { writePieces } from './write-sentence.ts'

type BarLook = 'awarded' | 'beside' | 'empty'

function lookOf({ mark, entries }: LadderRung): BarLook {
  if (mark === 'awarded') return 'awarded'
  return entries.length > 0 ? 'beside' : 'empty'
}

const inset = 8
const labelWidth = 46
const gap = 2.5

interface RungPlan {
  readonly look: BarLook
  readonly label: readonly Strip[]
  readonly words: readonly Strip[]
  readonly height: number
}

function planRung(column: Column, rung: LadderRung, tag: Tag): RungPlan {
  const look = lookOf(rung)
  const size = column.scale.small
  const ink: Ink = { face: 'strong', size, colour: look === 'awarded' ? palette.white : palette.ink }
  const runs = rung.entries.flatMap(({ pieces }, index) => [
    ...(index === 0 ? [] : [{ text: ' · ', ink }]),
    ...writePieces(column, pieces, ink),
  ])
  const isEmpty = look === 'empty'
  const labelInk: Ink = isEmpty
    ? { face: 'text', size: size * 0.92, colour: palette.soft }
    : { ...ink, colour: palette.ink }
  const strip = (plan: { readonly runs: typeof runs; readonly width: number }) =>
    textStrips(column, { ...plan, size, tag })
  const words = strip({ runs, width: mainWidth(column) - labelWidth - 2 * inset })
  const label = strip({ runs: [{ text: `${rung.label} `, ink: labelInk }], width: labelWidth })
  const lines = words.reduce((sum, { height }) => sum + height, 0)
  return { look, label, words, height: isEmpty ? size * 1.22 : lines + size * 0.6 }
}

function drawBar(column: Column, { look, height }: RungPlan, at: { readonly x: number; readonly y: number }): void {
  const { document } = column.sheet
  const width = mainWidth(column) - labelWidth
  const x = at.x + labelWidth
  document.save()
  if (look === 'awarded') document.roundedRect(x, at.y, width, height, 2).fill(palette.ink)
  if (look === 'beside') {
    document.lineWidth(1).dash(3, { space: 2 })
    document.roundedRect(x + 0.5, at.y + 0.5, width - 1, height - 1, 2).stroke(palette.ink)
  }
  if (look === 'empty') document.roundedRect(x, at.y + height * 0.14, width, height * 0.72, 2).fill(palette.fill)
  document.restore()
}

function drawStrips(strips: readonly Strip[], at: { readonly x: number; readonly y: number }): void {
  let { y } = at
  for (const strip of strips) {
    strip.draw({ x: at.x, y })
    y += strip.height
  }
}

function drawRung(column: Column, rung: RungPlan, at: { readonly x: number; readonly y: number }): void {
  drawArtifact(column.sheet.document, () => drawBar(column, rung, at))
  const { label, words, height } = rung
  const centre = (strips: readonly Strip[]) => (height - strips.reduce((sum, strip) => sum + strip.height, 0)) / 2
  drawStrips(label, { x: at.x, y: at.y + Math.min(centre(label), 4) })
  drawStrips(words, { x: at.x + labelWidth + inset, y: at.y + centre(words) })
}

/**
 * The eight European levels from the top, as one picture that is also said in words. The numbers of its sources stand with
 * the sentences below it.
 */
export function ladderRows(column: Column, { rungs, caption }: LadderBlock, parent: Tag): readonly Row[] {
  const tag = openTag(parent, 'Figure', { alt: plainText(caption) })
  const plans = rungs.map((rung) => planRung(column, rung, tag))
  const height = plans.reduce((sum, plan) => sum + plan.height + gap, 0)
  const picture: Strip = {
    height,
    draw: ({ x, y }) => {
      let top = y
      for (const plan of plans) {
        drawRung(column, plan, { x, y: top })
        top += plan.height + gap
      }
      setBoundingBox(tag, { x, y, width: mainWidth(column), height })
    },
  }
  return [{ cells: [{ x: mainLeft(column), strips: [picture] }], before: 6, keepWithNext: true, whole: true }]
}
