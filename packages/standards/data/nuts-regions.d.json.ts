/** NUTS regions of level 1 (three characters) and 2 (four), label in the language of the region. */
declare const rows: readonly { readonly code: string; readonly label: string }[]
export = rows
