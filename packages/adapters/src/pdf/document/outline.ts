import { type PdfDocument, pageSize } from './pdf-document.ts'

/** Bookmarks of one language: each heading stands below the last one of a higher rank. */
export interface Outline {
  readonly add: (title: string, level: 1 | 2 | 3 | 4, y: number) => void
}

type Item = ReturnType<PdfDocument['outline']['addItem']>

/** pdfkit counts `left` from the right edge. */
const placeAt = (y: number) => ({ fit: false, top: Math.max(0, y - 8), left: pageSize.width, zoom: 0, expanded: true })

/** Bookmarks that lead to the place where each heading is drawn; under a title of their own when one is given. */
export function createOutline(document: PdfDocument, rootTitle?: string): Outline {
  let root: Item | undefined
  const open: { readonly level: number; readonly item: Item }[] = []
  return {
    add(title, level, y) {
      const options = placeAt(y)
      if (rootTitle !== undefined) root ??= document.outline.addItem(rootTitle, options)
      while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= level) open.pop()
      const parent = open[open.length - 1]?.item ?? root ?? document.outline
      open.push({ level, item: parent.addItem(title, options) })
    },
  }
}
