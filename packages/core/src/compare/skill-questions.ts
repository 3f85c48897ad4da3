import type { FactBook, FactId } from '../vocabulary/fact.ts'
import type { NeededFacts, Parameter, Parameters, Question, Statement } from '../vocabulary/finding.ts'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import { textOf } from './fact-reading.ts'
import { coreQuestion } from './questions.ts'
import {
  type JudgedSkill,
  judgeSkill,
  type MatchReference,
  matchesFor,
  searchFactId,
  type SearchValue,
  skillNeeds,
} from './skill-state.ts'

/** A skill of the target occupation: value of an `esco/relation/N` fact. */
export interface RelationValue {
  readonly uri: string
  readonly label: MultilingualText
  readonly relation: 'essential' | 'optional'
}

export function relationOf(facts: NeededFacts, id: FactId): RelationValue {
  return facts.value(id) as unknown as RelationValue
}

function evidenceParameters(judged: JudgedSkill, facts: NeededFacts): Parameters {
  const [first] = judged.evidence
  if (!first) return {}
  const { recordId, match, current } = first
  return {
    record: textOf(facts.value(`${recordId}/title`)),
    recordId,
    outcome: textOf(facts.value(`${recordId}/learning-outcome/${match.outcomeNumber}`)),
    outcomeNumber: match.outcomeNumber,
    words: { kind: 'list', items: match.words },
    skillUri: match.skillUri,
    current: current ? 'yes' : 'no',
    method: { kind: 'message', key: `method.${match.method}` },
    ...(match.decision && {
      by: match.decision.by,
      decidedOn: { kind: 'day', day: match.decision.on } as Parameter,
      decision: match.decision.decision,
    }),
  }
}

function messageFor(judged: JudgedSkill): string {
  if (judged.state === 'missing') return judged.evidenceBroken ? 'skill.evidence-broken' : 'skill.missing'
  if (judged.state === 'not-determined') {
    return judged.evidence.length > 0 ? 'skill.suggested' : 'skill.nothing-to-read'
  }
  const [first] = judged.evidence
  if (first?.match.decision) return `skill.${judged.state}-confirmed`
  return first?.match.method === 'linked' ? 'skill.held-linked' : 'skill.held-named'
}

function skillStatement(facts: NeededFacts, relationId: FactId, matches: readonly MatchReference[]): Statement {
  const { label, relation, uri } = relationOf(facts, relationId)
  const judged = judgeSkill(facts, matches)
  return {
    outcome: judged.state,
    message: messageFor(judged),
    parameters: {
      skillUri: uri,
      ...evidenceParameters(judged, facts),
      skill: { kind: 'text', text: label },
      relation,
      ...(judged.standing && { standing: judged.standing }),
    },
    missing:
      judged.state === 'not-determined' ? [judged.evidence.length > 0 ? 'match-decision' : 'learning-outcome'] : [],
  }
}

const relationIds = (book: FactBook): readonly FactId[] =>
  [...book.keys()].filter((id) => id.startsWith('esco/relation/'))

function findUri(book: FactBook, id: FactId): string {
  const value = book.get(id)?.value as unknown as RelationValue | undefined
  return value?.uri ?? ''
}

function countStates(
  facts: NeededFacts,
  ids: readonly FactId[],
  matches: ReadonlyMap<FactId, readonly MatchReference[]>,
) {
  const counts = { essential: 0, essentialHeld: 0, optional: 0, optionalHeld: 0, partly: 0, open: 0 }
  for (const id of ids) {
    const { relation } = relationOf(facts, id)
    const { state } = judgeSkill(facts, matches.get(id) ?? [])
    counts[relation] += 1
    if (state === 'held') counts[relation === 'essential' ? 'essentialHeld' : 'optionalHeld'] += 1
    if (state === 'partly') counts.partly += 1
    if (state === 'not-determined') counts.open += 1
  }
  return counts
}

function summaryQuestion(book: FactBook, ids: readonly FactId[]): Question {
  const matches = new Map(ids.map((id) => [id, matchesFor(findUri(book, id), book)] as const))
  const evidence = [...matches.values()].flatMap((list) => skillNeeds(list))
  return coreQuestion({
    id: 'skills/summary',
    section: 'skill-summary',
    about: 'skills',
    needs: [...new Set(['esco/target', searchFactId, ...ids, ...evidence])],
    state: (facts) => {
      const parameters = {
        occupation: textOf((facts.value('esco/target') as unknown as { label: Record<string, string> }).label),
        ...countStates(facts, ids, matches),
      }
      const { outcomes } = facts.value(searchFactId) as unknown as SearchValue
      if (outcomes > 0) return { outcome: 'information', message: 'skills.summary', parameters }
      return {
        outcome: 'not-determined',
        message: 'skills.summary-nothing-to-read',
        parameters,
        missing: ['learning-outcome'],
      }
    },
  })
}

/** One question a skill of the target, and the count over all of them. Without a target nothing is compared. */
export function skillQuestions(book: FactBook): readonly Question[] {
  const ids = relationIds(book)
  if (ids.length === 0) return []
  const perSkill = ids.map((id) => {
    const matches = matchesFor(findUri(book, id), book)
    return coreQuestion({
      id: `skill/${id.split('/')[2]}`,
      section: 'skill',
      about: id,
      needs: [id, ...skillNeeds(matches)],
      state: (facts) => skillStatement(facts, id, matches),
    })
  })
  return [summaryQuestion(book, ids), ...perSkill]
}
