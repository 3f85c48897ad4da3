/** How the parts of the ranking are weighed. Few on purpose; tuned on the development sets (docs/skills-engine.md). */
export interface RankingWeights {
  /** Share of the likeness of the concept vectors, per form of the text. */
  readonly vectors: { readonly phrase: number; readonly sentence: number }
  /** Labels of related languages, and English ones (by the same or a translated word). */
  readonly related: number
  readonly english: number
  readonly translated: number
  /** What a group gets of its best occupation, and an occupation of its group. */
  readonly up: number
  readonly down: number
  /** What an occupation gains by the likeness of its group. */
  readonly within: number
  /** Share of its score that a group of groups loses. */
  readonly wider: number
  /** What a preferred label is better by. */
  readonly preferred: number
  /** Per natural logarithm of the number of occupations that need a skill. */
  readonly demand: number
  /** Sentence form: share of whole labels found. */
  readonly covered: number
  /** Sentences: share of the likeness to the English description. */
  readonly described: number
}

export const rankingWeights: RankingWeights = {
  vectors: { phrase: 0.5, sentence: 0.2 },
  related: 0.3,
  english: 0.3,
  translated: 0.2,
  up: 0.8,
  down: 0.3,
  within: 0.1,
  wider: 0.3,
  preferred: 0.05,
  demand: 0.02,
  covered: 0.25,
  described: 1,
}

/** Weights that differ for skills. */
export const skillWeights: RankingWeights = {
  ...rankingWeights,
  vectors: { phrase: 0.2, sentence: 0.2 },
  related: 0.2,
  english: 0.2,
  translated: 0.4,
}

/** Languages whose labels are read beside the text's own: their words look alike. */
export const relatedLanguages: Readonly<Record<string, readonly string[]>> = {
  bg: ['hr', 'sl'],
  cs: ['sk', 'pl'],
  da: ['no', 'sv'],
  de: ['nl'],
  es: ['pt', 'it', 'fr'],
  fr: ['it', 'es'],
  hr: ['sl', 'sk'],
  it: ['es', 'pt', 'fr'],
  lt: ['lv'],
  lv: ['lt'],
  nl: ['de'],
  no: ['da', 'sv'],
  pl: ['cs', 'sk'],
  pt: ['es', 'it', 'fr'],
  ro: ['it', 'fr'],
  sk: ['cs', 'pl'],
  sl: ['hr', 'sk'],
  sv: ['no', 'da'],
}
