import type { Certainty } from '../certainty.ts'
import type { EqfLevel } from '../eqf-level.ts'
import type { IsoDay } from '../iso-day.ts'
import type { Outcome } from '../outcome.ts'
import type { SourceReference } from '../source-reference.ts'

/** What is asked: which framework (id, ISO code of a country, or concept URI), which national level, awarded when. */
export interface LevelQuery {
  readonly framework: string | { readonly country: string }
  /** As printed ("4", "III", "5A", "PKL 3") or the concept URI of the level. */
  readonly nationalCode: string
  readonly awardedOn?: IsoDay
  /** The day of the question: `currentEqfLevel` is the level on this day. */
  readonly day: IsoDay
}

/** Why the ledger answers as it does; words are made elsewhere. */
export type LevelReasonCode =
  // yes
  | 'level_by_current_row'
  | 'level_by_legacy_row'
  /** The framework was linked on the day of award and is no more. */
  | 'level_by_former_link'
  | 'carried_back_before_safe_from'
  /** The framework was linked, but its qualifications were given levels only later. */
  | 'carried_back_before_levelled'
  | 'numberings_agree'
  // no
  | 'framework_not_referenced'
  | 'framework_only_compared'
  | 'framework_not_yet_referenced'
  | 'referencing_ended'
  | 'national_level_without_eqf'
  // not determined
  | 'framework_missing'
  | 'framework_unknown'
  | 'national_code_missing'
  | 'national_code_unknown'
  | 'national_code_of_other_framework'
  | 'award_day_missing'
  | 'award_day_after_query_day'
  | 'referencing_doubtful'
  | 'referencing_date_unknown'
  | 'numbering_not_in_force'
  | 'numbering_ambiguous'
  | 'legacy_not_separable_by_code'
  | 'legacy_table_not_at_hand'
  | 'legacy_recalled_only'
  | 'legacy_without_conversion'
  | 'level_recalled_only'
  | 'level_undetermined'

/** A possible reading of the code: offered to a person, never an answer. */
export interface LevelCandidate {
  readonly frameworkId: string
  /** Present where frameworks are to choose from. */
  readonly frameworkName?: string
  /** Title of a qualification that resembles what was asked as a code. */
  readonly title?: string
  /** Name of the earlier or parallel numbering; absent for the framework's own. */
  readonly numbering?: string
  readonly nationalCode?: string
  readonly currentNqfLevel?: string
  readonly eqfLevel?: EqfLevel
  readonly from?: string
  readonly until?: string
}

/** Basis of the number: the framework's own row, the row of an earlier numbering, today's row used for an earlier day. */
export type LevelBasis = 'level-row' | 'legacy-row' | 'carried-back'

/**
 * Answer of the ledger. `eqfLevel` is present exactly when `outcome` is `yes`: the EQF level on the day of award.
 * `no`: there is no EQF level. `not-determined`: `missing` and `whoCanAnswer` say what to ask and whom.
 * An EQF level is neither recognition nor equivalence.
 */
export interface LevelPlacement {
  readonly outcome: Outcome
  readonly framework?: { readonly id: string; readonly name: string; readonly country: string }
  readonly nationalCode: string
  readonly awardedOn?: IsoDay
  readonly eqfLevel?: EqfLevel
  /** EQF level on the day of the question of what this certificate is today. */
  readonly currentEqfLevel?: EqfLevel
  readonly currentNqfLevel?: string
  readonly certainty?: Certainty
  readonly basis?: LevelBasis
  readonly numbering?: string
  readonly sources: readonly SourceReference[]
  readonly reasonCode: LevelReasonCode
  readonly params: Readonly<Record<string, string | number | readonly string[]>>
  readonly missing: readonly string[]
  readonly candidates: readonly LevelCandidate[]
  readonly whoCanAnswer?: { readonly name: string; readonly url?: string }
}
