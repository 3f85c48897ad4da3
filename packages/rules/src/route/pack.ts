import type { Fact } from '@wanderbuch/core/vocabulary/fact'
import documentNames from '../../data/document-names.json' with { type: 'json' }
import rows from '../../data/packs.json' with { type: 'json' }
import { citeInstrument, instrumentSource } from '../instruments/cite-instrument.ts'
import { staleOn } from '../pack/field-on.ts'
import { isMemberState, unionHost } from '../pack/union-states.ts'
import type { Profession } from '../profession/profession-data.ts'
import { packFactKinds } from './route-fact-kinds.ts'

/** What is known of one profession in one host state. */
export type Pack = (typeof rows)[number]
export type PackField = Pack['fields'][number]

const names = new Map(documentNames.map(({ id, name }) => [id, name]))

/** The host's own pack; else the one that holds in every Member State. */
export function findPack(profession: Profession | undefined, host: string): Pack | undefined {
  const of = (where: string) => rows.find((pack) => pack.profession === profession && pack.host === where)
  return of(host) ?? (isMemberState(host) ? of(unionHost) : undefined)
}

/** Names of documents by their ids, in all languages at hand. */
export function documentList(ids: readonly string[]): readonly Readonly<Record<string, string>>[] {
  return ids.map((id) => {
    const name = names.get(id)
    if (!name) throw new Error(`no name for document ${id}`)
    return name
  })
}

export function packFactId(pack: Pack, name: string): string {
  return `pack/${pack.id}/${name}`
}

/** First part of a field's name: `documents` of `documents/1-experience`. */
export function fieldTopic(name: string): keyof typeof packFactKinds {
  return name.split('/')[0] as keyof typeof packFactKinds
}

function fieldSources({ citation, sources = [], checkedOn }: PackField) {
  const read = citation ? [instrumentSource(citation.instrument, checkedOn)] : []
  const found = [...read, ...sources.map((source) => ({ ...source, day: checkedOn }))]
  return found.length > 0 ? found : [{ title: 'looked for and not found', day: checkedOn }]
}

/** One field of a pack as a fact; `null` where the authority is to be asked. */
export function packFact(pack: Pack, field: PackField): Fact {
  const { name, value, certainty, checkedOn, citation } = field
  return {
    id: packFactId(pack, name),
    kind: packFactKinds[fieldTopic(name)],
    value: fieldTopic(name) === 'documents' && value !== null ? documentList(value as readonly string[]) : value,
    sources: fieldSources(field),
    certainty,
    day: checkedOn,
    version: pack.version,
    ...(citation && { citation: citeInstrument(citation.instrument, citation.provision) }),
  }
}

const fieldsByFact = new Map(
  rows.flatMap((pack) => pack.fields.map((field) => [packFactId(pack, field.name), field] as const)),
)

/** Why a fact of a pack may not be said on a day: past its date, or not checked for a year; undefined while it may be. */
export function stalePackFact(factId: string, day: string) {
  const field = fieldsByFact.get(factId)
  return field && staleOn(field, day)
}
