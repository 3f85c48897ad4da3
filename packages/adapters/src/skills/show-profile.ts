import type { HeldSkills } from '@wanderbuch/skills/compare/held-skill'
import { type ProfileGroup, profileOf } from '@wanderbuch/skills/compare/profile'
import { type EscoVocabulary, labelOf, type ShownLabel, type SkillCollection } from '@wanderbuch/skills/esco-vocabulary'

/** Part of a profile: URIs of the skills in it. */
export interface ShownProfilePart {
  readonly skills: readonly string[]
}

export interface ShownProfileGroup extends ShownProfilePart {
  readonly uri: string
  readonly code?: string
  readonly label: ShownLabel
  /** The groups next below; empty at the second level. */
  readonly groups: readonly ShownProfileGroup[]
}

/**
 * The skills that are held, in part or wholly, by the groups of ESCO. A skill may lie in several groups, so the groups do
 * not add up; there is no figure of a person.
 */
export interface ShownProfile {
  readonly groups: readonly ShownProfileGroup[]
  readonly collections: readonly (ShownProfilePart & { readonly collection: SkillCollection })[]
  /** Skills for which the vocabulary knows no group. */
  readonly ungrouped: ShownProfilePart
}

const showGroup =
  (language: string) =>
  ({ uri, code, labels, skills, groups }: ProfileGroup): ShownProfileGroup => ({
    uri,
    ...(code !== undefined && { code }),
    label: labelOf(labels, language),
    skills,
    groups: groups.map(showGroup(language)),
  })

/** A profile with names; undefined where the vocabulary has no hierarchy (the built-in starter). */
export function showProfile(held: HeldSkills, vocabulary: EscoVocabulary, language: string): ShownProfile | undefined {
  if (!vocabulary.knowledge) return undefined
  const { groups, collections, ungrouped } = profileOf(held, vocabulary)
  return {
    groups: groups.map(showGroup(language)),
    collections: collections.map(({ collection, skills }) => ({ collection, skills })),
    ungrouped: { skills: ungrouped.skills },
  }
}
