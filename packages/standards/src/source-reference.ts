/** Where a fact comes from. `day` is the day the source was last looked at or the data set was made. */
export interface SourceReference {
  /** Short name a reader can recognise: "CEDEFOP NQF online tool 2024, Romania". */
  readonly title: string
  readonly url?: string
  /** ISO day or year of the source or of the look at it. */
  readonly day?: string
  /** State of the text that was read, ISO day, where it is a text of law. */
  readonly textOf?: string
}

/** Provision of law behind a rule. */
export interface LegalCitation {
  readonly instrument: string
  readonly provision: string
  readonly eli?: string
  readonly url?: string
  /** State of the text that was read, ISO day. */
  readonly textOf?: string
}
