/** Sources of the ledger; rows name them by `id`, which is the position counted from 1. */
declare const rows: readonly { readonly id: number; readonly title: string; readonly url?: string }[]
export = rows
