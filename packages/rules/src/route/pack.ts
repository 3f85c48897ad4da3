import type { Fact } from '@wanderbuch/core/vocabulary/fact'
import documentNames from '../../data/document-names.json' with { type: 'json' }
import rows from '../../data/packs.json' with { type: 'json' }
import { citeInstrument, instrumentSource } from '../instruments/cite-instrument.ts'
import type { Profession } from '../profession/profession-data.ts'
import { rulesVersion } from '../rules-version.ts'
import { packFactKinds } from './route-fact-kinds.ts'

/** What is known of one profession in one host state. */
export type Pack = (typeof rows)[number]
export type PackField = Pack['fields'][number]

const names = new Map(documentNames.map(({ id, name }) => [id, name]))

export function findPack(profession: Profession | undefined, host: string): Pack | undefined {
  return rows.find((pack) => pack.profession === profession && pack.host === host)
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
    version: rulesVersion.day,
    ...(citation && { citation: citeInstrument(citation.instrument, citation.provision) }),
  }
}
