/** Arrangements for validation, one a country, with their conditions; written in packs/validation.yaml. */
declare const rows: readonly {
  readonly id: string
  readonly country: string
  readonly name: Readonly<Record<string, string>>
  /** Whom to ask. */
  readonly asks: Readonly<Record<string, string>>
  readonly url?: string
  /** First day it is law, ISO day. */
  readonly from?: string
  readonly instrument: string
  readonly certainty: 'confirmed' | 'two-sources' | 'single-source'
  readonly sources: readonly { readonly title: string; readonly url: string }[]
  readonly rules: readonly {
    readonly id: string
    /** Only where the provision itself was read. */
    readonly provision?: string
    readonly effect: string
    /** Numbers it sets; the unit stands in the name. */
    readonly values?: Readonly<Record<string, number>>
  }[]
  readonly checkedOn: string
}[]
export = rows
