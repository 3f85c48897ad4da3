import { type Kysely, type Migration, sql } from 'kysely'

/** Applied in the order of their names and never changed afterwards; a correction is a new one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-kept-dossiers': { up: createKeptDossiers },
  '0002-audit-log': { up: createAuditLog },
  '0003-packs': { up: createPacks },
  '0004-pack-editors': { up: createPackEditors },
}

async function createKeptDossiers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table kept_dossier (
      tenant_id text not null,
      id text not null,
      owner_token_hash text not null,
      created_at timestamptz not null,
      deleted_at timestamptz,
      nonce bytea,
      ciphertext bytea,
      primary key (tenant_id, id),
      unique (tenant_id, owner_token_hash),
      check (deleted_at is not null or (nonce is not null and ciphertext is not null))
    )`.execute(db)
  await sql`
    create table dossier_key (
      tenant_id text not null,
      dossier_id text not null,
      key bytea not null,
      primary key (tenant_id, dossier_id),
      foreign key (tenant_id, dossier_id) references kept_dossier (tenant_id, id)
    )`.execute(db)
  await createLinks(db)
}

async function createLinks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table share_link (
      tenant_id text not null,
      dossier_id text not null,
      link_number integer not null check (link_number > 0),
      token_hash text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      withdrawn_at timestamptz,
      primary key (tenant_id, dossier_id, link_number),
      unique (tenant_id, token_hash),
      foreign key (tenant_id, dossier_id) references kept_dossier (tenant_id, id)
    )`.execute(db)
  await sql`
    create table view_log (
      tenant_id text not null,
      dossier_id text not null,
      link_number integer not null,
      day text not null check (day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      views integer not null check (views > 0),
      primary key (tenant_id, dossier_id, link_number, day),
      foreign key (tenant_id, dossier_id, link_number) references share_link (tenant_id, dossier_id, link_number)
    )`.execute(db)
}

async function createAuditLog(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_log (
      tenant_id text not null,
      sequence integer not null check (sequence > 0),
      at timestamptz not null,
      event text not null,
      subject_hash text not null,
      previous_hash text not null,
      row_hash text not null,
      primary key (tenant_id, sequence)
    )`.execute(db)
}

async function createPacks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pack_draft (
      tenant_id text not null,
      id text not null,
      pack_id text not null,
      revision integer not null check (revision > 0),
      draft text not null,
      previous_written text,
      changed_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, pack_id)
    )`.execute(db)
  await sql`
    create table pack_version (
      tenant_id text not null,
      pack_id text not null,
      version text not null,
      valid_from text not null check (valid_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      pack text not null,
      base_version text,
      authors text not null,
      approver text not null,
      published_at timestamptz not null,
      primary key (tenant_id, pack_id, version)
    )`.execute(db)
}

async function createPackEditors(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pack_editor (
      tenant_id text not null,
      id text not null,
      name text not null,
      body text not null,
      role text not null,
      salt text not null,
      key_hash text not null,
      created_at timestamptz not null,
      withdrawn_at timestamptz,
      primary key (tenant_id, id)
    )`.execute(db)
  await sql`alter table audit_log add column actor text`.execute(db)
}
