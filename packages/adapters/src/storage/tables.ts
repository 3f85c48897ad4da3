/**
 * The tables as Kysely sees them. The tenant's id stands in every primary key, so the schema can be spread over machines.
 * Tokens are stored as SHA-256 (hex) only; instants are `timestamptz`; days are texts, `YYYY-MM-DD` in UTC.
 */
export interface Tables {
  readonly kept_dossier: KeptDossierTable
  readonly dossier_key: DossierKeyTable
  readonly share_link: ShareLinkTable
  readonly view_log: ViewLogTable
  readonly audit_log: AuditLogTable
}

/** A sealed dossier. After deletion the row stays without its content, so that its links can say what happened. */
interface KeptDossierTable {
  readonly tenant_id: string
  readonly id: string
  readonly owner_token_hash: string
  readonly created_at: Date
  readonly deleted_at: Date | null
  readonly nonce: Uint8Array | null
  readonly ciphertext: Uint8Array | null
}

/** The key of one dossier, apart from it: erasing this row makes every copy of the ciphertext unreadable. */
interface DossierKeyTable {
  readonly tenant_id: string
  readonly dossier_id: string
  readonly key: Uint8Array
}

/** A private link to a dossier; numbered from 1, a renewed one gets the next number. */
interface ShareLinkTable {
  readonly tenant_id: string
  readonly dossier_id: string
  readonly link_number: number
  readonly token_hash: string
  readonly created_at: Date
  readonly expires_at: Date
  readonly withdrawn_at: Date | null
}

/** How often a link was opened on a day. No address, no browser: who looked is not recorded. */
interface ViewLogTable {
  readonly tenant_id: string
  readonly dossier_id: string
  readonly link_number: number
  readonly day: string
  readonly views: number
}

/** What happened, each row hash-chained to the one before; hashes instead of names or contents. */
interface AuditLogTable {
  readonly tenant_id: string
  readonly sequence: number
  readonly at: Date
  readonly event: string
  readonly subject_hash: string
  readonly previous_hash: string
  readonly row_hash: string
}
