/*
 * The columns of an index: what each section holds, and which numbers it may hold. Lists of lists lie end to end, with a
 * section `NAME.starts` that says where each begins and where the last ends.
 */

export type ColumnSize = 1 | 2 | 4

export interface Column {
  readonly name: string
  readonly bytes: ColumnSize
  /** What its numbers count in: they are below the number of those. */
  readonly of?: 'texts' | 'concepts' | 'sets' | 'entries' | 'languages' | 'occupations'
}

/** A row for each concept. */
export const conceptColumns = [
  { name: 'concept.uri', bytes: 4, of: 'texts' },
  { name: 'concept.code', bytes: 4, of: 'texts' },
  { name: 'concept.isco', bytes: 4, of: 'texts' },
  { name: 'concept.reuse', bytes: 4, of: 'texts' },
  { name: 'concept.status', bytes: 4, of: 'texts' },
  { name: 'concept.kind', bytes: 1 },
  { name: 'concept.skill', bytes: 1 },
  { name: 'concept.collections', bytes: 1 },
] as const satisfies readonly Column[]

/** A row for each label. */
export const labelColumns = [
  { name: 'label.text', bytes: 4, of: 'texts' },
  { name: 'label.set', bytes: 2, of: 'sets' },
  { name: 'label.kind', bytes: 1 },
] as const satisfies readonly Column[]

/** A list for each concept. */
export const relationNames = ['broader', 'essential', 'optional', 'replaced'] as const
export type RelationName = (typeof relationNames)[number]

/** A row for each national label. */
export const nationalColumns = [
  { name: 'national.source', bytes: 4, of: 'texts' },
  { name: 'national.code', bytes: 4, of: 'texts' },
  { name: 'national.label', bytes: 4, of: 'texts' },
  { name: 'national.language', bytes: 4, of: 'texts' },
  { name: 'national.match', bytes: 1 },
] as const satisfies readonly Column[]

export const searchColumns = [
  { name: 'search.entry-occupation', bytes: 4, of: 'occupations' },
  { name: 'search.entry-text', bytes: 4, of: 'texts' },
  { name: 'search.entry-language', bytes: 1, of: 'languages' },
  { name: 'search.entry-shortest', bytes: 2 },
  { name: 'search.form-entry', bytes: 4, of: 'entries' },
  { name: 'search.form-place', bytes: 1 },
  { name: 'search.word-text', bytes: 4, of: 'texts' },
  { name: 'search.word-entries', bytes: 4, of: 'entries' },
] as const satisfies readonly Column[]

export const conceptKinds = ['occupation', 'skill', 'group'] as const
export const skillKinds = ['not-stated', 'skill', 'knowledge'] as const
export const labelKinds = ['preferred', 'alternative', 'hidden', 'description'] as const
export const nationalMatches = ['exact', 'close', 'broad', 'narrow'] as const
export const skillCollections = ['green', 'digital', 'transversal', 'language', 'research', 'digcomp'] as const

/** What the section `about` holds as JSON. */
export interface IndexAbout {
  readonly id: string
  readonly version: string
  readonly digest: string
  readonly searchLanguages: readonly string[]
  readonly sets: readonly {
    readonly id: string
    readonly concepts: 'occupations' | 'skills'
    readonly languages: readonly string[]
    readonly version: string
    readonly source: string
  }[]
}

/** Sections that others add stand under this start of their name. */
export const extraStart = 'extra/'
