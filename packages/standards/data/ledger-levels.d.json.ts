/** National level to EQF level, one row a level. `eqf` is absent where there is none or where none may be shown. */
declare const rows: readonly {
  readonly framework: string
  readonly code: string
  readonly eqf?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
  /** The source says that this level has no EQF level. */
  readonly noEqf?: true
  /** No source says which EQF level this is. */
  readonly notStated?: true
  /** Stands for several sublevels. */
  readonly umbrella?: true
  readonly uri?: string
  readonly certainty: 'confirmed' | 'two-sources' | 'single-source' | 'inferred' | 'comparison' | 'recalled'
  readonly sources: readonly number[]
}[]
export = rows
