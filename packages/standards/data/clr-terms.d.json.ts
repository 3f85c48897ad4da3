/** Terms of the JSON-LD context of CLR 2.0 (1EdTech, context-2.0.1): what each stands for, and inside which type. */
declare const rows: readonly {
  readonly term: string
  /** Empty: everywhere. */
  readonly inside: string
  readonly iri: string
  readonly type?: string
  readonly container?: string
}[]
export = rows
