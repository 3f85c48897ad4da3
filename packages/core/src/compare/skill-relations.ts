import { type NearBond, nearBonds } from '@wanderbuch/skills/compare/compare-skills'
import type { SkillStep } from '@wanderbuch/skills/compare/skill-path'
import { standings } from '@wanderbuch/skills/compare/standing'
import { type Fact, type FactBook, type FactId, factValueOf } from '../vocabulary/fact.ts'
import type { NeededFacts } from '../vocabulary/finding.ts'
import type { MappedRecord } from '../vocabulary/mapped-record.ts'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import { kindOfFact } from './fact-kinds.ts'
import {
  evidenceState,
  type JudgedSkill,
  judgeSkill,
  matchesFor,
  type MatchReference,
  skillNeeds,
} from './skill-state.ts'

/** A concept near a skill of the target, over relations of the vocabulary. Value of an `esco/skill-relation/N` fact. */
export interface NearSkill {
  /** URI of the skill of the target. */
  readonly skill: string
  /** URI of the concept near it. */
  readonly concept: string
  readonly label: MultilingualText
  readonly bond: NearBond
  /** From the skill to the concept. */
  readonly steps: readonly SkillStep[]
}

/** Relations that lead to something the records show; each is a fact, so that a dossier keeps what it rests on. */
export function relationFacts(
  near: readonly NearSkill[],
  records: readonly MappedRecord[],
): readonly Pick<Fact, 'id' | 'kind' | 'value'>[] {
  const shown = new Set(
    records.flatMap(({ skillMatches }) =>
      skillMatches.flatMap((match) => (['held', 'partly'].includes(evidenceState(match)) ? match.skillUri : [])),
    ),
  )
  return near
    .filter(({ concept }) => shown.has(concept))
    .map((one, index) => {
      const id = `esco/skill-relation/${index + 1}`
      return { id, kind: kindOfFact(id), value: factValueOf(one) }
    })
}

/** A relation of the book and the matches that show the concept it leads to. */
export interface RelationReference {
  readonly factId: FactId
  readonly matches: readonly MatchReference[]
}

const relationPath = /^esco\/skill-relation\/\d+$/

const nearOf = (value: Fact['value']): NearSkill => value as unknown as NearSkill

/** Relations of every skill that has some, by the URI of the skill. */
export function relationsBySkill(book: FactBook): ReadonlyMap<string, readonly RelationReference[]> {
  const bySkill = new Map<string, RelationReference[]>()
  for (const [factId, { value }] of book) {
    if (!relationPath.test(factId)) continue
    const { skill, concept } = nearOf(value)
    const known = bySkill.get(skill) ?? []
    bySkill.set(skill, [...known, { factId, matches: matchesFor(concept, book) }])
  }
  return bySkill
}

/** Facts a judgement by relations rests on besides those of the skill itself. */
export function relationNeeds(relations: readonly RelationReference[]): readonly FactId[] {
  return relations.flatMap(({ factId, matches }) => [factId, ...skillNeeds(matches)])
}

/** The closest concept there is evidence for, and what stands behind it. */
export interface NearEvidence extends NearSkill {
  readonly judged: JudgedSkill
}

const rank = ({ bond, steps, judged }: NearEvidence): number =>
  nearBonds.indexOf(bond) * 100 +
  steps.length * 10 +
  (judged.state === 'held' ? 0 : 5) +
  standings.indexOf(judged.standing ?? 'declared')

/**
 * The closest concept near a skill that is held, or held in part; undefined when none is. It makes the skill held in
 * part, never whole.
 */
export function findNearEvidence(
  facts: NeededFacts,
  relations: readonly RelationReference[],
): NearEvidence | undefined {
  const found = relations.flatMap(({ factId, matches }): readonly NearEvidence[] => {
    const judged = judgeSkill(facts, matches)
    const counts = judged.state === 'held' || judged.state === 'partly'
    return counts ? [{ ...nearOf(facts.value(factId)), judged }] : []
  })
  return found.toSorted((left, right) => rank(left) - rank(right) || (left.concept < right.concept ? -1 : 1))[0]
}
