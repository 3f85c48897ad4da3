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
  readonly pack_draft: PackDraftTable
  readonly pack_version: PackVersionTable
  readonly pack_editor: PackEditorTable
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
  /** Id of the editor who did it; null where nobody is known. */
  readonly actor: string | null
  readonly previous_hash: string
  readonly row_hash: string
}

/** A pack that is being written; one for a pack at a time. The names of those who wrote stand in `draft`. */
interface PackDraftTable {
  readonly tenant_id: string
  readonly id: string
  readonly pack_id: string
  /** Counts the changes, so that nobody writes over what they have not seen. */
  readonly revision: number
  /** The draft as JSON. */
  readonly draft: string
  /** What was written before the last change, as JSON; null where there is nothing to take back. */
  readonly previous_written: string | null
  readonly changed_at: Date
}

/** A published version; never changed. The pack itself names no person, the row does. */
interface PackVersionTable {
  readonly tenant_id: string
  readonly pack_id: string
  readonly version: string
  /** ISO day from which it answers. */
  readonly valid_from: string
  /** The pack as JSON. */
  readonly pack: string
  /** The version it came from; null for a new pack. */
  readonly base_version: string | null
  /** Those who wrote and who approved, as JSON: name, body, role. */
  readonly authors: string
  readonly approver: string
  readonly published_at: Date
}

/** Somebody who edits packs. Of their key a salted hash is kept. */
interface PackEditorTable {
  readonly tenant_id: string
  readonly id: string
  readonly name: string
  readonly body: string
  readonly role: string
  readonly salt: string
  readonly key_hash: string
  readonly created_at: Date
  readonly withdrawn_at: Date | null
}
