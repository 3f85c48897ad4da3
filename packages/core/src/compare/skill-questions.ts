import type { FactBook, FactId } from '../vocabulary/fact.ts'
import type { NeededFacts, Parameter, Parameters, Question, Statement } from '../vocabulary/finding.ts'
import type { SkillMatch } from '../vocabulary/mapped-record.ts'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import { textOf } from './fact-reading.ts'
import { coreQuestion } from './questions.ts'
import {
  findNearEvidence,
  type NearEvidence,
  relationNeeds,
  type RelationReference,
  relationsBySkill,
} from './skill-relations.ts'
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
    ...earlierParameters(match),
  }
}

/** What was decided before for the same words, where nobody has decided on this record. */
function earlierParameters({ decision, earlier }: SkillMatch): Parameters {
  if (!earlier || decision) return {}
  const { decision: earlierDecision, by, on, othersDiffer } = earlier
  return {
    earlierDecision,
    earlierBy: by ?? { kind: 'message', key: 'skill.somebody' },
    earlierOn: { kind: 'day', day: on },
    earlierOthers: othersDiffer ? 'yes' : 'no',
  }
}

/** What the concept near the skill rests on, under names of its own: a decision on it is not one on the skill. */
function nearParameters({ bond, concept, label, steps, judged }: NearEvidence, facts: NeededFacts): Parameters {
  const [first] = judged.evidence
  if (!first) return {}
  const { recordId, match, current } = first
  return {
    near: { kind: 'text', text: label },
    nearUri: concept,
    nearBond: bond,
    nearSteps: steps.length,
    nearRecord: textOf(facts.value(`${recordId}/title`)),
    nearRecordId: recordId,
    nearOutcome: textOf(facts.value(`${recordId}/learning-outcome/${match.outcomeNumber}`)),
    nearOutcomeNumber: match.outcomeNumber,
    nearWords: { kind: 'list', items: match.words },
    nearCurrent: current ? 'yes' : 'no',
  }
}

function messageFor(judged: JudgedSkill): string {
  if (judged.state === 'missing') return judged.evidenceBroken ? 'skill.evidence-broken' : 'skill.missing'
  if (judged.state === 'not-determined') {
    const [first] = judged.evidence
    if (!first) return 'skill.nothing-to-read'
    return first.match.earlier ? 'skill.suggested-before' : 'skill.suggested'
  }
  const [first] = judged.evidence
  if (first?.match.decision) return `skill.${judged.state}-confirmed`
  return first?.match.method === 'linked' ? 'skill.held-linked' : 'skill.held-named'
}

/** Evidence for a skill: for itself, and for concepts near it. */
interface SkillReferences {
  readonly matches: readonly MatchReference[]
  readonly relations: readonly RelationReference[]
}

interface JudgedWithNear {
  readonly judged: JudgedSkill
  /** Present where it decides: the skill itself is neither held nor held in part. */
  readonly near: NearEvidence | undefined
}

function judgeWithNear(facts: NeededFacts, { matches, relations }: SkillReferences): JudgedWithNear {
  const judged = judgeSkill(facts, matches)
  const isDecided = judged.state === 'held' || judged.state === 'partly'
  return { judged, near: isDecided ? undefined : findNearEvidence(facts, relations) }
}

const isSuggested = ({ state, evidence }: JudgedSkill) => state === 'not-determined' && evidence.length > 0

/** Partly, because something near is shown. A suggestion for the skill itself still waits for a person. */
function nearStatement(near: NearEvidence, judged: JudgedSkill, facts: NeededFacts): Statement {
  const { standing } = near.judged
  const suggested = isSuggested(judged)
  return {
    outcome: 'partly',
    message: suggested ? 'skill.partly-near-suggested' : 'skill.partly-near',
    parameters: {
      ...(suggested && evidenceParameters(judged, facts)),
      ...nearParameters(near, facts),
      ...(standing && { standing }),
    },
    missing: suggested ? ['match-decision'] : [],
  }
}

function ownStatement(judged: JudgedSkill, facts: NeededFacts): Statement {
  const open = isSuggested(judged) ? 'match-decision' : 'learning-outcome'
  return {
    outcome: judged.state,
    message: messageFor(judged),
    parameters: { ...evidenceParameters(judged, facts), ...(judged.standing && { standing: judged.standing }) },
    missing: judged.state === 'not-determined' ? [open] : [],
  }
}

function skillStatement(facts: NeededFacts, relationId: FactId, references: SkillReferences): Statement {
  const { label, relation, uri } = relationOf(facts, relationId)
  const { judged, near } = judgeWithNear(facts, references)
  const statement = near ? nearStatement(near, judged, facts) : ownStatement(judged, facts)
  const parameters = { skillUri: uri, ...statement.parameters, skill: { kind: 'text', text: label } as const, relation }
  return { ...statement, parameters }
}

const relationIds = (book: FactBook): readonly FactId[] =>
  [...book.keys()].filter((id) => id.startsWith('esco/relation/'))

function findUri(book: FactBook, id: FactId): string {
  const value = book.get(id)?.value as unknown as RelationValue | undefined
  return value?.uri ?? ''
}

/** References of each skill of the target, by the id of its fact. */
type References = ReadonlyMap<FactId, SkillReferences>

function collectReferences(book: FactBook, ids: readonly FactId[]): References {
  const relations = relationsBySkill(book)
  return new Map(
    ids.map((id) => {
      const uri = findUri(book, id)
      return [id, { matches: matchesFor(uri, book), relations: relations.get(uri) ?? [] }]
    }),
  )
}

const needsOf = ({ matches, relations }: SkillReferences): readonly FactId[] => [
  ...new Set([...skillNeeds(matches), ...relationNeeds(relations)]),
]

function countStates(facts: NeededFacts, references: References) {
  const counts = { essential: 0, essentialHeld: 0, optional: 0, optionalHeld: 0, partly: 0, open: 0 }
  for (const [id, own] of references) {
    const { relation } = relationOf(facts, id)
    const { judged, near } = judgeWithNear(facts, own)
    counts[relation] += 1
    if (judged.state === 'held') counts[relation === 'essential' ? 'essentialHeld' : 'optionalHeld'] += 1
    if (judged.state === 'partly' || near) counts.partly += 1
    if (judged.state === 'not-determined' && (!near || isSuggested(judged))) counts.open += 1
  }
  return counts
}

function summaryQuestion(references: References): Question {
  const evidence = [...references.values()].flatMap(needsOf)
  return coreQuestion({
    id: 'skills/summary',
    section: 'skill-summary',
    about: 'skills',
    needs: [...new Set(['esco/target', searchFactId, ...references.keys(), ...evidence])],
    state: (facts) => {
      const parameters = {
        occupation: textOf((facts.value('esco/target') as unknown as { label: Record<string, string> }).label),
        ...countStates(facts, references),
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
  const references = collectReferences(book, ids)
  const perSkill = [...references].map(([id, own]) =>
    coreQuestion({
      id: `skill/${id.split('/')[2]}`,
      section: 'skill',
      about: id,
      needs: [id, ...needsOf(own)],
      state: (facts) => skillStatement(facts, id, own),
    }),
  )
  return [summaryQuestion(references), ...perSkill]
}
