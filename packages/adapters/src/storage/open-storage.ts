import { PGlite } from '@electric-sql/pglite'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type Dialect, Kysely, Migrator, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { layEmptyDatabase } from './lay-empty-database.ts'
import { migrations } from './migrations.ts'
import { pgliteDialect } from './pglite-dialect.ts'
import type { Tables } from './tables.ts'

/**
 * Where state is kept. `pglite`: embedded, in `folder` (held by one process, see `acquireDataFolder`); `postgres`: a
 * server, `url` as in DATABASE_URL.
 *
 * Durability: on PostgreSQL an acknowledged write survives a power cut. PGlite writes its log to the system's file cache
 * before it acknowledges, so the write survives a killed process, but it cannot fsync (its file layer has none, whatever
 * `fsync` is set to), so a power cut or a crash of the system may lose the last seconds.
 */
export type StoragePlace =
  { readonly kind: 'pglite'; readonly folder: string } | { readonly kind: 'postgres'; readonly url: string }

export interface OpenStorage {
  readonly kind: StoragePlace['kind']
  readonly db: Kysely<Tables>
  /** What survives: shown wherever a person is told that something is kept. */
  readonly durability: 'survives-power-cut' | 'survives-killed-process'
  /** Makes sure that keys deleted before can no longer be found in the database's own files; see `eraseEmbedded`. */
  readonly eraseTraces: () => Promise<void>
  readonly close: () => Promise<void>
}

export type StorageProblem =
  | { readonly code: 'storage_not_reachable'; readonly detail: string }
  /** The schema could not be brought up to date, for one because a newer program has already changed it. */
  | { readonly code: 'storage_not_migratable'; readonly detail: string }

/** Opens the storage and brings its schema up to date. Two openings of one server at a time are safe. */
export async function openStorage(place: StoragePlace): Promise<Result<OpenStorage, StorageProblem>> {
  const opened = await openDialect(place)
  if (!opened.ok) return opened
  const db = new Kysely<Tables>({ dialect: opened.value })
  const problem = await migrate(db)
  if (problem) {
    await db.destroy()
    return fail(problem)
  }
  const durability = place.kind === 'postgres' ? 'survives-power-cut' : 'survives-killed-process'
  const eraseTraces = async () => (place.kind === 'pglite' ? eraseEmbedded(db) : undefined)
  return succeed({ kind: place.kind, db, durability, eraseTraces, close: () => db.destroy() })
}

/**
 * A deleted row stays in the table's file until its space is used again, and in the log until its file is. The embedded
 * database has no worker that cleans up, so it is done here: the small table of keys is written anew, and the log file that
 * saw the key is left and removed. A server cleans up by itself; its log archive and backups are its operator's.
 */
async function eraseEmbedded(db: Kysely<Tables>): Promise<void> {
  await db.connection().execute(async (session) => {
    for (const statement of [
      'set wal_recycle = off',
      'vacuum full dossier_key',
      'select pg_switch_wal()',
      'checkpoint',
    ])
      await sql.raw(statement).execute(session)
  })
}

async function openDialect(place: StoragePlace): Promise<Result<Dialect, StorageProblem>> {
  try {
    if (place.kind === 'postgres') return succeed(await openServer(place.url))
    layEmptyDatabase(place.folder)
    return succeed(pgliteDialect(await PGlite.create(place.folder)))
  } catch (error) {
    return fail({ code: 'storage_not_reachable', detail: (error as Error).message })
  }
}

async function openServer(url: string): Promise<Dialect> {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 })
  // A connection lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const client = await pool.connect().catch(async (error: unknown) => {
    await pool.end()
    throw error
  })
  client.release()
  return new PostgresDialect({ pool })
}

async function migrate(db: Kysely<Tables>): Promise<StorageProblem | undefined> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return undefined
  return { code: 'storage_not_migratable', detail: error instanceof Error ? error.message : String(error) }
}
