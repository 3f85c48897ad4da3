/** Code of an earlier or parallel numbering to today's national level(s) and EQF level. Recalled rows carry neither. */
declare const rows: readonly {
  readonly numbering: string
  readonly code: string
  /** Another way of writing a code of the numbering. */
  readonly alias?: true
  readonly from?: string
  readonly until?: string
  /** `recalled`: the mapping was read, its end only remembered. */
  readonly untilCertainty?: 'recalled'
  readonly nqf?: readonly string[]
  /** Where the certificate stands today, when that differs from where it stood. */
  readonly nqfToday?: string
  readonly eqf?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
  readonly certainty: 'confirmed' | 'two-sources' | 'single-source' | 'recalled'
  readonly sources: readonly number[]
}[]
export = rows
