/** Titles of qualifications with their national level, for candidates only. */
declare const rows: readonly {
  readonly framework: string
  readonly code: string
  readonly titleEn: string
  readonly titleNative?: string
  readonly certainty: 'single-source' | 'inferred' | 'comparison'
  readonly sources: readonly number[]
}[]
export = rows
