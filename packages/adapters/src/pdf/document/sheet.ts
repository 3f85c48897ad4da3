import type { MeasuredText } from '../text/break-lines.ts'
import type { LoadedFont } from '../text/fonts.ts'
import type { Inline } from '../text/rich-text.ts'
import { type PdfDocument, pageSize } from './pdf-document.ts'
import { openTag, type Tag } from './tags.ts'

/** Edges of the part of a page that content fills, in points from the top. */
export const body = { left: 48, width: pageSize.width - 96, top: 56, bottom: pageSize.height - 56 } as const

/** The document being drawn, page after page. */
export interface Sheet {
  readonly document: PdfDocument
  /** Where the next row goes, in points from the top of the page. */
  y: number
  /** Nodes of inline stretches that have begun; a link ends with its page, since it names the page it is on. */
  readonly inlines: Map<Inline, Tag>
  readonly fonts: Set<string>
}

export function openSheet(document: PdfDocument): Sheet {
  const sheet = { document, y: body.top, inlines: new Map<Inline, Tag>(), fonts: new Set<string>() }
  document.addPage()
  return sheet
}

function endLinks({ inlines }: Sheet): void {
  for (const [inline, tag] of inlines) {
    if (inline.kind === 'span') continue
    tag.element.end()
    inlines.delete(inline)
  }
}

/** Goes on at the top of a fresh page. */
export function turnPage(sheet: Sheet): void {
  endLinks(sheet)
  sheet.document.addPage()
  sheet.y = body.top
}

/** Ends what is open on the last page. */
export function closeSheet(sheet: Sheet): void {
  endLinks(sheet)
}

/** The node of a stretch of text, opened where the stretch begins. */
export function inlineTag({ inlines }: Sheet, parent: Tag, inline: Inline): Tag {
  const open = inlines.get(inline)
  if (open) return open
  const { kind, language, expanded } = inline
  const tag = openTag(parent, kind === 'span' ? 'Span' : 'Link', {
    ...(language !== undefined && { language }),
    ...(expanded !== undefined && { expanded }),
  })
  inlines.set(inline, tag)
  return tag
}

/**
 * fontkit keeps for each glyph the characters it was first met with, over all documents of a process; the text that can be
 * read back, and with it the bytes, would depend on what was drawn before.
 */
function forgetGlyphs(font: LoadedFont['font']): void {
  const kept = font as unknown as { _glyphs: Record<number, unknown> }
  kept._glyphs = {}
}

/** Chooses a font, embedding it on first use. */
export function useFont({ document, fonts }: Sheet, { key, font }: LoadedFont, size: number): void {
  if (!fonts.has(key)) {
    fonts.add(key)
    forgetGlyphs(font)
    document.registerFont(key, font as unknown as Uint8Array)
  }
  document.font(key, size)
}

/** Width of a text on one line, in points, as it will be drawn. */
export function textWidth(sheet: Sheet, { loaded, text, size }: MeasuredText): number {
  useFont(sheet, loaded, size)
  return sheet.document.widthOfString(text)
}
