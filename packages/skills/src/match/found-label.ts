import type { IndexedLabel } from './language-index.ts'

export type MatchMethod = 'exact-label' | 'label-words' | 'stem-words' | 'translated-words'
export type MatchStrength = 'certain' | 'likely' | 'possible'

/** A label found in a statement. */
export interface FoundLabel {
  readonly label: IndexedLabel
  /** Places of the words it rests on, ascending. */
  readonly positions: readonly number[]
  readonly method: MatchMethod
  readonly strength: MatchStrength
  /** Orders findings of the same strength; means nothing by itself. */
  readonly score: number
}
