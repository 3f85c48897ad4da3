/** Activities of the three lists of Annex IV, with the group codes of the old directives. */
declare const groups: readonly {
  readonly id: string
  readonly list: 'I' | 'II' | 'III'
  readonly codes: readonly string[]
  /** Own words, short, in six languages; the text of the annex decides. */
  readonly name: Readonly<Record<'en' | 'de' | 'fr' | 'it' | 'es' | 'ro', string>>
  /** Only a part of the group. */
  readonly part?: boolean
  readonly not?: string
  readonly tag?: string
  readonly textOf: string
  readonly checkedOn: string
}[]
export = groups
