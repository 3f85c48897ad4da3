import type { EscoVocabulary } from '@wanderbuch/skills/esco-vocabulary'
import {
  type DecisionMemory,
  rememberDecisions,
  type RememberedDecision,
} from '@wanderbuch/skills/decisions/remembered-decisions'
import type { EarlierDecision, MappedRecord, SkillMatch } from '../vocabulary/mapped-record.ts'
import type { LearningOutcome } from '../vocabulary/record.ts'
import type { DossierRequest } from '../vocabulary/request.ts'

interface Found {
  readonly text: string
  readonly language: string
  readonly remembered: RememberedDecision
}

function findEarlier(outcome: LearningOutcome, memory: DecisionMemory): readonly Found[] {
  return Object.entries(outcome.text).flatMap(([language, text]) =>
    memory.find(text, language).map((remembered) => ({ text, language, remembered })),
  )
}

function describeEarlier({ latest, otherwise }: RememberedDecision): EarlierDecision {
  const { decision, by, on, vocabularyVersion } = latest
  return {
    decision,
    on,
    vocabularyVersion,
    ...(by !== undefined && { by }),
    ...(otherwise.length > 0 && { othersDiffer: true }),
  }
}

/** A suggestion that rests on the earlier decision alone: the words themselves point nowhere. */
function suggestionOf({ text, remembered }: Found, outcomeNumber: number, vocabulary: EscoVocabulary): SkillMatch[] {
  const skill = vocabulary.findSkill(remembered.skillUri)
  if (!skill || remembered.latest.decision === 'rejected') return []
  return [
    {
      outcomeNumber,
      skillUri: skill.uri,
      method: 'decided-before',
      strength: 'possible',
      words: [text],
      matchedLabel: skill.preferred.en ?? skill.uri,
      labelLanguage: 'en',
      earlier: describeEarlier(remembered),
    },
  ]
}

/**
 * Lays what people decided before for the same words beside the matches of an outcome, and suggests what they confirmed
 * where the words alone point nowhere. It changes no state: a suggestion stays one until a person decides on this record.
 */
export function withEarlier(
  matches: readonly SkillMatch[],
  outcome: LearningOutcome,
  { memory, vocabulary }: { readonly memory: DecisionMemory; readonly vocabulary: EscoVocabulary },
): readonly SkillMatch[] {
  const found = new Map(findEarlier(outcome, memory).map((one) => [one.remembered.skillUri, one]))
  const known = matches.map((match) => {
    const earlier = found.get(match.skillUri)
    return earlier ? { ...match, earlier: describeEarlier(earlier.remembered) } : match
  })
  const matched = new Set(matches.map(({ skillUri }) => skillUri))
  const added = [...found.values()].filter(({ remembered }) => !matched.has(remembered.skillUri))
  return [...known, ...added.flatMap((one) => suggestionOf(one, outcome.number, vocabulary))]
}

/** The request with those earlier decisions only that concern the words of these records: a dossier keeps no others. */
export function withUsedDecisions(request: DossierRequest, mapped: readonly MappedRecord[]): DossierRequest {
  const { earlierDecisions, ...rest } = request
  if (!earlierDecisions) return request
  const memory = rememberDecisions(earlierDecisions)
  const found = mapped.flatMap(({ record }) =>
    record.learningOutcomes.flatMap((outcome) => findEarlier(outcome, memory)),
  )
  const concerned = new Set(found.flatMap(({ remembered: { latest, otherwise } }) => [latest, ...otherwise]))
  const used = earlierDecisions.filter((decision) => concerned.has(decision))
  return used.length === 0 ? rest : { ...rest, earlierDecisions: used }
}
