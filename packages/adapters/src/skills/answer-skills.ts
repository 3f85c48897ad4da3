import { type EscoSkill, type EscoVocabulary, labelOf, type ShownLabel } from '@wanderbuch/skills/esco-vocabulary'
import { escoAttribution } from '@wanderbuch/skills/esco-vocabulary'
import type { MeaningSearch, MeaningUse } from '../embeddings/meaning-search.ts'
import type { Certainty } from './certainty.ts'
import type { FoundInText, FoundSkill, FoundStatement, SkillFinder, Span } from './skill-finder.ts'

/** A skill as every face shows it. */
export interface ShownSkill {
  readonly uri: string
  /** Name in the language of the answer; marked where English stands in. */
  readonly label: ShownLabel
  readonly kind: EscoSkill['kind']
  /** `transversal`, `cross-sector`, `sector-specific`, `occupation-specific`. */
  readonly reuse: string
}

export interface AnsweredMatch extends ShownSkill {
  readonly matchedLabel: { readonly text: string; readonly language: string }
  readonly words: readonly (Span & { readonly text: string })[]
  readonly method: string
  /** How alike a sentence model finds them, up to 1; only where the method is `embedding`. */
  readonly similarity?: number
  readonly certainty: Certainty
}

export interface AnsweredStatement extends Span {
  readonly outcome: FoundStatement['outcome']
  /** Why it was left out, or why nothing was offered; worded under `statement.REASON`. */
  readonly reason?: string
  readonly matches: readonly AnsweredMatch[]
}

/** Must stand on every answer that uses ESCO. */
export interface EscoNote {
  readonly version: string
  readonly attribution: string
}

/** What was found in a text, in the form of the API and of `--json`. */
export interface AnsweredText {
  readonly language: { readonly codes: readonly string[]; readonly isStated: boolean }
  readonly answerLanguage: string
  readonly statements: readonly AnsweredStatement[]
  /** The sentence model that was asked beside; absent where none is in use. */
  readonly embeddings?: MeaningUse
  readonly esco: EscoNote
}

export const escoNote = ({ version }: EscoVocabulary): EscoNote => ({ version, attribution: escoAttribution })

/** Example: `showSkill(skill, 'ro').label.marked` is true where ESCO has no Romanian label at hand. */
export function showSkill(skill: EscoSkill, language: string): ShownSkill {
  const { uri, kind, reuse } = skill
  return { uri, label: labelOf(skill, language), kind, reuse }
}

function answerMatch(found: FoundSkill, text: string, language: string): AnsweredMatch {
  const { skill, label, labelLanguage, words, method, similarity, certainty } = found
  return {
    ...showSkill(skill, language),
    matchedLabel: { text: label, language: labelLanguage },
    words: words.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
    method,
    ...(similarity !== undefined && { similarity }),
    certainty,
  }
}

function answerStatement(statement: FoundStatement, text: string, language: string): AnsweredStatement {
  const { start, end, outcome } = statement
  const matches =
    statement.outcome === 'matched' ? statement.matches.map((one) => answerMatch(one, text, language)) : []
  const reason = 'reason' in statement ? statement.reason : undefined
  return { start, end, outcome, ...(reason !== undefined && { reason }), matches }
}

/** Puts what was found into the language of the answer. Statements without a match are told too. */
export function answerText(
  text: string,
  { languages, isStated, statements }: FoundInText,
  { vocabulary, language }: { readonly vocabulary: EscoVocabulary; readonly language: string },
): AnsweredText {
  return {
    language: { codes: languages, isStated },
    answerLanguage: language,
    statements: statements.map((one) => answerStatement(one, text, language)),
    esco: escoNote(vocabulary),
  }
}

/** A text to be searched. */
export interface TextToSearch {
  readonly text: string
  /** What the source says of it: ISO 639-1. */
  readonly language?: string | undefined
  /** Language of the names in the answer. */
  readonly answerLanguage: string
}

/** Finds skills and answers in one step. */
export function searchText({ text, language, answerLanguage }: TextToSearch, finder: SkillFinder): AnsweredText {
  const found = finder.findInText(text, language)
  return answerText(text, found, { vocabulary: finder.vocabulary, language: answerLanguage })
}

/** The same with the suggestions of a sentence model, where one is in use. Rejects where the model fails. */
export async function searchTextByMeaning(
  search: TextToSearch,
  finder: SkillFinder,
  meaning: MeaningSearch | undefined,
): Promise<AnsweredText> {
  const { text, language, answerLanguage } = search
  if (!meaning) return searchText(search, finder)
  const { found, use } = await meaning.add(text, finder.findInText(text, language))
  const { esco, ...answer } = answerText(text, found, { vocabulary: finder.vocabulary, language: answerLanguage })
  return { ...answer, embeddings: use, esco }
}

/** Every skill once, with its strongest match first. */
export function listFoundSkills(answer: Pick<AnsweredText, 'statements'>): readonly AnsweredMatch[] {
  const all = answer.statements.flatMap(({ matches }) => matches)
  const order = { certain: 0, likely: 1, possible: 2 } as const
  const seen = new Set<string>()
  return all
    .toSorted((left, right) => order[left.certainty] - order[right.certainty])
    .filter(({ uri }) => !seen.has(uri) && seen.add(uri))
}
