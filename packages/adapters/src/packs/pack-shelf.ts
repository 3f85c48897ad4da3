import { builtInPacks } from '@wanderbuch/rules/pack/built-in-packs'
import type { Pack } from '@wanderbuch/rules/pack/pack-model'
import type { PackVersion } from '@wanderbuch/rules/pack/published-packs'

/** The packs an instance published, as whoever makes routes and dossiers sees them. */
export interface PackShelf {
  /** The version in force of each published pack, by code point of its id; built-in packs are not among them. */
  readonly published: () => readonly Pack[]
  /** One version, published here or built in; undefined when it is not at hand. */
  readonly find: (wanted: PackVersion) => Pack | undefined
}

export function findBuiltIn({ id, version }: PackVersion): Pack | undefined {
  return builtInPacks.find((pack) => pack.id === id && pack.version === version)
}

/** Nothing was published: the built-in packs only. */
export const builtInShelf: PackShelf = { published: () => [], find: findBuiltIn }
