import type { Sheet } from '../document/sheet.ts'
import { inlineTag, textWidth, useFont } from '../document/sheet.ts'
import { drawArtifact, drawInTag, type Tag } from '../document/tags.ts'
import type { Fragment, Line } from './break-lines.ts'
import { annotateLink } from './annotate-link.ts'

export interface LinePlace {
  readonly x: number
  /** Of the base line, from the top of the page. */
  readonly baseline: number
}

type Group = readonly [Fragment, ...Fragment[]]

/** Neighbours that share what `keyOf` names. */
function groupFragments({ fragments }: Line, keyOf: (fragment: Fragment) => unknown): readonly Group[] {
  const groups: [Fragment, ...Fragment[]][] = []
  for (const fragment of fragments) {
    const last = groups[groups.length - 1]
    if (last && keyOf(last[0]) === keyOf(fragment)) last.push(fragment)
    else groups.push([fragment])
  }
  return groups
}

/** Left edge and width of neighbours, without the spaces that hang at their end. */
function extentOf(sheet: Sheet, group: Group): { readonly x: number; readonly width: number } {
  const last = group[group.length - 1] ?? group[0]
  const { loaded, text, run } = last
  const trimmed = text.trimEnd()
  const end = trimmed === text ? last.width : textWidth(sheet, { loaded, text: trimmed, size: run.ink.size })
  return { x: group[0].x, width: last.x + end - group[0].x }
}

function drawPill(sheet: Sheet, group: Group, at: LinePlace): void {
  const { pill, ink } = group[0].run
  if (!pill) return
  const { document } = sheet
  const { x, width } = extentOf(sheet, group)
  const height = ink.size * 1.5
  const top = at.baseline - ink.size * 1.08
  document.save().lineWidth(0.8)
  document.roundedRect(at.x + x, top, width, height, height / 2)
  if (pill.fill) document.fillAndStroke(pill.fill, pill.edge)
  else {
    if (pill.line === 'dashed') document.dash(2.4, { space: 1.6 })
    if (pill.line === 'dotted') document.dash(0.8, { space: 1.6 })
    if (pill.line !== 'none') document.stroke(pill.edge)
  }
  document.restore()
}

/** The letters of a fragment alone. */
export function drawLetters(sheet: Sheet, { run, loaded, text, x, width, inset }: Fragment, at: LinePlace): void {
  const { ink, rise = 0 } = run
  useFont(sheet, loaded, ink.size)
  // Width and word count are known; pdfkit would measure again.
  const measured = { textWidth: width, wordCount: 1 }
  sheet.document.fillColor(ink.colour)
  sheet.document.text(text, at.x + x + inset, at.baseline - rise, {
    lineBreak: false,
    baseline: 'alphabetic',
    ...measured,
  })
}

/** A link to a web address is underlined; the small numbers of notes are links by their place. */
function drawUnderline(sheet: Sheet, group: Group, at: LinePlace): void {
  const { document } = sheet
  const { x, width } = extentOf(sheet, group)
  const { size, colour } = group[0].run.ink
  const y = at.baseline + size * 0.14
  document.save().lineWidth(0.5)
  document.moveTo(at.x + x, y).lineTo(at.x + x + width, y)
  document.stroke(colour).restore()
}

function drawStretch(sheet: Sheet, group: Group, { at, tag }: { readonly at: LinePlace; readonly tag: Tag }): void {
  const { inline } = group[0].run
  const own = inline ? inlineTag(sheet, tag, inline) : tag
  drawInTag(own, () => group.forEach((fragment) => drawLetters(sheet, fragment, at)))
  if (inline && inline.kind !== 'span') annotateLink(sheet.document, { inline, tag: own, fragments: group, at })
}

/** Draws a line of text into a node of the structure tree, or as ornament (repeated headers) when there is none. */
export function drawLine(
  sheet: Sheet,
  line: Line,
  { at, tag }: { readonly at: LinePlace; readonly tag: Tag | undefined },
): void {
  const { document } = sheet
  const pills = groupFragments(line, ({ run }) => run).filter(([{ run }]) => run.pill)
  if (pills.length > 0) drawArtifact(document, () => pills.forEach((group) => drawPill(sheet, group, at)))
  if (!tag) {
    drawArtifact(document, () => line.fragments.forEach((fragment) => drawLetters(sheet, fragment, at)), 'Pagination')
    return
  }
  const stretches = groupFragments(line, ({ run }) => run.inline)
  for (const group of stretches) drawStretch(sheet, group, { at, tag })
  const words = { ...line, fragments: line.fragments.filter(({ run }) => !run.pill) }
  const links = groupFragments(words, ({ run }) => run.inline).filter(([{ run }]) => run.inline?.kind === 'web')
  if (links.length > 0) drawArtifact(document, () => links.forEach((group) => drawUnderline(sheet, group, at)))
}
