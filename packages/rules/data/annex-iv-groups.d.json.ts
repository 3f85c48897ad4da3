/** Activities of the three lists of Annex IV, with the group codes of the old directives. */
declare const groups: readonly {
  readonly id: string
  readonly list: 'I' | 'II' | 'III'
  readonly codes: readonly string[]
  readonly name: string
  /** Only a part of the group. */
  readonly part?: boolean
  readonly not?: string
  readonly tag?: string
  readonly textOf: string
  readonly checkedOn: string
}[]
export = groups
