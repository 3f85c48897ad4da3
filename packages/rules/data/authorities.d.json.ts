/** Who informs and who decides, one row a system; condensed and restated from Cedefop (2026), CC BY 4.0. */
declare const rows: readonly {
  /** ISO 3166-1 alpha-2, with the community for Belgium. */
  readonly id: string
  readonly country: string
  readonly euCode?: string
  readonly community?: string
  readonly informs: readonly string[]
  readonly law: string
  /** Bodies for occupations that are not regulated. */
  readonly body?: readonly string[]
  /** Who decides there, where others than `body`. */
  readonly decides?: readonly string[]
  readonly outcome:
    | 'right-to-decision'
    | 'decision'
    | 'formal-opinion'
    | 'statement'
    | 'advisory'
    | 'on-request'
    | 'none'
    | 'no-framework'
  readonly outcomeLaw?: string
  readonly remark?: string
  readonly validation: string
  readonly source: { readonly title: string; readonly url: string }
  /** Day the rows speak of. */
  readonly checkedOn: string
  readonly certainty:
    'confirmed' | 'two-sources' | 'single-source' | 'inferred' | 'comparison' | 'carried-back' | 'recalled'
}[]
export = rows
