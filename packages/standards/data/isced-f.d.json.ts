/** ISCED-F 2013: two digits broad, three narrow, four detailed field. */
declare const rows: readonly { readonly code: string; readonly en: string }[]
export = rows
