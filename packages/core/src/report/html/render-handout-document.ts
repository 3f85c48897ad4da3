import { type Pieces, plainText } from '../page-model.ts'
import { blockToTree, jointBlockToTree } from './block-to-tree.ts'
import { startDrawing } from './drawing.ts'
import { h, type HtmlElement, type HtmlNode } from './html-node.ts'
import { noteToTree } from './note-to-tree.ts'
import { type PagesShown, besideEachOther, flagsToTree, titleToTree } from './page-to-tree.ts'
import { piecesToTree } from './pieces-to-tree.ts'
import { closedDocument } from './render-dossier-document.ts'

/**
 * A handout as a tree: title, its blocks on one leaf, sources, foot. With two pages each block stands beside its translation.
 */
export function handoutToTree(pages: PagesShown): HtmlElement {
  const drawings = pages.map((page, index) => startDrawing(page, index === 0 ? '' : `-${page.language}`))
  const beside = besideEachOther(drawings)
  const [first] = pages
  const blocks = first.left.flatMap((block, index): readonly HtmlNode[] => {
    const same = pages.map(({ left }) => left[index] ?? block)
    const joint = jointBlockToTree(drawings, same)
    if (joint) return [joint]
    return beside((drawing) => blockToTree(drawing, drawing.page.left[index] ?? block))
  })
  const sources = first.notes.length > 0
  return h(
    'div',
    { class: pages.length === 2 ? 'dossier handout two-languages' : 'dossier handout', lang: first.language },
    [
      beside(titleToTree),
      beside(flagsToTree),
      h('section', { class: 'leaf', 'aria-label': plainText(first.title) }, blocks),
      sources &&
        h(
          'section',
          { class: 'source-list', 'aria-label': first.labels.sources },
          beside((drawing) => [
            h('h2', { class: 'section-heading' }, [drawing.page.labels.sources]),
            h(
              'ol',
              { class: 'sources' },
              drawing.page.notes.map((note) => noteToTree(drawing, note)),
            ),
          ]),
        ),
      h(
        'div',
        { class: 'closing' },
        beside((drawing) => drawing.page.footer.map((words: Pieces) => h('p', {}, piecesToTree(drawing, words)))),
      ),
    ],
  )
}

/** A handout as one HTML file without scripts. Same input, same text. */
export function renderHandoutDocument(pages: PagesShown): string {
  return closedDocument(pages, handoutToTree(pages))
}
