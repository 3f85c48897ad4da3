/** Names of documents an authority may ask for, by language. */
declare const rows: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[]
export = rows
