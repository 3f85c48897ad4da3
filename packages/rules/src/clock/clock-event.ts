/** What may happen to a file, each with its ISO day. */
export type ClockEvent =
  /** The applicant handed the file in. It starts no time limit to decide. */
  | { readonly kind: 'submitted'; readonly on: string }
  /** The same for a European Professional Card: its clocks are read, and no other. */
  | { readonly kind: 'submitted-card'; readonly on: string }
  /** The authority named what is missing. */
  | { readonly kind: 'found-incomplete'; readonly on: string }
  /** The day the last missing paper came in, or the whole file came in. */
  | { readonly kind: 'complete'; readonly on: string }
  /** Card: the home authority passed the file to the host; the host's part begins. */
  | { readonly kind: 'handed-on'; readonly on: string }
  /** Only where a national rule stops the clock, for example while home is asked whether a paper is authentic. */
  | { readonly kind: 'suspended'; readonly on: string }
  | { readonly kind: 'resumed'; readonly on: string }
  /** The authority takes more time and says why. Under Article 7(4): it tells the difficulty. */
  | { readonly kind: 'extended'; readonly on: string; readonly reasons: string }
  /** Article 7(4): the difficulty is solved; the time to decide runs from here. */
  | { readonly kind: 'difficulty-solved'; readonly on: string }
  | { readonly kind: 'decided'; readonly on: string }

/**
 * Where a file stands on a day. `acknowledging`: handed in, nobody has said whether it is complete. `incomplete`: the
 * applicant's turn. `silent`: the last day has passed without a decision.
 */
export type ClockState =
  'not-started' | 'acknowledging' | 'incomplete' | 'running' | 'suspended' | 'extended' | 'silent' | 'decided'

export interface ClockProblem {
  readonly code:
    | 'clock_day_ill_formed'
    | 'clock_events_out_of_order'
    | 'clock_event_does_not_fit'
    | 'clock_cannot_be_suspended'
    | 'clock_extension_without_reasons'
    | 'clock_extension_not_allowed'
    | 'clock_extension_too_late'
  /** Position of the event in the list, from 1. */
  readonly event: number
}
