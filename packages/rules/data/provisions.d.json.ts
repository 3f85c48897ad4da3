/** Rules of law, one row a provision: what it does, since when, in which texts it was read. */
declare const rows: readonly {
  readonly id: string
  readonly kind: string
  readonly instrument: string
  readonly provision: string
  readonly effect: string
  readonly from?: string
  readonly until?: string
  readonly values?: {
    readonly months?: number
    readonly extensionMonths?: number
    readonly years?: number
    readonly withinYears?: number
    readonly leadingYears?: number
    readonly hours?: number
    readonly days?: number
    readonly documents?: readonly string[]
  }
  readonly readIn: readonly string[]
  readonly certainty:
    'confirmed' | 'two-sources' | 'single-source' | 'inferred' | 'comparison' | 'carried-back' | 'recalled'
  readonly checkedOn: string
}[]
export = rows
