import { createHash } from 'node:crypto'
import { type DossierPage, plainText } from '@wanderbuch/core/report/page-model'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { attachDossier } from './document/attach-dossier.ts'
import { createOutline } from './document/outline.ts'
import { collectPdf, openPdf } from './document/pdf-document.ts'
import { body, closeSheet, openSheet, type Sheet } from './document/sheet.ts'
import { openRootTag, openTag, type Tag } from './document/tags.ts'
import type { Column } from './layout/column.ts'
import { flowRows } from './layout/flow-rows.ts'
import { blockRows } from './layout/lay-block.ts'
import { cardsRows } from './layout/lay-cards.ts'
import { checksRows } from './layout/lay-checks.ts'
import { closingRows } from './layout/lay-closing.ts'
import { brandRow, type CodeOnPaper, frontRows } from './layout/lay-front.ts'
import { headingRow } from './layout/lay-heading.ts'
import { sourcesRows } from './layout/lay-sources.ts'
import { drawFurniture } from './layout/page-furniture.ts'
import { pairRows, type Row } from './layout/rows.ts'
import { narrowScale, type Scale, wideScale } from './palette.ts'
import { webAddress } from './text/annotate-link.ts'

export interface DossierPdf {
  /** One page, or the same dossier in two languages, paragraph beside paragraph. */
  readonly pages: readonly [DossierPage] | readonly [DossierPage, DossierPage]
  /** The signed dossier as JSON text; attached as `dossier.json`. */
  readonly dossierJson: string
  /** Day of the dossier; stands in the file as its date. */
  readonly day: IsoDay
  /** Name and version of the software. */
  readonly producer: string
  /**
   * Address of a page where the file can be checked: http or https. The code on the first page leads there, the digest
   * behind `#`, where no server sees it. Without it the code holds the digest alone.
   */
  readonly checkAddress?: string
}

const sideWidth = 138
const gutter = 24

/** Draws rows in each column and puts them beside each other. */
type Beside = (rowsOf: (column: Column) => readonly Row[]) => void

/** Sizes, and the width kept free beside the text of one language. */
export interface Look {
  readonly side: number
  readonly wide: Scale
  readonly narrow: Scale
}

const bookLook: Look = { side: sideWidth, wide: wideScale, narrow: narrowScale }

/** One column, or two beside each other. */
export function createColumns(
  sheet: Sheet,
  root: Tag,
  { pages, look = bookLook }: { readonly pages: DossierPdf['pages']; readonly look?: Look },
): readonly [Column, ...Column[]] {
  const [first, second] = pages
  const { side, wide, narrow } = look
  const { document } = sheet
  const width = second ? (body.width - gutter) / 2 : body.width
  const column = (page: DossierPage, place: Pick<Column, 'left' | 'suffix'>): Column => ({
    sheet,
    page,
    scale: second ? narrow : wide,
    outline: createOutline(document, second ? page.labels.language : undefined),
    part: openTag(root, 'Part', { language: page.language }),
    width,
    side: second ? 0 : side,
    ...place,
  })
  const left = column(first, { left: body.left, suffix: 'a' })
  if (!second) return [left]
  return [left, column(second, { left: body.left + width + gutter, suffix: 'b' })]
}

/** Rows of both languages beside each other. */
export function besideEachOther(sheet: Sheet, columns: readonly [Column, ...Column[]]): Beside {
  const [left, right] = columns
  return (rowsOf) => flowRows(sheet, right ? pairRows(rowsOf(left), rowsOf(right)) : rowsOf(left))
}

/** One leaf of the book; each block stands beside its translation, so that a short one waits for a long one. */
export function drawLeaf(sheet: Sheet, columns: readonly [Column, ...Column[]], side: 'left' | 'right'): void {
  const sections = columns.map(({ part }) => openTag(part, 'Sect'))
  const count = Math.max(...columns.map(({ page }) => page[side].length))
  const rows = Array.from({ length: count }, (_, index) => {
    const [left = [], right] = columns.map((column, place) => {
      const block = column.page[side][index]
      return block ? blockRows(column, block, sections[place] as Tag) : []
    })
    return right ? pairRows(left, right) : left
  })
  flowRows(sheet, rows.flat())
}

function nextRows(column: Column): readonly Row[] {
  const { next, labels } = column.page
  if (next.length === 0) return []
  const sect = openTag(column.part, 'Sect')
  const heading = headingRow(column, { level: 2, parent: sect, pieces: [{ text: labels.next }], before: 34 })
  return [heading, ...cardsRows(column, next, sect)]
}

/** What the code on the first page holds, and what the words beside it say of it. */
function codeOnPaper({ pages, checkAddress }: DossierPdf, digest: string): CodeOnPaper {
  const address = checkAddress === undefined ? undefined : webAddress(checkAddress)
  if (address === undefined) {
    return { text: `urn:sha256:${digest}`, captions: pages.map(({ labels }) => labels['digest-code']) }
  }
  return { text: `${address.split('#')[0]}#sha256=${digest}`, captions: pages.map(({ labels }) => labels.qr) }
}

/**
 * The dossier as a tagged PDF with the signed data attached, drawn from the page model alone: A4, fonts embedded, bookmarks,
 * no scripts and no actions but links. Same input, same bytes.
 */
export async function renderDossierPdf(dossier: DossierPdf): Promise<Uint8Array> {
  const { pages, dossierJson, day, producer } = dossier
  const [page] = pages
  const digest = createHash('sha256').update(dossierJson).digest('hex')
  const title = `${plainText(page.title)} · ${page.labels.brand}`
  const content = digest + pages.map(({ language }) => language).join()
  const document = openPdf({ title, language: page.language, day, producer, content })
  const sheet = openSheet(document)
  const root = openRootTag(document)
  const front = openTag(root, 'Sect')
  const columns = createColumns(sheet, root, { pages })
  const beside = besideEachOther(sheet, columns)
  flowRows(sheet, [brandRow(columns, front, codeOnPaper(dossier, digest))])
  beside(frontRows)
  drawLeaf(sheet, columns, 'left')
  drawLeaf(sheet, columns, 'right')
  for (const rowsOf of [nextRows, checksRows, sourcesRows]) beside(rowsOf)
  beside((column) => closingRows(column, digest))
  closeSheet(sheet)
  drawFurniture(sheet, pages, digest)
  attachDossier(document, { dossierJson, day, description: title })
  return collectPdf(document)
}
