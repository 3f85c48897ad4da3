import { createHash } from 'node:crypto'
import { plainText } from '@wanderbuch/core/report/page-model'
import { collectPdf, openPdf } from './document/pdf-document.ts'
import { body, closeSheet, openSheet } from './document/sheet.ts'
import { openRootTag, openTag, type Tag } from './document/tags.ts'
import type { Column } from './layout/column.ts'
import { flowRows } from './layout/flow-rows.ts'
import { closingRows } from './layout/lay-closing.ts'
import { frontRows } from './layout/lay-front.ts'
import { sourcesRows } from './layout/lay-sources.ts'
import { textStrips } from './layout/lay-text.ts'
import { drawFurniture } from './layout/page-furniture.ts'
import type { Row } from './layout/rows.ts'
import { handoutScale, narrowHandoutScale, palette } from './palette.ts'
import { besideEachOther, createColumns, type DossierPdf, drawLeaf, type Look } from './render-dossier-pdf.ts'

/** A page of a handout, or the same in two languages. It carries no data: the dossier does. */
export type HandoutPdf = Pick<DossierPdf, 'pages' | 'day' | 'producer'>

/** Smaller than the book, and with less room beside the text: a handout is short. */
const look: Look = { side: 86, wide: handoutScale, narrow: narrowHandoutScale }

function brandRow(column: Column, front: Tag): Row {
  const ink = { face: 'heading', size: 13, colour: palette.ink } as const
  const runs = [{ text: column.page.labels.brand, ink }]
  const strips = textStrips(column, { runs, width: body.width, size: 13, tag: openTag(front, 'P') })
  return { before: 0, keepWithNext: true, whole: true, cells: [{ x: body.left, strips }] }
}

/**
 * A factsheet, roadmap or letter as a tagged PDF, drawn from the page model alone: A4, fonts embedded, bookmarks, nothing
 * attached. Same input, same bytes.
 */
export async function renderHandoutPdf({ pages, day, producer }: HandoutPdf): Promise<Uint8Array> {
  const [page] = pages
  const title = `${plainText(page.title)} · ${page.labels.brand}`
  const content = createHash('sha256').update(JSON.stringify(pages)).digest('hex')
  const document = openPdf({ title, language: page.language, day, producer, content })
  const sheet = openSheet(document)
  const root = openRootTag(document)
  const front = openTag(root, 'Sect')
  const columns = createColumns(sheet, root, { pages, look })
  const beside = besideEachOther(sheet, columns)
  flowRows(sheet, [brandRow(columns[0], front)])
  beside(frontRows)
  drawLeaf(sheet, columns, 'left')
  beside(sourcesRows)
  beside((column) => closingRows(column))
  closeSheet(sheet)
  drawFurniture(sheet, pages)
  return collectPdf(document)
}
