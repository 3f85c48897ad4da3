import { openTag } from '../document/tags.ts'
import { palette } from '../palette.ts'
import { type Column, softInk } from './column.ts'
import { ruleAbove } from './lay-heading.ts'
import { textStrips } from './lay-text.ts'
import type { Row } from './rows.ts'
import { writePieces } from './write-sentence.ts'

/** What this paper is and is not, and the digest of the data inside where it carries some. */
export function closingRows(column: Column, digest?: string): readonly Row[] {
  const { page, part, left } = column
  const sect = openTag(part, 'Sect')
  const ink = softInk(column)
  const width = Math.min(column.width, ink.size * (digest === undefined ? 66 : 50))
  const digestRuns = [
    { text: `${page.labels.digest} `, ink: { ...ink, face: 'strong' as const } },
    { text: digest ?? '', ink },
  ]
  const footer = page.footer.map((pieces) => writePieces(column, pieces, ink))
  const paragraphs = digest === undefined ? footer : [...footer, digestRuns]
  return paragraphs.map((runs, index): Row => {
    const tag = openTag(sect, 'P')
    const strips = textStrips(column, { runs, width, size: ink.size, tag })
    const first = index === 0
    return {
      cells: [{ x: left, strips }],
      before: first ? (digest === undefined ? 20 : 30) : 3,
      keepWithNext: index < paragraphs.length - 1,
      ...(first && { behind: [ruleAbove(column, palette.line, 9)] }),
    }
  })
}
