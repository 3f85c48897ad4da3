import type { Outcome } from '@wanderbuch/standards/outcome'
import type { MultilingualText } from './multilingual-text.ts'
import type { TrustStep } from './trust-source.ts'

/** The five questions put to every credential. */
export const stamps = ['authentic', 'entitled', 'current', 'theirs', 'understood'] as const
export type Stamp = (typeof stamps)[number]

/**
 * The checks behind the stamps. authentic = `unchanged` and `origin`; entitled = `entitlement`;
 * current = `validity` and `status`; theirs = `holder`; understood is decided after mapping.
 */
export const checkNames = ['unchanged', 'origin', 'entitlement', 'validity', 'status', 'holder'] as const
export type CheckName = (typeof checkNames)[number]

export const stampOfCheck: Readonly<Record<CheckName, Stamp>> = {
  unchanged: 'authentic',
  origin: 'authentic',
  entitlement: 'entitled',
  validity: 'current',
  status: 'current',
  holder: 'theirs',
}

/** One check of one credential: what was asked, what came out, what was looked at. */
export interface Check {
  readonly name: CheckName
  readonly outcome: Outcome
  /** Machine code with a sentence in every language: `check.CODE` in report/words. */
  readonly code: string
  /** Plain values the sentence may use: signer name, day, cryptosuite. */
  readonly details: Readonly<Record<string, string | number>>
  /** Present when not determined and somebody could answer. */
  readonly whoCanAnswer?: { readonly name: MultilingualText; readonly url?: string }
  /** The way to a list that is not kept by hand: key, certificates, entry, list. A pin kept by hand is told by its sentence. */
  readonly path?: readonly TrustStep[]
}
