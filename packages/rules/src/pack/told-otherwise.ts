import type { FieldAspect, FieldChange, PackDiff } from './diff-packs.ts'
import { compareVersions } from './pack-version.ts'

/** A fact of a kept dossier: its id `pack/electrician-de/fee` and the version of the pack it was taken from. */
export interface KeptFact {
  readonly id: string
  readonly version?: string
}

export interface KeptDossier {
  readonly id: string
  readonly facts: readonly KeptFact[]
}

/** A dossier that rests on a field which says something else now. */
export interface ToldOtherwise {
  readonly dossier: string
  readonly fields: readonly {
    readonly name: string
    /** `not-determined`: the dossier does not say which version of the pack it was made with. */
    readonly told: 'yes' | 'not-determined'
    readonly change: FieldChange['kind']
    readonly aspects: readonly FieldAspect[]
  }[]
}

/** Looking again without finding anything else changes the day and the checker only: nobody was told otherwise. */
const otherwise: readonly FieldAspect[] = ['value', 'source', 'certainty', 'scope', 'origin']

function aspectsOf(change: FieldChange): readonly FieldAspect[] {
  return change.kind === 'changed' ? change.aspects.filter((aspect) => otherwise.includes(aspect)) : ['value']
}

function toldBy({ version }: KeptFact, { to }: PackDiff): 'yes' | 'no' | 'not-determined' {
  if (version === undefined) return 'not-determined'
  return compareVersions(version, to) < 0 ? 'yes' : 'no'
}

/**
 * Which kept dossiers rest on a field that says something else in the new version. A dossier made with the new version
 * or a later one was not told the old answer. An added field cannot have been told. Pure; in the order given.
 * Example: `dossiersToldOtherwise(diff, [{ id: 'd-1', facts: [{ id: 'pack/electrician-de/fee', version: '2026-11-22' }] }])`.
 */
export function dossiersToldOtherwise(diff: PackDiff, dossiers: readonly KeptDossier[]): readonly ToldOtherwise[] {
  const changes = new Map(
    diff.fields
      .filter((change) => change.kind !== 'added' && aspectsOf(change).length > 0)
      .map((change) => [`pack/${diff.pack}/${change.name}`, change]),
  )
  return dossiers.flatMap(({ id, facts }) => {
    const fields = facts.flatMap((fact) => {
      const change = changes.get(fact.id)
      const told = toldBy(fact, diff)
      if (!change || told === 'no') return []
      return [{ name: change.name, told, change: change.kind, aspects: aspectsOf(change) }]
    })
    return fields.length > 0 ? [{ dossier: id, fields }] : []
  })
}
