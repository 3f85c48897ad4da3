import type { TileStateCode } from '@wanderbuch/core/report/page-codes'
import { type MapTile, plainText, type TileMapBlock } from '@wanderbuch/core/report/page-model'
import { tileSigns } from '@wanderbuch/core/report/html/tile-map-to-tree'
import { drawArtifact, openTag, setBoundingBox, type Tag } from '../document/tags.ts'
import { palette } from '../palette.ts'
import type { Ink } from '../text/rich-text.ts'
import { type Column, mainLeft, mainWidth, softInk } from './column.ts'
import { paragraphRow, textStrips } from './lay-text.ts'
import type { Row, Strip } from './rows.ts'

const largest = 26
const gap = 2.5

interface Looks {
  readonly fill?: string
  readonly edge: string
  readonly ink: string
  readonly dashed?: true
}

const looks: Readonly<Record<TileStateCode, Looks>> = {
  shortage: { fill: palette.act, edge: palette.act, ink: palette.white },
  surplus: { edge: palette.act, ink: palette.act },
  both: { edge: palette.open, ink: palette.open, dashed: true },
  none: { edge: palette.line, ink: palette.soft },
}

interface Place {
  readonly x: number
  readonly y: number
  readonly side: number
}

function drawBox(column: Column, code: TileStateCode, { x, y, side }: Place): void {
  const { document } = column.sheet
  const { fill, edge, dashed } = looks[code]
  document.save().lineWidth(1)
  if (dashed) document.dash(2, { space: 1.6 })
  const box = document.roundedRect(x + 0.5, y + 0.5, side - 1, side - 1, 2)
  if (fill) box.fillAndStroke(fill, edge)
  else box.stroke(edge)
  document.restore()
}

function drawTile(column: Column, { country, state }: MapTile, plan: Place & { readonly tag: Tag }): void {
  const size = column.scale.tiny
  const ink: Ink = { face: 'strong', size, colour: looks[state.code].ink }
  const { x, y, side, tag } = plan
  drawArtifact(column.sheet.document, () => drawBox(column, state.code, plan))
  const text = `${country} ${tileSigns[state.code]}`.trim()
  const strips = textStrips(column, { runs: [{ text, ink }], width: side, size, tag, align: 'centre' })
  const height = strips.reduce((sum, strip) => sum + strip.height, 0)
  let top = y + (side - height) / 2
  for (const strip of strips) {
    strip.draw({ x, y: top })
    top += strip.height
  }
}

function legendRow(column: Column, { legend }: TileMapBlock, parent: Tag): Row {
  const ink = softInk(column)
  const signs = legend.map(({ code, label }) => (tileSigns[code] === '' ? label : `${tileSigns[code]} ${label}`))
  const runs = [{ text: signs.join(' · '), ink }]
  return paragraphRow(column, { runs, tag: openTag(parent, 'P'), before: 4, size: ink.size })
}

/** Countries as equal tiles, said in words by the sentence before; below it what the signs mean. */
export function tileMapRows(column: Column, block: TileMapBlock, parent: Tag): readonly Row[] {
  const tag = openTag(parent, 'Figure', { alt: plainText(block.caption) })
  const side = Math.min(largest, (mainWidth(column) - gap * (block.columns - 1)) / block.columns)
  const step = side + gap
  const height = block.rows * step
  const picture: Strip = {
    height,
    draw: ({ x, y }) => {
      for (const tile of block.tiles)
        drawTile(column, tile, { x: x + tile.column * step, y: y + tile.row * step, side, tag })
      setBoundingBox(tag, { x, y, width: block.columns * step, height })
    },
  }
  const map = { cells: [{ x: mainLeft(column), strips: [picture] }], before: 6, keepWithNext: true, whole: true }
  return [map, legendRow(column, block, parent)]
}
