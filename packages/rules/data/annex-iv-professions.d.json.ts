/** Which groups the work of a profession is read to stand in; an empty list: it stands in none. */
declare const professions: readonly {
  readonly profession: string
  readonly groups: readonly string[]
  readonly certainty: 'confirmed' | 'inferred' | 'recalled'
}[]
export = professions
