import type { Outcome } from '@wanderbuch/standards/outcome'
import type { MultilingualText } from './multilingual-text.ts'

/**
 * What another body says of an award, its achievement or its issuer, with its own proof judged by itself. It is shown and
 * adds nothing to the answers about the award.
 */
export interface Endorsement {
  /** Who endorses, as it says itself; absent when it cannot be read. */
  readonly by?: MultilingualText
  readonly comment?: MultilingualText
  readonly beside: 'award' | 'achievement' | 'body'
  /** Whether it names what it was put beside; undefined where that has no identifier. */
  readonly isAboutThis?: boolean
  /** Its last day, where that is over. */
  readonly ended?: string
  /** Outcome of its own proof, with the code and values of its sentence (`check.CODE`). */
  readonly outcome: Outcome
  readonly code: string
  readonly details: Readonly<Record<string, string | number>>
}
