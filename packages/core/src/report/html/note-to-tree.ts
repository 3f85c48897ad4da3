import type { Note } from '../page-model.ts'
import type { Drawing } from './drawing.ts'
import { h, type HtmlNode } from './html-node.ts'
import { linkTo, piecesToTree } from './pieces-to-tree.ts'

const shownDigits = 16

function identifierToTree({ page }: Drawing, identifier: string): HtmlNode {
  const digest = /^urn:sha256:([0-9a-f]+)$/i.exec(identifier)?.[1]
  if (!digest) return h('code', {}, [h('bdi', {}, [identifier])])
  return h('code', { title: digest }, [`${page.labels.digest} ${digest.slice(0, shownDigits)}…`])
}

/** A source: title, provision, day, version, certainty, and the way back. */
export function noteToTree(drawing: Drawing, note: Note): HtmlNode {
  const { page, suffix, referred } = drawing
  const title = piecesToTree(drawing, note.title)
  const parts: readonly (readonly HtmlNode[] | undefined)[] = [
    note.url ? [linkTo(note.url, title)] : title,
    note.citation && piecesToTree(drawing, note.citation),
    note.identifier === undefined ? undefined : [identifierToTree(drawing, note.identifier)],
    note.day && piecesToTree(drawing, note.day),
    note.version === undefined ? undefined : [`${page.labels.version} ${note.version}`],
    [h('span', { class: `certainty certainty-${note.certainty.code}` }, [note.certainty.label])],
  ]
  const written = parts.flatMap((part, index) => (part ? [...(index === 0 ? [] : [' · ']), ...part] : []))
  const back = h(
    'a',
    { class: 'back', href: `#ref-${note.number}${suffix}`, 'aria-label': `${page.labels.back} (${note.number})` },
    ['↩'],
  )
  return h('li', { id: `note-${note.number}${suffix}`, value: note.number }, [
    ...written,
    referred.has(note.number) && [' ', back],
  ])
}
