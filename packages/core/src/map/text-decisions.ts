import { decidedAs, type TextDecision } from '@wanderbuch/skills/decisions/text-decision'
import type { Dossier } from '../vocabulary/dossier-file.ts'
import type { MatchDecision } from '../vocabulary/request.ts'

const keyOf = ({ recordId, outcomeNumber, skillUri }: MatchDecision) => `${recordId} ${outcomeNumber} ${skillUri}`

/** The last decision on each match: it is the one that holds. */
function lastDecisions(decisions: readonly MatchDecision[]): readonly MatchDecision[] {
  return [...new Map(decisions.map((decision) => [keyOf(decision), decision])).values()]
}

/**
 * The decisions made for a dossier, apart from whose record the words stood in: to remember them for the same words, or to
 * export them as a mapping. An outcome told in two languages gives one decision a language. They carry the name of who
 * decided; whether it may leave the house is asked at the export.
 * Example: a dossier with one confirmed match gives `[{ text: 'Spleißt Kabel', language: 'de', decision: 'confirmed', ... }]`.
 */
export function decisionsOfDossier({
  records,
  request,
  versions,
}: Pick<Dossier, 'records' | 'request' | 'versions'>): readonly TextDecision[] {
  const texts = new Map(
    records.flatMap(({ id, learningOutcomes }) =>
      learningOutcomes.map(({ number, text }) => [`${id} ${number}`, text]),
    ),
  )
  return lastDecisions(request.matchDecisions).flatMap(({ recordId, outcomeNumber, skillUri, decision, by, on }) =>
    Object.entries(texts.get(`${recordId} ${outcomeNumber}`) ?? {}).flatMap(
      ([language, text]): readonly TextDecision[] =>
        text.trim() === ''
          ? []
          : [{ ...decidedAs(decision), text, language, skillUri, by, on, vocabularyVersion: versions.esco }],
    ),
  )
}
