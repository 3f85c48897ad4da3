/**
 * How well a fact is known. Ordered from strongest to weakest.
 * confirmed: read in the named source; two-sources: read in two of different publishers; single-source: one source or
 * an indirect statement; inferred: derived, not stated; comparison: a comparison, not a referencing; carried-back: today's
 * value used for an earlier day; recalled: not read anywhere, never shown to citizens as an answer.
 */
export const certainties = [
  'confirmed',
  'two-sources',
  'single-source',
  'inferred',
  'comparison',
  'carried-back',
  'recalled',
] as const

export type Certainty = (typeof certainties)[number]

/** The weaker of two certainties: a conclusion is as certain as its weakest fact. */
export function weakerCertainty(left: Certainty, right: Certainty): Certainty {
  return certainties.indexOf(left) >= certainties.indexOf(right) ? left : right
}
