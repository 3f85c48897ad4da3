import type { TextForm } from './score-concepts.ts'

/** How sure a match is; below `possible` nothing is said. */
export type Certainty = 'certain' | 'likely' | 'possible'

/** Least scores; set on the development sets (docs/skills-engine.md says how). */
const least: Readonly<Record<TextForm, { readonly likely: number; readonly possible: number }>> = {
  phrase: { likely: 1.15, possible: 0.75 },
  sentence: { likely: 1.1, possible: 0.7 },
}

export interface Likeness {
  readonly form: TextForm
  readonly score: number
  /** The text is, word by word, a label of this concept and of no other. */
  readonly isSameWords: boolean
}

/** The class of a match; undefined: too weak to be offered. */
export function certaintyOf({ form, score, isSameWords }: Likeness): Certainty | undefined {
  if (isSameWords) return 'certain'
  if (score >= least[form].likely) return 'likely'
  return score >= least[form].possible ? 'possible' : undefined
}
