import { type MapTile, plainText, type TileMapBlock } from '../page-model.ts'
import { type Drawing, htmlId } from './drawing.ts'
import { h, type HtmlNode } from './html-node.ts'
import { piecesToTree } from './pieces-to-tree.ts'

/** Beside the colour each state has a sign. */
export const tileSigns = { shortage: '−', surplus: '+', both: '±', none: '' } as const

function tileToTree({ country, column, row, name, state }: MapTile): HtmlNode {
  const place = `tile tile-${state.code} tile-column-${column} tile-row-${row}`
  return h('span', { class: place, title: `${plainText(name)}: ${state.label}` }, [country, tileSigns[state.code]])
}

/** Countries as equal tiles. The sentence before it says the same in words, so the picture is one image with that text. */
export function tileMapToTree(drawing: Drawing, { id, tiles, legend, name, caption }: TileMapBlock): HtmlNode {
  return h('figure', { class: 'tile-figure', id: htmlId(drawing, id) }, [
    h(
      'div',
      { class: 'tiles', role: 'img', 'aria-label': name },
      tiles.map((tile) => tileToTree(tile)),
    ),
    h(
      'ul',
      { class: 'tile-legend' },
      legend.map(({ code, label }) =>
        h('li', {}, [h('span', { class: `tile tile-${code}`, 'aria-hidden': 'true' }, [tileSigns[code]]), ' ', label]),
      ),
    ),
    h('figcaption', { class: 'visually-hidden' }, piecesToTree(drawing, caption)),
  ])
}
