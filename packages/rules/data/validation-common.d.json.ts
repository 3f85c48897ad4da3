/** Rules on what a validated result is worth, whatever the arrangement; written in packs/validation.yaml. */
declare const rows: readonly {
  readonly id: string
  /** Id in instruments.json; else title and url. */
  readonly instrument?: string
  readonly title?: string
  readonly url?: string
  readonly provision: string
  readonly effect: string
  readonly from?: string
  readonly readIn: readonly string[]
  readonly certainty: 'confirmed' | 'single-source'
  readonly checkedOn: string
}[]
export = rows
