import type { PdfDocument } from '../document/pdf-document.ts'
import type { Tag } from '../document/tags.ts'
import type { Fragment } from './break-lines.ts'
import type { Inline } from './rich-text.ts'

/**
 * A web address as 7-bit text, or undefined when it is not http or https: nothing a document says can make the file open
 * anything else.
 */
export function webAddress(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined
  const { href, protocol } = new URL(url)
  return protocol === 'http:' || protocol === 'https:' ? href : undefined
}

interface LinkPart {
  readonly inline: Inline
  readonly tag: Tag
  readonly fragments: readonly Fragment[]
  readonly at: { readonly x: number; readonly baseline: number }
}

function areaOf({ fragments, at }: LinkPart) {
  const [first] = fragments
  const last = fragments[fragments.length - 1]
  if (!first || !last) return undefined
  const { size } = first.run.ink
  const top = at.baseline - (first.run.rise ?? 0) - size
  // A footnote number is small: its area is widened so that a finger meets it.
  const margin = first.run.rise ? 1.5 : 0
  return {
    x: at.x + first.x - margin,
    y: top - margin,
    width: last.x + last.width - first.x + 2 * margin,
    height: size * 1.25 + 2 * margin,
  }
}

/** Makes a part of a line open an address or lead to a place in the file; the node names the annotation as its own. */
export function annotateLink(document: PdfDocument, part: LinkPart): void {
  const { inline, tag, fragments } = part
  const area = areaOf(part)
  const { target, label } = inline
  if (!area || target === undefined) return
  const { x, y, width, height } = area
  const words = label ?? fragments.map(({ text }) => text).join('')
  // pdfkit writes a text object as a string and a plain text as a name.
  const options = { structParent: tag.element, Contents: Object(words) as string }
  if (inline.kind === 'note') document.goTo(x, y, width, height, target, options)
  else {
    const address = webAddress(target)
    if (address) document.link(x, y, width, height, address, options)
  }
}
