import { type Standing, standings, strongestStanding } from '@wanderbuch/skills/compare/standing'
import type { FactBook, FactId } from '../vocabulary/fact.ts'
import type { NeededFacts } from '../vocabulary/finding.ts'
import type { SkillMatch } from '../vocabulary/mapped-record.ts'
import { matchOf } from './fact-reading.ts'
import { isCurrent, standingNeeds, standingOf } from './standing.ts'

/** A match and the record it belongs to. */
export interface MatchReference {
  readonly factId: FactId
  readonly recordId: string
}

export type SkillState = 'held' | 'partly' | 'missing' | 'not-determined'

export interface SkillEvidence {
  readonly recordId: string
  readonly match: SkillMatch
  readonly standing: Standing | undefined
  readonly state: 'held' | 'partly' | 'not-determined'
  /** The document it rests on has not run out. */
  readonly current: boolean
}

export interface JudgedSkill {
  readonly state: SkillState
  readonly standing: Standing | undefined
  /** What the judgement rests on; the first is the one to name. */
  readonly evidence: readonly SkillEvidence[]
  /** True when words were found only in documents that cannot count. */
  readonly evidenceBroken: boolean
}

/** Id of the fact that says what was searched: how many outcomes, and which matches point to which skill. */
export const searchFactId = 'records/outcomes-looked-at'

/** Value of the search fact. */
export interface SearchValue {
  readonly outcomes: number
  /** ESCO skill URI -> ids of the match facts. */
  readonly matches: Readonly<Record<string, readonly FactId[]>>
}

/** All matches for a skill, over all records, whether or not each fact is in the book. */
export function matchesFor(skillUri: string, book: FactBook): readonly MatchReference[] {
  const search = book.get(searchFactId)?.value as unknown as SearchValue | undefined
  const ids = search?.matches[skillUri] ?? []
  return ids.map((factId) => ({ factId, recordId: factId.split('/')[0] as string }))
}

/** Facts a skill's judgement rests on besides the ESCO relation. */
export function skillNeeds(matches: readonly MatchReference[]): readonly FactId[] {
  const ids = matches.flatMap(({ factId, recordId }) => {
    const outcome = `${recordId}/learning-outcome/${factId.split('/')[2] ?? ''}`
    return [factId, outcome, `${recordId}/title`, ...standingNeeds(recordId)]
  })
  return [...new Set([...ids, searchFactId])]
}

/**
 * Words that name the skill as ESCO does, a link set by the issuer, or a person's confirmation count; any other
 * similarity is only a suggestion that a person must decide.
 */
export function evidenceState(match: SkillMatch): SkillEvidence['state'] | 'rejected' {
  if (match.decision?.decision === 'rejected') return 'rejected'
  if (match.decision?.decision === 'partly') return 'partly'
  if (match.decision || match.method === 'linked' || match.method === 'exact-label') return 'held'
  return 'not-determined'
}

const strengths = ['certain', 'likely', 'possible'] as const
const stateOrder = ['held', 'partly', 'not-determined'] as const

function byWeight(left: SkillEvidence, right: SkillEvidence): number {
  const rank = ({ state, standing, current, match }: SkillEvidence) =>
    stateOrder.indexOf(state) * 100 +
    standings.indexOf(standing ?? 'declared') * 10 +
    (current ? 0 : 5) +
    strengths.indexOf(match.strength)
  return rank(left) - rank(right)
}

/** Held / partly / missing / not determined for one skill, and why. */
export function judgeSkill(facts: NeededFacts, matches: readonly MatchReference[]): JudgedSkill {
  const all = matches.flatMap(({ factId, recordId }): readonly SkillEvidence[] => {
    const match = matchOf(facts.value(factId))
    const state = evidenceState(match)
    if (state === 'rejected') return []
    const standing = standingOf(facts, recordId, match.outcomeNumber)
    return [{ recordId, match, state, standing, current: isCurrent(facts, recordId) }]
  })
  const evidence = all.filter(({ standing }) => standing !== undefined).toSorted(byWeight)
  const { outcomes: looked } = facts.value(searchFactId) as unknown as SearchValue
  const state = evidence[0]?.state ?? (looked > 0 ? 'missing' : 'not-determined')
  const counting = evidence.filter((one) => one.state === state)
  return {
    state,
    standing: strongestStanding(counting.flatMap(({ standing }) => standing ?? [])),
    evidence: counting,
    evidenceBroken: all.length > 0 && evidence.length === 0,
  }
}
