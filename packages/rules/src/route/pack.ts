import type { Fact } from '@wanderbuch/core/vocabulary/fact'
import type { LegalCitation, SourceReference } from '@wanderbuch/standards/source-reference'
import documentNames from '../../data/document-names.json' with { type: 'json' }
import rows from '../../data/packs.json' with { type: 'json' }
import { citeInstrument, instrumentSource } from '../instruments/cite-instrument.ts'
import { staleOn } from '../pack/field-on.ts'
import type { OwnReferences, Pack as WholePack, PackField } from '../pack/pack-model.ts'
import { isMemberState, unionHost } from '../pack/union-states.ts'
import { packFactKinds } from './route-fact-kinds.ts'

/** What is known of one profession in one host state; the cases it is tested by are not needed for a route. */
export type Pack = Omit<WholePack, 'cases'>

/** The packs a route is made with. */
export const builtInRoutePacks: readonly Pack[] = rows

const names = new Map(documentNames.map(({ id, name }) => [id, name]))

/** Where a pack is looked for: among which packs, for which profession, host and region (NUTS). */
export interface PackPlace {
  readonly packs: readonly Pack[]
  /** Id: of a row the rules know, or one that packs bring along. */
  readonly profession: string | undefined
  readonly host: string
  readonly region?: string | undefined
}

/** The pack of the region; else the host's own; else the one that holds in every Member State. */
export function findPack({ packs, profession, host, region }: PackPlace): Pack | undefined {
  const ofProfession = packs.filter((pack) => pack.profession === profession)
  const of = (where: string) => ofProfession.find((pack) => pack.host === where && pack.region === undefined)
  const ofRegion = ofProfession.find(
    (pack) => pack.host === host && pack.region !== undefined && region?.startsWith(pack.region),
  )
  return ofRegion ?? of(host) ?? (isMemberState(host) ? of(unionHost) : undefined)
}

/** Names of documents by their ids, in all languages at hand; a pack may bring some along. */
export function documentList(
  ids: readonly string[],
  own: OwnReferences = {},
): readonly Readonly<Record<string, string>>[] {
  return ids.map((id) => {
    const name = own.documents?.[id]?.name ?? names.get(id)
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

function lawSource({ instrument }: { readonly instrument: string }, own: OwnReferences, day: string): SourceReference {
  const law = own.instruments?.[instrument]
  if (!law) return instrumentSource(instrument, day)
  const { title, url, read, textOf } = law
  return { title: `${title} (${read})`, url, day, ...(textOf && { textOf }) }
}

function lawCitation({ instrument, provision }: NonNullable<PackField['citation']>, own: OwnReferences): LegalCitation {
  const law = own.instruments?.[instrument]
  if (!law) return citeInstrument(instrument, provision)
  const { title, url, textOf } = law
  return { instrument: title, provision, url, ...(textOf && { textOf }) }
}

function fieldSources({ citation, sources = [], checkedOn }: PackField, own: OwnReferences) {
  const read = citation ? [lawSource(citation, own, checkedOn)] : []
  const found = [...read, ...sources.map((source) => ({ ...source, day: checkedOn }))]
  return found.length > 0 ? found : [{ title: 'looked for and not found', day: checkedOn }]
}

/** One field of a pack as a fact; `null` where the authority is to be asked. */
export function packFact(pack: Pack, field: PackField): Fact {
  const { name, value, certainty, checkedOn, citation } = field
  const { own = {} } = pack
  return {
    id: packFactId(pack, name),
    kind: packFactKinds[fieldTopic(name)],
    value: fieldTopic(name) === 'documents' && value !== null ? documentList(value as readonly string[], own) : value,
    sources: fieldSources(field, own),
    certainty,
    day: checkedOn,
    version: pack.version,
    ...(citation && { citation: lawCitation(citation, own) }),
  }
}

/** The profession a pack brings along for an occupation of ESCO, by its code or address. */
export function findOwnProfession(packs: readonly Pack[], occupation: string): string | undefined {
  const asked = occupation.trim().toLowerCase()
  const isAsked = ({ code, uri }: { readonly code: string; readonly uri: string }) =>
    [code, uri].some((one) => one.toLowerCase() === asked)
  return packs.find(({ own }) => own?.profession?.occupations.some(isAsked))?.profession
}

/** Why a fact of a pack may not be said on a day: past its date, or not checked for a year; undefined while it may be. */
export function stalePackFact(pack: Pack | undefined, factId: string, day: string) {
  const field = pack?.fields.find(({ name }) => packFactId(pack, name) === factId)
  return field && staleOn(field, day)
}
