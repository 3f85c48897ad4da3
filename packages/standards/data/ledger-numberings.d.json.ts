/** Earlier and parallel numberings. A window is the widest possible one: outside it the numbering was surely not used. */
declare const rows: readonly {
  readonly id: string
  readonly framework: string
  readonly name: string
  /** Words that name this numbering when written beside a code. */
  readonly names: readonly string[]
  /** Whether a code without such a word may mean this numbering. */
  readonly plain: 'always' | 'by-country' | 'never'
  /** While it ran, a plain code meant this numbering and not the framework's own. */
  readonly decides?: true
  readonly anyCode?: true
  /** The level was set one by one, so a code gives none. */
  readonly per?: 'occupation' | 'diploma'
  readonly table?: 'not-at-hand'
  readonly act?: string
  readonly from?: string
  readonly until?: string
  readonly sources: readonly number[]
}[]
export = rows
