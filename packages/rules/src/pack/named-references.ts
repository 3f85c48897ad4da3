import authorities from '../../data/authorities.json' with { type: 'json' }
import documentNames from '../../data/document-names.json' with { type: 'json' }
import instruments from '../../data/instruments.json' with { type: 'json' }
import professions from '../../data/professions.json' with { type: 'json' }
import provisions from '../../data/provisions.json' with { type: 'json' }
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

/** Everything a pack may point to; the same at every call. Pure. */
export function listReferences(): NamedReferences {
  return {
    professions: professions.map(({ id, name }) => ({ id, name })),
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
