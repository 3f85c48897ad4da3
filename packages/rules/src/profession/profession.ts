import rows from '../../data/professions.json' with { type: 'json' }

type ProfessionRow = (typeof rows)[number]

/** Professions the rules know: legal notions. An ESCO occupation only points to one. */
export type Profession = ProfessionRow['id']

/** Where Title III of Directive 2005/36/EC looks first; `own-instrument`: another act of the Union; `none`: no rule found. */
export type ProfessionSystem = ProfessionRow['system']

/** All professions, by id. Source: `packs/professions.yaml`. */
export const professionRows: readonly ProfessionRow[] = rows

const byId = new Map<string, ProfessionRow>(rows.map((row) => [row.id, row]))

/** What the data says of a profession. An id that is not there is a bug. */
export function professionRow(id: Profession): ProfessionRow {
  const found = byId.get(id)
  if (!found) throw new Error(`no profession ${id}`)
  return found
}
