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

/** Every country the lists name, a row each: what the picture shows, for those who read rather than look. */
function tableToTree(drawing: Drawing, { table }: TileMapBlock): HtmlNode {
  const heads = table.columns.map((column) => h('th', { scope: 'col' }, [column]))
  const rows = table.rows.map(({ name, state }) =>
    h('tr', {}, [h('th', { scope: 'row' }, piecesToTree(drawing, name)), h('td', {}, [state])]),
  )
  return h('details', { class: 'tile-table' }, [
    h('summary', {}, [table.name]),
    h('table', {}, [h('thead', {}, [h('tr', {}, heads)]), h('tbody', {}, rows)]),
  ])
}

/** Countries as equal tiles, one image with a name; the table below says the same of each country. */
export function tileMapToTree(drawing: Drawing, block: TileMapBlock): HtmlNode {
  const { id, tiles, legend, name, caption } = block
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
    tableToTree(drawing, block),
  ])
}
