import authorities from '../../data/authorities.json' with { type: 'json' }
import documentNames from '../../data/document-names.json' with { type: 'json' }
import instruments from '../../data/instruments.json' with { type: 'json' }
import professions from '../../data/professions.json' with { type: 'json' }
import provisions from '../../data/provisions.json' with { type: 'json' }
import type { Pack } from './pack-model.ts'
import { packTopics } from './value-shapes.ts'

type NameByLanguage = Readonly<Record<string, string>>

/** What a pack may point to, with the names a person chooses by. */
export interface NamedReferences {
  readonly professions: readonly { readonly id: string; readonly name: NameByLanguage }[]
  /** Hosts with a row of who informs and who decides, ISO 3166-1 alpha-2, by code point. */
  readonly hosts: readonly string[]
  readonly instruments: readonly { readonly id: string; readonly title: string; readonly url?: string }[]
  readonly provisions: readonly { readonly id: string; readonly instrument: string; readonly provision: string }[]
  readonly documents: readonly { readonly id: string; readonly name: NameByLanguage }[]
  readonly topics: readonly string[]
}

/** A profession some pack brings along, once. */
function broughtProfessions(packs: readonly Pack[]): NamedReferences['professions'] {
  const rows = packs.flatMap(({ profession, own }) => {
    return own?.profession ? [[profession, own.profession.name] as const] : []
  })
  return [...new Map(rows)].map(([id, name]) => ({ id, name }))
}

/** What one pack brings along, as the lists name it. */
export function listOwnReferences({ own = {} }: Pick<Pack, 'own'>): Pick<NamedReferences, 'instruments' | 'documents'> {
  return {
    instruments: Object.entries(own.instruments ?? {}).map(([id, { title, url }]) => ({ id, title, url })),
    documents: Object.entries(own.documents ?? {}).map(([id, { name }]) => ({ id, name })),
  }
}

/**
 * Everything a pack may point to, with the professions these packs bring along. A law or document that a pack brings
 * along is known in that pack alone. Pure.
 */
export function listReferences(packs: readonly Pack[] = []): NamedReferences {
  return {
    professions: [...professions.map(({ id, name }) => ({ id, name })), ...broughtProfessions(packs)],
    hosts: [...new Set(authorities.map(({ country }) => country))].toSorted(),
    instruments: instruments.map(({ id, title, url, eli }) => {
      const address = url ?? eli
      return { id, title, ...(address && { url: address }) }
    }),
    provisions: provisions.map(({ id, instrument, provision }) => ({ id, instrument, provision })),
    documents: documentNames.map(({ id, name }) => ({ id, name })),
    topics: packTopics,
  }
}
