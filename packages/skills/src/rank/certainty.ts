import type { TextForm } from './score-concepts.ts'

/** How sure a match is; below `possible` nothing is offered. */
export type Certainty = 'certain' | 'likely' | 'possible'

/** `no-match`: nothing in the vocabulary fits; `not-determined`: something is alike, too little to be offered. */
export type MatchOutcome = 'found' | 'not-determined' | 'no-match'

interface Least {
  readonly likely: number
  readonly possible: number
  /** Below it nothing is even alike. */
  readonly alike: number
}

/** Least scores; set on one half of the labelled set (docs/skills-engine.md says how). */
const least: Readonly<Record<TextForm, Least>> = {
  phrase: { likely: 1.2, possible: 0.8, alike: 0.45 },
  sentence: { likely: 1.25, possible: 0.8, alike: 0.1 },
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

/** What to say of a text whose best concept has this score and where so many are offered. */
export function outcomeOf({ form, best, offered }: { form: TextForm; best: number; offered: number }): MatchOutcome {
  if (offered > 0) return 'found'
  return best >= least[form].alike ? 'not-determined' : 'no-match'
}
