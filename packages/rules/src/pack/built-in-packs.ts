import authorities from '../../data/authorities.json' with { type: 'json' }
import documentNames from '../../data/document-names.json' with { type: 'json' }
import instruments from '../../data/instruments.json' with { type: 'json' }
import caseRows from '../../data/pack-cases.json' with { type: 'json' }
import packRows from '../../data/packs.json' with { type: 'json' }
import professions from '../../data/professions.json' with { type: 'json' }
import provisions from '../../data/provisions.json' with { type: 'json' }
import { type CoverageMap, coverageMap } from './coverage.ts'
import type { Pack } from './pack-model.ts'
import type { PackReferences } from './parse-field.ts'

const casesOf = new Map(caseRows.map(({ pack, cases }) => [pack, cases]))

/** The packs that come with Wanderbuch, with their cases, by id. */
export const builtInPacks: readonly Pack[] = packRows.map((row) => ({ ...row, cases: casesOf.get(row.id) ?? [] }))

const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id))

/** Ids a pack may point to: what `parsePack` looks up. */
export const builtInReferences: PackReferences = {
  instruments: ids(instruments),
  provisions: ids(provisions),
  documents: ids(documentNames),
  professions: ids(professions),
}

/** Host x profession on a day, with these packs: known, open, default. */
export function builtInCoverage(day: string, packs: readonly Pack[] = builtInPacks): CoverageMap {
  const hosts = [...new Set(authorities.map(({ country }) => country))]
  const known = professions.map(({ id }) => id)
  const brought = packs.filter(({ own }) => own?.profession).map(({ profession }) => profession)
  return coverageMap({ packs, hosts, professions: [...new Set([...known, ...brought])], day })
}
