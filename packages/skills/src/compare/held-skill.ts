import type { Standing } from './standing.ts'

/**
 * What the link between words and skill rests on. `confirmed`: a named person said the words mean the skill; `linked`: the
 * issuer linked it; `named`: the words name it as ESCO does; `partly`: a named person said the words cover a part;
 * `suggested`: the words only resemble it and nobody has decided. What a person rejected is not listed at all.
 */
export const heldStates = ['confirmed', 'linked', 'named', 'partly', 'suggested'] as const
export type HeldState = (typeof heldStates)[number]

/** One piece of evidence for one skill. A skill with evidence in two documents stands twice. */
export interface HeldSkill {
  readonly uri: string
  readonly state: HeldState
  /** Absent where nothing says what stands behind the words: an outcome of a qualification nobody holds yet. */
  readonly standing?: Standing
  /** `knowledge`: the source speaks of knowing, not of doing (an outcome on the knowledge axis of the EQF). */
  readonly as: 'knowledge' | 'practice'
  /** Names of what it rests on, for the caller: ids of facts, numbers of outcomes. */
  readonly evidence: readonly string[]
}

/** Everything found of one person, or of one qualification. */
export interface HeldSkills {
  readonly skills: readonly HeldSkill[]
  /** False when there was no learning outcome and no task to read: then nothing is missing, it is not determined. */
  readonly somethingRead: boolean
}

const rank = ({ state, standing }: HeldSkill): number =>
  heldStates.indexOf(state) * 10 + ['proven', 'attested', 'shown', 'declared', undefined].indexOf(standing)

/** Strongest evidence first, practice before knowledge, then by what it rests on: a whole order, whatever came first. */
export function byEvidence(left: HeldSkill, right: HeldSkill): number {
  const order = rank(left) - rank(right) || compareText(right.as, left.as)
  return order || compareText(left.evidence.join(' '), right.evidence.join(' '))
}

/** Order by code point. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** Evidence by skill URI, strongest first. */
export function groupHeld(skills: readonly HeldSkill[]): ReadonlyMap<string, readonly HeldSkill[]> {
  const byUri = new Map<string, HeldSkill[]>()
  for (const skill of skills.toSorted(byEvidence)) {
    const known = byUri.get(skill.uri)
    if (known) known.push(skill)
    else byUri.set(skill.uri, [skill])
  }
  return byUri
}
