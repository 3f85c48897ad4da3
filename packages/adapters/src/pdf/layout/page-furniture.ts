import { type DossierPage, plainText } from '@wanderbuch/core/report/page-model'
import { pageSize } from '../document/pdf-document.ts'
import { body, type Sheet } from '../document/sheet.ts'
import { drawArtifact } from '../document/tags.ts'
import { palette } from '../palette.ts'
import type { Line } from '../text/break-lines.ts'
import { drawLetters } from '../text/draw-line.ts'
import type { Ink } from '../text/rich-text.ts'
import { linesOf } from './lay-text.ts'

const ink: Ink = { face: 'text', size: 7.5, colour: palette.soft }

/** One line; what is too long ends in dots. */
function shortLine(sheet: Sheet, text: string, room: number): Line {
  const [line, more] = linesOf(sheet, [{ text, ink }], room)
  if (!line || !more) return line ?? { fragments: [], width: 0 }
  const words = line.fragments
    .map((fragment) => fragment.text)
    .join('')
    .trimEnd()
  const [shortened] = linesOf(sheet, [{ text: `${words.slice(0, -2)}…`, ink }], room)
  return shortened ?? line
}

function drawAt(sheet: Sheet, line: Line, at: { readonly x: number; readonly baseline: number }): void {
  for (const fragment of line.fragments) drawLetters(sheet, fragment, at)
}

const pageWords = ({ labels }: DossierPage, number: number, count: number) =>
  labels.page.replace('{page}', String(number)).replace('{pages}', String(count))

/** Head and foot of every page: what it is a page of, its number, and the beginning of the digest of the data it carries. */
export function drawFurniture(sheet: Sheet, pages: readonly [DossierPage, ...DossierPage[]], digest?: string): void {
  const { document } = sheet
  const { count } = document.bufferedPageRange()
  const [page] = pages
  const right = body.left + body.width
  const head = shortLine(sheet, plainText(page.title), body.width)
  const carried = digest === undefined ? '' : ` · ${page.labels.digest} ${digest.slice(0, 16)}…`
  const mark = shortLine(sheet, `${page.labels.brand}${carried}`, body.width / 2)
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(index)
    const number = shortLine(sheet, pages.map((one) => pageWords(one, index + 1, count)).join(' · '), body.width / 2)
    drawArtifact(
      document,
      () => {
        if (index > 0) drawAt(sheet, head, { x: body.left, baseline: 36 })
        drawAt(sheet, mark, { x: body.left, baseline: pageSize.height - 30 })
        drawAt(sheet, number, { x: right - number.width, baseline: pageSize.height - 30 })
      },
      'Pagination',
    )
  }
}
