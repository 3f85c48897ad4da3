import type { EscoSkill, EscoVocabulary } from '@wanderbuch/skills/esco-vocabulary'
import type { Certainty } from './certainty.ts'

/** UTF-16 offsets in the text, `end` not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A skill that words of the text point to. */
export interface FoundSkill {
  readonly skill: EscoSkill
  /** The label that was found in the text, and its language. */
  readonly label: string
  readonly labelLanguage: string
  /** The words it rests on; offsets in the whole text. */
  readonly words: readonly Span[]
  /** Code of how it was found; worded under `method.CODE`. */
  readonly method: string
  /** Cosine in a sentence model, where the method is `embedding`. */
  readonly similarity?: number
  readonly certainty: Certainty
}

/**
 * What was found in one statement. `no-match`: it was read and no skill fits. `left-out`: it speaks of something else than
 * what a person does (a company, a law), so it was not searched. `not-determined`: it is in a language that is not read, or
 * something in ESCO is alike, too little to be offered.
 */
export type FoundStatement = Span &
  (
    | { readonly outcome: 'matched'; readonly matches: readonly FoundSkill[] }
    /** `negated`: the text says that it is not so. */
    | { readonly outcome: 'no-match'; readonly reason?: 'nothing-fits' | 'negated' }
    /** Without a reason: the language is not read. */
    | { readonly outcome: 'not-determined'; readonly reason?: 'nothing-sure' }
    | { readonly outcome: 'left-out'; readonly reason: string }
  )

/** Everything found in a text. */
export interface FoundInText {
  /** Languages the text is in: the stated one, else those its words tell, the likeliest first; none where they do not tell. */
  readonly languages: readonly string[]
  readonly isStated: boolean
  /** In the order of the text; what lies between them is space and marks. */
  readonly statements: readonly FoundStatement[]
}

/** Finds ESCO skills in texts of any length. The engine behind it is chosen in `create-skill-finder.ts` alone. */
export interface SkillFinder {
  readonly vocabulary: EscoVocabulary
  /** Languages in which sentences are read; of others only labels standing there as they are would be found. */
  readonly textLanguages: readonly string[]
  /** `language`: what the source says of the text (ISO 639-1), if anything. Pure: the same text, the same answer. */
  readonly findInText: (text: string, language?: string) => FoundInText
}
