import type { Pack } from './pack-model.ts'

/** Names one version of one pack. */
export interface PackVersion {
  readonly id: string
  readonly version: string
}

/** The built-in packs with those in the place of which an instance published its own; further ones after them. Pure. */
export function withPublished(builtIn: readonly Pack[], published: readonly Pack[]): readonly Pack[] {
  const own = new Map(published.map((pack) => [pack.id, pack]))
  const known = new Set(builtIn.map(({ id }) => id))
  return [...builtIn.map((pack) => own.get(pack.id) ?? pack), ...published.filter(({ id }) => !known.has(id))]
}

const mark = '; packs '

/**
 * The version of the rules as a dossier states it: that of the built-in ones, then the packs published in their place, by
 * code point. Example: `2026-11-22 1f3a; packs electrician-de 2026-11-24.2, welder-fr 2026-11-23`.
 */
export function stateRules(builtIn: string, published: readonly PackVersion[]): string {
  const packs = published.map(({ id, version }) => `${id} ${version}`).toSorted()
  return packs.length > 0 ? `${builtIn}${mark}${packs.join(', ')}` : builtIn
}

/** The published packs a dossier states in its version of the rules; none where it was made with the built-in ones. */
export function readStatedPacks(rules: string): readonly PackVersion[] {
  const at = rules.indexOf(mark)
  if (at === -1) return []
  return rules
    .slice(at + mark.length)
    .split(', ')
    .map((stated) => {
      const [id = '', version = ''] = stated.split(' ')
      return { id, version }
    })
}
