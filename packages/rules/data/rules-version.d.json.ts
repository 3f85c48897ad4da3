/** Latest day anything was checked, and SHA-256 over all rules data. */
declare const rows: readonly [{ readonly day: string; readonly sha256: string }]
export = rows
