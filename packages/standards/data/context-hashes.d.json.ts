/** Which contexts are allowed, from which package, with the SHA-256 of their canonical JSON. */
declare const rows: readonly {
  readonly url: string
  readonly from:
    | 'credentials'
    | 'dataIntegrity'
    | 'multikey'
    | 'openBadges'
    | 'ed25519Signature2020'
    | 'statusList2021'
    | 'bitstringStatus'
    | 'learnerRecord'
  readonly sha256: string
}[]
export = rows
