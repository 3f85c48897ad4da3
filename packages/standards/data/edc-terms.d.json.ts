/** Terms of the JSON-LD context edc-ap 3.2: what each expands to. */
declare const rows: readonly {
  readonly term: string
  readonly kind: 'class' | 'property' | 'prefix'
  readonly iri: string
  readonly type?: string
  readonly container?: string
}[]
export = rows
