import type { PGlite } from '@electric-sql/pglite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'

/** Kysely over PGlite: PostgreSQL's own SQL on the one session PGlite has. Closing Kysely closes PGlite. */
export function pgliteDialect(pglite: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => pgliteDriver(pglite),
    createIntrospector: (db: Kysely<never>) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

/** One session: whoever acquires the connection has it alone, so a transaction never mixes with another caller's queries. */
function pgliteDriver(pglite: PGlite): Driver {
  const connection = pgliteConnection(pglite)
  const turns: (() => void)[] = []
  let taken = false
  const run = (text: string): Promise<unknown> => connection.executeQuery(CompiledQuery.raw(text))
  return {
    init: () => pglite.waitReady,
    acquireConnection: async () => {
      if (taken) await new Promise<void>((resolve) => turns.push(resolve))
      taken = true
      return connection
    },
    releaseConnection: async () => {
      const next = turns.shift()
      // Handing over keeps `taken` true, so nobody slips in between.
      if (next) next()
      else taken = false
    },
    beginTransaction: async (_connection, settings) => void (await run(beginStatement(settings))),
    commitTransaction: async () => void (await run('commit')),
    rollbackTransaction: async () => void (await run('rollback')),
    destroy: () => pglite.close(),
  }
}

const beginStatement = ({ isolationLevel, accessMode }: TransactionSettings): string =>
  ['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' ')

function pgliteConnection(pglite: PGlite): DatabaseConnection {
  return {
    executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
      const { rows, affectedRows } = await pglite.query<Row>(query.sql, [...query.parameters])
      return { rows, ...(affectedRows !== undefined && { numAffectedRows: BigInt(affectedRows) }) }
    },
    streamQuery: () => {
      throw new Error('PGlite gives whole results only; read in pages')
    },
  }
}
