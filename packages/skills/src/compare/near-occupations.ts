import type { EscoOccupation, EscoVocabulary } from '../esco-vocabulary.ts'
import { type ComparedSkill, createComparison } from './compare-skills.ts'
import { compareText, type HeldSkills } from './held-skill.ts'
import { targetOfOccupation } from './skill-target.ts'

/** How many skills have which state. Numbers of skills, not of a person. */
export interface StateCounts {
  readonly total: number
  readonly held: number
  readonly partly: number
  readonly missing: number
  readonly notDetermined: number
}

/** An occupation beside the skills that are held, and what separates the two. */
export interface NearOccupation {
  readonly occupation: EscoOccupation
  readonly essential: StateCounts
  readonly optional: StateCounts
  /** Every skill of the occupation with its state, essential ones first. */
  readonly skills: readonly ComparedSkill[]
}

/** Counts the states of one relation. */
export function countStates(skills: readonly ComparedSkill[], relation: ComparedSkill['relation']): StateCounts {
  const own = skills.filter((skill) => skill.relation === relation)
  const count = (state: ComparedSkill['state']) => own.filter((skill) => skill.state === state).length
  return {
    total: own.length,
    held: count('held'),
    partly: count('partly'),
    missing: count('missing'),
    notDetermined: count('not-determined'),
  }
}

function byNearness(left: NearOccupation, right: NearOccupation): number {
  const byHeld = right.essential.held - left.essential.held
  const byMissing = left.essential.missing - right.essential.missing
  const [one, other] = [left.occupation, right.occupation]
  return byHeld || byMissing || compareText(one.code, other.code) || compareText(one.uri, other.uri)
}

export interface NearLimits {
  /** At most so many occupations (20). */
  readonly limit?: number
  /** Occupations with fewer essential skills held are left out (1). */
  readonly leastEssentialHeld?: number
}

/** Message key of the rule in words; it must stand wherever the list is shown. */
export const nearOccupationsRule = 'skills.near-rule'

/**
 * Occupations near a set of skills, with what separates them. The rule, stated wherever the list is shown: most essential
 * skills held first, among these fewest missing, then the ESCO code. It orders occupations for one person; it says nothing
 * of persons and nothing of who is fit for what. Occupations without any essential skill held are left out.
 * Example: `nearOccupations(held, vocabulary, { limit: 5 })[0]?.essential` is `{ total: 21, held: 9, ... }`.
 */
export function nearOccupations(
  held: HeldSkills,
  vocabulary: EscoVocabulary,
  { limit = 20, leastEssentialHeld = 1 }: NearLimits = {},
): readonly NearOccupation[] {
  const compare = createComparison(held, vocabulary)
  const own = new Set(held.skills.filter(({ state }) => state !== 'suggested').map(({ uri }) => uri))
  const candidates = vocabulary.occupations.filter(
    ({ essential }) => leastEssentialHeld === 0 || essential.some(({ uri }) => own.has(uri)),
  )
  const near = candidates.map((occupation): NearOccupation => {
    const skills = compare(targetOfOccupation(occupation))
    return {
      occupation,
      essential: countStates(skills, 'essential'),
      optional: countStates(skills, 'optional'),
      skills,
    }
  })
  return near
    .filter(({ essential }) => essential.held >= leastEssentialHeld)
    .toSorted(byNearness)
    .slice(0, limit)
}
