import type { Block, Card, DossierPage } from '../page-model.ts'
import { blockToTree, jointBlockToTree } from './block-to-tree.ts'
import { type Drawing, htmlId, startDrawing } from './drawing.ts'
import { h, type HtmlElement, type HtmlNode } from './html-node.ts'
import { metaToTree } from './meta-to-tree.ts'
import { noteToTree } from './note-to-tree.ts'
import { piecesToTree, sentenceToTree } from './pieces-to-tree.ts'

/** One page, or the same dossier in two languages. */
export type PagesShown = readonly [DossierPage] | readonly [DossierPage, DossierPage]

/** Draws a part once per language: alone, or both beside each other, each in its language. */
type Beside = (draw: (drawing: Drawing) => HtmlNode | readonly HtmlNode[]) => readonly HtmlNode[]

/** Draws parts beside their translations. */
export function besideEachOther(drawings: readonly Drawing[]): Beside {
  return (draw) => {
    const drawn = drawings.map((drawing) => ({ language: drawing.page.language, nodes: draw(drawing) }))
    const [only, second] = drawn
    if (only && !second) return [only.nodes].flat()
    return [
      h(
        'div',
        { class: 'pair' },
        drawn.map(({ language, nodes }) => h('div', { lang: language }, nodes)),
      ),
    ]
  }
}

/** Title, what this is, and what was asked. */
export function titleToTree(drawing: Drawing): HtmlNode {
  const { title, lede } = drawing.page
  return h('div', { class: 'title' }, [
    h('div', {}, [
      h('h1', { id: htmlId(drawing, 'title') }, piecesToTree(drawing, title)),
      h('p', { class: 'lede' }, piecesToTree(drawing, lede)),
    ]),
    metaToTree(drawing),
  ])
}

/** What a reader must know first. */
export function flagsToTree({ page }: Drawing): readonly HtmlNode[] {
  if (page.flags.length === 0) return []
  return [
    h(
      'ul',
      { class: 'flags' },
      page.flags.map(({ code, label }) => h('li', { class: `flag-${code}` }, [label])),
    ),
  ]
}

interface Leaf {
  readonly side: 'left' | 'right'
  readonly drawings: readonly Drawing[]
  readonly beside: Beside
}

function leafToTree({ side, drawings, beside }: Leaf): HtmlNode {
  const [first] = drawings as readonly [Drawing]
  const blockAt = (drawing: Drawing, index: number) => drawing.page[side][index] as Block
  const blocks = first.page[side].flatMap((_, index) => {
    const same = drawings.map((drawing) => blockAt(drawing, index))
    const joint = jointBlockToTree(drawings, same)
    return joint ? [joint] : beside((drawing) => blockToTree(drawing, blockAt(drawing, index)))
  })
  const heading = first.page[side][0]
  return h('section', { class: `leaf leaf-${side}`, 'aria-labelledby': heading && htmlId(first, heading.id) }, blocks)
}

function cardToTree(drawing: Drawing, { audience, heading, actions }: Card): HtmlNode {
  return h('article', { class: `card card-${audience}` }, [
    h('h3', {}, piecesToTree(drawing, heading)),
    h(
      'ol',
      {},
      actions.map((action) => h('li', {}, sentenceToTree(drawing, { ...action, audiences: [] }))),
    ),
  ])
}

function nextToTree(drawing: Drawing): readonly HtmlNode[] {
  const { next, labels } = drawing.page
  if (next.length === 0) return []
  return [
    h('h2', { class: 'section-heading' }, [labels.next]),
    h(
      'div',
      { class: 'cards' },
      next.map((card) => cardToTree(drawing, card)),
    ),
  ]
}

function sourcesToTree(drawing: Drawing): readonly HtmlNode[] {
  const { notes, labels } = drawing.page
  if (notes.length === 0) return []
  return [
    h('h2', { class: 'section-heading' }, [labels.sources]),
    h(
      'ol',
      { class: 'sources' },
      notes.map((note) => noteToTree(drawing, note)),
    ),
  ]
}

const footerToTree = (drawing: Drawing) => drawing.page.footer.map((words) => h('p', {}, piecesToTree(drawing, words)))

/**
 * The dossier as a tree: title, the two leaves of the book, next actions, sources, notes at the foot. With two pages each
 * block stands beside its translation. Empty elements with `data-slot` mark where a page with scripts may put controls.
 */
export function pageToTree(pages: PagesShown): HtmlElement {
  const drawings = pages.map((page, index) => startDrawing(page, index === 0 ? '' : `-${page.language}`))
  const beside = besideEachOther(drawings)
  const two = pages.length === 2
  return h('div', { class: two ? 'dossier two-languages' : 'dossier', lang: pages[0].language }, [
    beside(titleToTree),
    beside(flagsToTree),
    h('div', { class: 'actions', 'data-slot': 'actions' }),
    h('div', { class: 'spread' }, [
      leafToTree({ side: 'left', drawings, beside }),
      leafToTree({ side: 'right', drawings, beside }),
    ]),
    h('section', { class: 'next', 'aria-label': pages[0].labels.next }, beside(nextToTree)),
    h('section', { class: 'source-list', 'aria-label': pages[0].labels.sources }, beside(sourcesToTree)),
    h('div', { class: 'closing' }, beside(footerToTree)),
  ])
}
