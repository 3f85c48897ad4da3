/** Place of a country on a grid of equal tiles, from the top left, counts from 0. */
export interface TilePlace {
  readonly column: number
  readonly row: number
}

export const tileGrid = { columns: 9, rows: 8 } as const

/**
 * Europe as tiles: roughly where the countries lie, all of one size. A drawing of our own, not a map: no border and no area
 * can be read from it. ISO 3166-1 alpha-2.
 */
const rows: readonly (readonly [country: string, column: number, row: number][])[] = [
  [
    ['IS', 0, 0],
    ['NO', 4, 0],
    ['SE', 5, 0],
    ['FI', 6, 0],
  ],
  [
    ['IE', 0, 1],
    ['GB', 1, 1],
    ['DK', 4, 1],
    ['EE', 7, 1],
  ],
  [
    ['NL', 3, 2],
    ['DE', 4, 2],
    ['PL', 5, 2],
    ['LT', 6, 2],
    ['LV', 7, 2],
  ],
  [
    ['BE', 2, 3],
    ['LU', 3, 3],
    ['CZ', 4, 3],
    ['SK', 5, 3],
    ['UA', 7, 3],
  ],
  [
    ['FR', 1, 4],
    ['CH', 2, 4],
    ['LI', 3, 4],
    ['AT', 4, 4],
    ['HU', 5, 4],
    ['RO', 6, 4],
    ['MD', 7, 4],
  ],
  [
    ['PT', 0, 5],
    ['ES', 1, 5],
    ['IT', 3, 5],
    ['SI', 4, 5],
    ['HR', 5, 5],
    ['RS', 6, 5],
    ['BG', 7, 5],
  ],
  [
    ['BA', 5, 6],
    ['XK', 6, 6],
    ['MK', 7, 6],
    ['TR', 8, 6],
  ],
  [
    ['MT', 3, 7],
    ['ME', 5, 7],
    ['AL', 6, 7],
    ['GR', 7, 7],
    ['CY', 8, 7],
  ],
]

export const tilePlaces: ReadonlyMap<string, TilePlace> = new Map(
  rows.flat().map(([country, column, row]) => [country, { column, row }]),
)
