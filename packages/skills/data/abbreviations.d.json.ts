interface Abbreviation {
  readonly short: string
  readonly words: string
  readonly alsoLower?: boolean
}

declare const table: {
  readonly source: { readonly title: string; readonly compiledOn: string }
  readonly languages: Readonly<Record<string, readonly Abbreviation[]>>
}
export = table
