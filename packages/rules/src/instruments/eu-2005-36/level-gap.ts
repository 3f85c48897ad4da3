import type { Rule } from '../../rule.ts'
import { provision } from '../provisions.ts'
import type { Article11Level } from './article-11-level.ts'

export interface LevelFacts {
  readonly levelHeld: Article11Level
  readonly levelRequiredByHost: Article11Level
}

/** The host state may refuse when an attestation of level a meets a profession that requires level e. Recalled. */
export const levelGapTooWide: Rule<LevelFacts> = {
  ...provision('eu/2005-36/13-4'),
  needs: ['levelHeld', 'levelRequiredByHost'],
  applies: ({ levelHeld, levelRequiredByHost }) => levelHeld === 'a' && levelRequiredByHost === 'e',
}
