/** Annex V 5.6.2 of Directive 2005/36/EC, one row a home state, as the text stood on `textOf`. */
declare const rows: readonly {
  readonly home: string
  readonly titles: readonly string[]
  readonly body: string
  readonly referenceDay: string
  readonly certainty:
    'confirmed' | 'two-sources' | 'single-source' | 'inferred' | 'comparison' | 'carried-back' | 'recalled'
  readonly textOf: string
  readonly checkedOn: string
}[]
export = rows
