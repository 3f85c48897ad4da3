import { tileGrid, tilePlaces } from '../region/tile-grid.ts'
import type { Finding, Parameter } from '../vocabulary/finding.ts'
import type { TileStateCode } from './page-codes.ts'
import { type Block, type MapTile, plainText, type TileMapBlock } from './page-model.ts'
import { type PageWriter, plainParagraph, wordParagraph } from './page-writer.ts'

const named = ['shortage', 'surplus', 'both'] as const

function countriesIn(parameter: Parameter | undefined): readonly string[] {
  if (typeof parameter !== 'object' || parameter.kind !== 'list') return []
  return parameter.items.flatMap((item) => (typeof item === 'object' && item.kind === 'country' ? [item.country] : []))
}

/** Countries of the lists with what is said of them, in the order of their names; those without a place on the map too. */
function tableRows({ words }: PageWriter, { parameters }: Finding): TileMapBlock['table']['rows'] {
  const rows = named.flatMap((code) =>
    countriesIn(parameters[code]).map((country) => ({
      name: words.put({ kind: 'country', country }),
      state: words.label(`region.state.${code}`),
    })),
  )
  return rows.toSorted((left, right) => plainText(left.name).localeCompare(plainText(right.name), words.language))
}

/** Every country that has a place, with what the lists say of it; a country without a place is named in the sentence only. */
function buildTileMap(writer: PageWriter, finding: Finding): TileMapBlock {
  const { words } = writer
  const { id, message, parameters } = finding
  const stateOf = (country: string): TileStateCode =>
    named.find((state) => countriesIn(parameters[state]).includes(country)) ?? 'none'
  const tiles = [...tilePlaces].map(([country, place]): MapTile => {
    const code = stateOf(country)
    const label = words.label(`region.state.${code}`)
    return { country, ...place, name: words.put({ kind: 'country', country }), state: { code, label } }
  })
  const codes = [...named, 'none'] as const
  const shown = codes.filter((code) => tiles.some(({ state }) => state.code === code))
  return {
    kind: 'tileMap',
    id: `${id}/tiles`,
    ...tileGrid,
    tiles,
    legend: shown.map((code) => ({ code, label: words.label(`region.state.${code}`) })),
    name: words.label('region.tiles'),
    caption: words.say(message, parameters),
    table: {
      name: words.label('region.table'),
      columns: [words.label('region.table-country'), words.label('region.table-said')],
      rows: tableRows(writer, finding),
    },
  }
}

function sideBlocks(writer: PageWriter, side: 'home' | 'host', findings: readonly Finding[]): readonly Block[] {
  const own = findings.filter(({ about }) => about === side)
  if (own.length === 0) return []
  return [
    { kind: 'heading', id: `region/${side}`, level: 4, pieces: writer.words.say(`region.${side}`) },
    ...own.map((finding) => wordParagraph(writer, finding)),
  ]
}

/** What lists of shortages and surpluses say of this work, at home and there; with a picture where they name countries. */
export function buildRegionBlocks(writer: PageWriter): readonly Block[] {
  const findings = writer.dossier.findings.filter(({ section }) => section === 'region')
  if (findings.length === 0) return []
  const about = (what: string) => findings.filter((finding) => finding.about === what)
  return [
    { kind: 'heading', id: 'region', level: 3, pieces: writer.words.say('section.region') },
    plainParagraph('region/about', writer.words.say('region.lede')),
    ...about('sample').map((finding) => wordParagraph(writer, finding)),
    ...sideBlocks(writer, 'home', findings),
    ...sideBlocks(writer, 'host', findings),
    ...about('countries').flatMap((finding) => [wordParagraph(writer, finding), buildTileMap(writer, finding)]),
  ]
}
