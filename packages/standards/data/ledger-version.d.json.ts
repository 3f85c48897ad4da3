/** One row: the day of the facts and the SHA-256 over all other ledger files, as the build script computes it. */
declare const rows: readonly [{ readonly day: string; readonly sha256: string }]
export = rows
