/** Outcome of any check, rule or mapping. `not-determined` always comes with what is missing and who can answer. */
export const outcomes = ['yes', 'no', 'not-determined'] as const
export type Outcome = (typeof outcomes)[number]

/**
 * All must hold: one `no` decides, else one `not-determined` keeps the whole open.
 * An empty list is `not-determined`: nothing looked at is nothing known.
 */
export function everyOutcome(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('no')) return 'no'
  if (outcomes.length === 0 || outcomes.includes('not-determined')) return 'not-determined'
  return 'yes'
}
