/** Legal instruments the rules cite, with what text was read and its state day. */
declare const rows: readonly {
  readonly id: string
  readonly title: string
  readonly eli?: string
  readonly celex?: string
  readonly reference?: string
  readonly url?: string
  readonly read: string
  readonly textOf?: string
}[]
export = rows
