import type { HeldSkill, HeldSkills } from '@wanderbuch/skills/compare/held-skill'
import type { FactBook, FactId } from '../vocabulary/fact.ts'
import type { NeededFacts } from '../vocabulary/finding.ts'
import type { SkillMatch } from '../vocabulary/mapped-record.ts'
import { matchOf } from './fact-reading.ts'
import { evidenceState, searchFactId, type SearchValue } from './skill-state.ts'
import { standingNeeds, standingOf } from './standing.ts'

const matchPath = /^(record-\d+)\/match\/\d+\/\d+$/

function stateOf(match: SkillMatch): HeldSkill['state'] | undefined {
  const state = evidenceState(match)
  if (state === 'rejected') return undefined
  if (state === 'partly') return 'partly'
  if (state === 'not-determined') return 'suggested'
  if (match.decision) return 'confirmed'
  return match.method === 'linked' ? 'linked' : 'named'
}

function heldBy(factId: FactId, recordId: string, book: FactBook): readonly HeldSkill[] {
  const found = book.get(factId)
  if (!found || !standingNeeds(recordId).every((id) => book.has(id))) return []
  const value: NeededFacts['value'] = (id) => book.get(id)?.value ?? null
  const facts = { fact: () => found, value }
  const match = matchOf(found.value)
  const [state, standing] = [stateOf(match), standingOf(facts, recordId, match.outcomeNumber)]
  // No standing: the document cannot count as evidence at all.
  return state && standing ? [{ uri: match.skillUri, state, standing, as: 'practice', evidence: [factId] }] : []
}

/**
 * Everything a book of facts shows of a person's skills, as evidence to compare, to lay out as a profile or to look for
 * occupations near it; `evidence` holds the ids of the facts of the matches. Documents that cannot count are left out.
 * The book of a whole comparison holds all matches; the facts kept in a dossier only those of its target.
 */
export function heldSkillsOf(book: FactBook): HeldSkills {
  const skills = [...book.keys()].flatMap((factId) => {
    const recordId = matchPath.exec(factId)?.[1]
    return recordId === undefined ? [] : heldBy(factId, recordId, book)
  })
  const search = book.get(searchFactId)?.value as unknown as SearchValue | undefined
  return { skills, somethingRead: (search?.outcomes ?? 0) > 0 }
}
