import type { EscoLabels, EscoVocabulary, SkillCollection } from '../esco-vocabulary.ts'
import { compareText, groupHeld, type HeldSkills } from './held-skill.ts'
import { type Standing, standings, strongestStanding } from './standing.ts'

/** How many skills have which standing. `unstated`: nothing says what stands behind them. */
export type StandingCounts = Readonly<Record<Standing | 'unstated', number>>

/** Part of a profile: skills that lie together. */
export interface ProfilePart {
  readonly counts: StandingCounts
  readonly total: number
  /** Sorted. */
  readonly skills: readonly string[]
}

export interface ProfileGroup extends ProfilePart {
  readonly uri: string
  readonly code?: string
  readonly labels: EscoLabels
  /** The groups next below it, by code; empty at the second level. */
  readonly groups: readonly ProfileGroup[]
}

export interface ProfileCollection extends ProfilePart {
  readonly collection: SkillCollection
}

/**
 * The skills of a person laid out for a picture. Plain counts of skills; nothing is added up to a figure of a person. A
 * skill that lies in several groups counts in each, so the groups do not sum to `all`.
 */
export interface SkillProfile {
  readonly all: ProfilePart
  /** Groups at the top of the hierarchy that hold one of the skills, by code. */
  readonly groups: readonly ProfileGroup[]
  /** In the order green, digital, transversal, language, research, digcomp; those without a skill left out. */
  readonly collections: readonly ProfileCollection[]
  /** Skills for which the vocabulary knows no group. */
  readonly ungrouped: ProfilePart
}

type StandingOf = ReadonlyMap<string, Standing | undefined>

function partOf(uris: Iterable<string>, standingOf: StandingOf): ProfilePart {
  const skills = [...uris].toSorted(compareText)
  const count = (standing: Standing | undefined) => skills.filter((uri) => standingOf.get(uri) === standing).length
  const counted = Object.fromEntries(standings.map((standing) => [standing, count(standing)]))
  return { counts: { ...counted, unstated: count(undefined) } as StandingCounts, total: skills.length, skills }
}

/** The chains of groups above a concept, each from the top down. A group on its own chain again is not followed. */
function chainsAbove(uri: string, vocabulary: EscoVocabulary): readonly (readonly string[])[] {
  const above = (at: string, below: readonly string[]): readonly (readonly string[])[] => {
    const broader = (vocabulary.knowledge?.relationsOf(at)?.broader ?? []).filter((one) => !below.includes(one))
    if (broader.length === 0) return [below]
    return broader.flatMap((one) => above(one, [one, ...below]))
  }
  const isGroup = (one: string) => vocabulary.knowledge?.findGroup(one) !== undefined
  return above(uri, [uri]).map((chain) => chain.filter(isGroup))
}

const nameOfGroup = ({ code = '', uri }: { readonly code?: string; readonly uri: string }) => `${code}\n${uri}`

/** Groups at one depth of the chains (0 the top), each with the skills below it. */
function groupAt(
  chains: readonly { readonly skill: string; readonly chain: readonly string[] }[],
  context: { readonly vocabulary: EscoVocabulary; readonly standingOf: StandingOf; readonly depth: number },
): readonly ProfileGroup[] {
  const { vocabulary, standingOf, depth } = context
  const uris = new Set(chains.flatMap(({ chain }) => chain[depth] ?? []))
  const groups = [...uris].flatMap((uri): readonly ProfileGroup[] => {
    const group = vocabulary.knowledge?.findGroup(uri)
    if (!group) return []
    const { code, preferred, alternative } = group
    const own = chains.filter(({ chain }) => chain[depth] === uri)
    const part = partOf(new Set(own.map(({ skill }) => skill)), standingOf)
    const below = depth === 0 ? groupAt(own, { ...context, depth: 1 }) : []
    const labels = { preferred, alternative }
    return [{ uri, ...(code !== undefined && { code }), labels, ...part, groups: below }]
  })
  return groups.toSorted((left, right) => compareText(nameOfGroup(left), nameOfGroup(right)))
}

const collectionOrder = ['green', 'digital', 'transversal', 'language', 'research', 'digcomp'] as const

function listCollections(uris: readonly string[], { knowledge }: EscoVocabulary, standingOf: StandingOf) {
  return collectionOrder.flatMap((collection): readonly ProfileCollection[] => {
    const own = uris.filter((uri) => knowledge?.collectionsOf(uri).includes(collection))
    return own.length === 0 ? [] : [{ collection, ...partOf(own, standingOf) }]
  })
}

/**
 * A skill profile as plain data. Suggestions nobody decided are left out; each skill counts once, with the strongest of
 * its standings. Example: `profileOf(held, vocabulary).groups[0]` is `{ code: 'K', total: 4, counts: { proven: 3, ... } }`.
 */
export function profileOf(held: HeldSkills, vocabulary: EscoVocabulary): SkillProfile {
  const counting = groupHeld(held.skills.filter(({ state }) => state !== 'suggested'))
  const standingOf: StandingOf = new Map(
    [...counting].map(([uri, list]) => [uri, strongestStanding(list.flatMap(({ standing }) => standing ?? []))]),
  )
  const uris = [...counting.keys()]
  const chains = uris.flatMap((skill) => chainsAbove(skill, vocabulary).map((chain) => ({ skill, chain })))
  const grouped = new Set(chains.flatMap(({ skill, chain }) => (chain.length > 0 ? skill : [])))
  return {
    all: partOf(uris, standingOf),
    groups: groupAt(chains, { vocabulary, standingOf, depth: 0 }),
    collections: listCollections(uris, vocabulary, standingOf),
    ungrouped: partOf(
      uris.filter((uri) => !grouped.has(uri)),
      standingOf,
    ),
  }
}
