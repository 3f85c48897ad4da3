import type { Certainty } from '@wanderbuch/standards/certainty'
import type { LegalCitation } from '@wanderbuch/standards/source-reference'
import type { Answer } from './three-valued.ts'

/** Days on which a rule is law, both included, ISO days. An absent end is open; an absent start was not found. */
export interface InForce {
  readonly from?: string
  readonly until?: string
}

/** What every rule says of itself: where it stands, since when, what it does, how well it is known. */
export interface RuleIdentity {
  /** `eu/2005-36/51-1`; the fact about it has the id `rule/eu/2005-36/51-1`. */
  readonly id: string
  readonly citation: LegalCitation
  readonly inForce: InForce
  /** What the provision does: `may-refuse`, `must-decide`. */
  readonly effect: string
  readonly certainty: Certainty
  /** State of the newest copy that was read, ISO day; absent where the copy names none. */
  readonly textOf?: string
  /** Rule of Union law a national rule goes back to: `eu/2005-36/17`. */
  readonly origin?: string
}

/** A rule of law as logic over named facts. Pure; decides nothing that a missing fact could change. */
export interface Rule<Facts extends object> extends RuleIdentity {
  readonly needs: readonly (keyof Facts & string)[]
  /** `undefined`: all facts are there, but they leave it open (bounds of a number of years, for example). */
  readonly applies: (facts: Facts) => Answer
  /** `applies` can do with less than all facts: it answers where the missing ones could not change anything. */
  readonly decidesEarly?: true
}

/** What a rule says of given facts on one day. */
export type RuleEvaluation<Facts extends object> =
  | { readonly kind: 'applies' | 'does-not-apply'; readonly rule: RuleIdentity; readonly because: Partial<Facts> }
  | { readonly kind: 'not-determined'; readonly rule: RuleIdentity; readonly missing: readonly string[] }
  | { readonly kind: 'not-in-force'; readonly rule: RuleIdentity; readonly day: string }
