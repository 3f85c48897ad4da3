import encodeQR from 'qr'
import type { PdfDocument } from '../document/pdf-document.ts'

/** Modules of a code that holds the text: rows of dark (`true`) and light ones. The white around it is left to the page. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  const withBorder = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
  return withBorder.slice(1, -1).map((row) => row.slice(1, -1))
}

/** Draws a code as vectors, always black on white: one bar for each run of dark modules in a row. */
export function drawQr(
  document: PdfDocument,
  modules: readonly (readonly boolean[])[],
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): void {
  const step = size / modules.length
  document.save()
  modules.forEach((row, line) => {
    row.forEach((dark, column) => {
      if (!dark || row[column - 1]) return
      let end = column
      while (row[end]) end += 1
      document.rect(x + column * step, y + line * step, (end - column) * step, step)
    })
  })
  document.fill('#000000').restore()
}
