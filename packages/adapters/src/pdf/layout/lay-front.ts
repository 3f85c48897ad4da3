import type { DossierPage } from '@wanderbuch/core/report/page-model'
import { body, type Sheet } from '../document/sheet.ts'
import { drawInTag, openTag, setBoundingBox, type Tag } from '../document/tags.ts'
import { palette } from '../palette.ts'
import type { Ink, Run } from '../text/rich-text.ts'
import { type Column, labelInk, softInk, textInk } from './column.ts'
import { headingRow } from './lay-heading.ts'
import { linesOf, textStrips } from './lay-text.ts'
import { drawQr, qrModules } from './qr-code.ts'
import type { Cell, Row, Strip } from './rows.ts'
import { writePieces } from './write-sentence.ts'

const qrSize = 58
const captionWidth = 150

/** What the code on the first page holds, and in each language the words beside it. */
export interface CodeOnPaper {
  readonly text: string
  readonly captions: readonly string[]
}

function qrStrip({ document }: Sheet, text: string, tag: Tag): Strip {
  const modules = qrModules(text)
  return {
    height: qrSize,
    draw: ({ x, y }) => {
      drawInTag(tag, () => drawQr(document, modules, { x, y, size: qrSize }))
      setBoundingBox(tag, { x, y, width: qrSize, height: qrSize })
    },
  }
}

/** Name of the book at the left, the code that leads from paper to the data at the right. */
export function brandRow(columns: readonly [Column, ...Column[]], front: Tag, code: CodeOnPaper): Row {
  const [column] = columns
  const { sheet, page } = column
  const brandInk: Ink = { face: 'heading', size: 15, colour: palette.ink }
  const right = body.left + body.width
  const brand = textStrips(column, {
    runs: [{ text: page.labels.brand, ink: brandInk }],
    width: 200,
    size: 15,
    tag: openTag(front, 'P'),
  })
  const figure = openTag(front, 'Figure', { alt: `QR, ${page.labels.digest}` })
  const captions = columns.flatMap((own, index) => {
    const language = index === 0 ? {} : { language: own.page.language }
    const tag = openTag(front, 'P', language)
    const ink: Ink = { face: 'text', size: 7.25, colour: palette.soft }
    const runs: readonly Run[] = [{ text: code.captions[index] ?? '', ink }]
    return textStrips(column, { runs, width: captionWidth, size: 7.25, tag })
  })
  return {
    before: 0,
    keepWithNext: true,
    whole: true,
    cells: [
      { x: body.left, strips: brand },
      { x: right - qrSize - captionWidth - 10, strips: captions },
      { x: right - qrSize, strips: [qrStrip(sheet, code.text, figure)] },
    ],
  }
}

function ledeRow(column: Column, sect: Tag): Row {
  const size = column.scale.text * 1.1
  const ink: Ink = { face: 'text', size, colour: palette.soft }
  const runs = writePieces(column, column.page.lede, ink)
  const strips = textStrips(column, { runs, width: column.width, size, tag: openTag(sect, 'P') })
  return { cells: [{ x: column.left, strips }], before: 4, keepWithNext: true }
}

type Meta = DossierPage['meta'][number]

function metaCell(
  column: Column,
  meta: Meta,
  plan: { readonly list: Tag; readonly x: number; readonly width: number },
): Cell {
  const { list, x, width } = plan
  const li = openTag(list, 'LI')
  const ink = softInk(column)
  const value = { ...textInk(column), size: column.scale.text * 0.96 }
  const label = textStrips(column, {
    runs: [{ text: meta.label, ink }],
    width,
    size: ink.size,
    tag: openTag(li, 'Lbl'),
  })
  const words = textStrips(column, {
    runs: writePieces(column, meta.value, value),
    width,
    size: value.size,
    tag: openTag(li, 'LBody'),
  })
  return { x, strips: [...label, ...words] }
}

function naturalWidth(column: Column, { label, value }: Meta): number {
  const ink = textInk(column)
  const runs = [writePieces(column, value, ink), [{ text: label, ink }]]
  return Math.max(...runs.map((one) => linesOf(column.sheet, one, Number.POSITIVE_INFINITY)[0]?.width ?? 0)) + 1
}

/** How wide each of the values in a row may be: short ones take what they need, long ones share the rest. */
function shareWidth(column: Column, values: readonly Meta[]): readonly number[] {
  const natural = values.map((value) => naturalWidth(column, value))
  const widths = new Map<number, number>()
  let room = column.width - metaGap * (values.length - 1)
  for (const [index, width] of [...natural.entries()].sort(([, left], [, right]) => left - right)) {
    const own = Math.min(width, room / (values.length - widths.size))
    widths.set(index, own)
    room -= own
  }
  return values.map((_, index) => (widths.get(index) ?? 0) + room / values.length)
}

const metaGap = 18

/** As of, purpose, from, to, target: beside each other, as many as fit. */
function metaRows(column: Column, sect: Tag): readonly Row[] {
  const { meta } = column.page
  if (meta.length === 0) return []
  const list = openTag(sect, 'L')
  const perRow = column.side > 0 ? 5 : 2
  return Array.from({ length: Math.ceil(meta.length / perRow) }, (_, index): Row => {
    const own = meta.slice(index * perRow, (index + 1) * perRow)
    const isAlone = own.length === 1
    const widths = column.side > 0 || isAlone ? shareWidth(column, own) : own.map(() => (column.width - metaGap) / 2)
    let x = column.left
    const cells = own.map((one, place) => {
      const width = widths[place] ?? 0
      const cell = metaCell(column, one, { list, x, width })
      x += width + metaGap
      return cell
    })
    return { cells, before: index === 0 ? 12 : 6, whole: true }
  })
}

/** What a reader must know before believing a word. */
function flagRows(column: Column, sect: Tag): readonly Row[] {
  const { flags } = column.page
  if (flags.length === 0) return []
  const list = openTag(sect, 'L')
  const { left, width, scale, sheet } = column
  return flags.map(({ code, label }, index): Row => {
    const isQuiet = code === 'translation-not-reviewed'
    const tag = openTag(openTag(list, 'LI'), 'LBody')
    const ink: Ink = isQuiet ? softInk(column) : labelInk(column, palette.flagInk)
    const strips = textStrips(column, { runs: [{ text: label, ink }], width: width - 16, size: scale.small, tag })
    const pad: Strip = { height: 3.5, draw: () => undefined }
    return {
      before: index === 0 ? 12 : 4,
      whole: true,
      cells: [{ x: left + 8, strips: [pad, ...strips, pad] }],
      behind: [
        ({ top, bottom }) => {
          const { document } = sheet
          document
            .save()
            .lineWidth(0.75)
            .roundedRect(left, top, width, bottom - top, 3)
          if (isQuiet) document.stroke(palette.line)
          else document.fill(palette.flag)
          document.restore()
        },
      ],
    }
  })
}

const mostTitleLines = 5

/** A very long title is set smaller, so that it leaves room for what it is the title of. */
function titleInk(column: Column): Ink {
  const { page, scale, width } = column
  const sizes = [1, 0.8, 0.65, 0.5].map((part) => scale.title * part)
  const inkOf = (size: number): Ink => ({ face: 'heading', size, colour: palette.ink })
  const fits = (size: number) =>
    linesOf(column.sheet, writePieces(column, page.title, inkOf(size)), width).length <= mostTitleLines
  return inkOf(sizes.find(fits) ?? scale.text)
}

/** Title, what this is, for what it was made, and what must be known first. */
export function frontRows(column: Column): readonly Row[] {
  const sect = openTag(column.part, 'Sect')
  const ink = titleInk(column)
  const title = headingRow(column, { level: 1, parent: sect, pieces: column.page.title, before: 12, ink })
  return [title, ledeRow(column, sect), ...metaRows(column, sect), ...flagRows(column, sect)]
}
