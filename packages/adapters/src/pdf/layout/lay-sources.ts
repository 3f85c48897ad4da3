import type { Note } from '@wanderbuch/core/report/page-model'
import { webAddress } from '../text/annotate-link.ts'
import { palette } from '../palette.ts'
import { openTag, type Tag } from '../document/tags.ts'
import type { Ink, Inline, Run } from '../text/rich-text.ts'
import { type Column, notePlace, softInk } from './column.ts'
import { headingRow } from './lay-heading.ts'
import { textStrips } from './lay-text.ts'
import type { Row, Strip } from './rows.ts'
import { writePieces } from './write-sentence.ts'

const gap = 22
const numberWidth = 19
const shownDigits = 16
const uncertain = new Set(['inferred', 'recalled', 'comparison', 'carried-back'])

function identifierRun({ page }: Column, identifier: string, ink: Ink): Run {
  const digest = /^urn:sha256:([0-9a-f]+)$/i.exec(identifier)?.[1]
  const text = digest ? `${page.labels.digest} ${digest.slice(0, shownDigits)}…` : identifier
  return { text, ink, isAddress: true }
}

/** Title and written-out address are one link: on paper the address can be typed. */
function titleRuns(column: Column, { title, url }: Note, ink: Ink): readonly Run[] {
  const strong = { ...ink, colour: palette.ink }
  const target = url === undefined ? undefined : webAddress(url)
  if (target === undefined) return writePieces(column, title, strong)
  const inline: Inline = { kind: 'web', target }
  const act = { ...ink, colour: palette.act }
  const words = writePieces(column, title, act).map((run) => ({ ...run, inline }))
  const address: Run = { text: ` ${target}`, ink: { ...act, size: ink.size * 0.9 }, inline, isAddress: true }
  return [...words, address]
}

function noteRuns(column: Column, note: Note, ink: Ink): readonly Run[] {
  const { citation, identifier, day, version, certainty } = note
  const { labels } = column.page
  const look: Ink = uncertain.has(certainty.code) ? { ...ink, face: 'strong', colour: palette.open } : ink
  const parts: readonly (readonly Run[] | undefined)[] = [
    titleRuns(column, note, ink),
    citation && writePieces(column, citation, ink),
    identifier === undefined ? undefined : [identifierRun(column, identifier, ink)],
    day && writePieces(column, day, ink),
    version === undefined ? undefined : [{ text: `${labels.version} ${version}`, ink }],
    [{ text: certainty.label, ink: look }],
  ]
  return parts.flatMap((part, index) => (part ? [...(index === 0 ? [] : [{ text: ' · ', ink }]), ...part] : []))
}

/** A source: its number and what is known of it; the small numbers in the text lead here. */
function noteStrips(
  column: Column,
  note: Note,
  plan: { readonly list: Tag; readonly width: number },
): readonly Strip[] {
  const li = openTag(plan.list, 'LI')
  const lbl = openTag(li, 'Lbl')
  const body = openTag(li, 'LBody')
  const ink = softInk(column)
  const { size } = ink
  const label: Run = { text: `${note.number} `, ink: { ...ink, face: 'strong', colour: palette.ink } }
  const [number] = textStrips(column, { runs: [label], width: numberWidth, size, tag: lbl })
  const lines = textStrips(column, {
    runs: noteRuns(column, note, ink),
    width: plan.width - numberWidth,
    size,
    tag: body,
  })
  return lines.map((line, index) => ({
    height: line.height,
    draw: ({ x, y }) => {
      if (index === 0) {
        column.sheet.document.addNamedDestination(notePlace(column, note.number), 'XYZ', x, Math.max(0, y - 12), null)
        number?.draw({ x, y })
      }
      line.draw({ x: x + numberWidth, y })
    },
  }))
}

/** The numbered sources; two beside each other where one language has the whole page. */
export function sourcesRows(column: Column): readonly Row[] {
  const { notes, labels } = column.page
  if (notes.length === 0) return []
  const sect = openTag(column.part, 'Sect')
  const heading = headingRow(column, { level: 2, parent: sect, pieces: [{ text: labels.sources }], before: 34 })
  const list = openTag(sect, 'L', { numbered: true })
  const perRow = column.side > 0 ? 2 : 1
  const width = (column.width - gap * (perRow - 1)) / perRow
  const cells = notes.map((note, index) => ({
    x: column.left + (index % perRow) * (width + gap),
    strips: noteStrips(column, note, { list, width }),
  }))
  const rows = Array.from({ length: Math.ceil(cells.length / perRow) }, (_, index) => ({
    cells: cells.slice(index * perRow, (index + 1) * perRow),
    before: 6,
    whole: true,
  }))
  return [heading, ...rows]
}
