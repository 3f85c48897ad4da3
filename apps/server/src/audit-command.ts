import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { acquireDataFolder } from '@wanderbuch/adapters/data-folder/acquire-data-folder'
import {
  type AuditHead,
  checkAuditFile,
  exportAuditLog,
  listAuditedTenants,
} from '@wanderbuch/adapters/storage/audit-file'
import { openStorage, type StoragePlace } from '@wanderbuch/adapters/storage/open-storage'

/** What the command reads and writes. */
export interface AuditTerminal {
  readonly cwd: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly write: (text: string) => void
  readonly complain: (text: string) => void
}

const usage = `Usage:
  audit export [--data FOLDER] [--tenant NAME]   writes the audit log, a row a line (the server must not be running)
  audit check FILE [--head NUMBER:HASH]          checks an exported log without a database; prints its newest row
`

/** `12:hash`, as an earlier check printed it. */
function parseHead(text: string): AuditHead | undefined {
  const [, sequence, rowHash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  return sequence && rowHash ? { sequence: Number(sequence), rowHash } : undefined
}

function check(file: string, head: string | undefined, terminal: AuditTerminal): number {
  const noted = head === undefined ? undefined : parseHead(head)
  if (head !== undefined && !noted) return refuse(terminal, `--head ${head}: expected NUMBER:HASH`)
  let text: string
  try {
    text = readFileSync(resolve(terminal.cwd, file), 'utf8')
  } catch {
    terminal.complain(`${file}: cannot be read.\n`)
    return 66
  }
  const checked = checkAuditFile(text, noted)
  if (checked.ok) {
    const { value: newest } = checked
    terminal.write(
      newest ? `The chain holds. Newest row: ${newest.sequence}:${newest.rowHash}\n` : 'The log is empty.\n',
    )
    return 0
  }
  const { code, ...where } = checked.problem
  terminal.complain(`${file}: ${code} ${JSON.stringify(where)}\n`)
  return code === 'audit_file_ill_formed' ? 65 : 1
}

function refuse({ complain }: AuditTerminal, reason: string): number {
  complain(`${reason}\n${usage}`)
  return 64
}

async function writeLog(place: StoragePlace, tenant: string | undefined, terminal: AuditTerminal): Promise<number> {
  const storage = await openStorage(place)
  if (!storage.ok) {
    terminal.complain(`Cannot open the database: ${storage.problem.code}\n`)
    return 69
  }
  const { db, close } = storage.value
  const tenants = await listAuditedTenants(db)
  const [only] = tenant === undefined && tenants.length <= 1 ? [tenants[0] ?? 'default'] : [tenant]
  if (only !== undefined) terminal.write(await exportAuditLog(db, only))
  await close()
  return only === undefined ? refuse(terminal, `--tenant is one of: ${tenants.join(', ')}`) : 0
}

async function exportLog(data: string, tenant: string | undefined, terminal: AuditTerminal): Promise<number> {
  const { DATABASE_URL: url } = terminal.environment
  if (url) return writeLog({ kind: 'postgres', url }, tenant, terminal)
  const held = acquireDataFolder(resolve(terminal.cwd, data), { pid: process.pid, startedAt: new Date().toISOString() })
  if (!held.ok) {
    terminal.complain(`${held.problem.message}\n`)
    return held.problem.code === 'data_folder_in_use' ? 75 : 73
  }
  const place: StoragePlace = { kind: 'pglite', folder: join(held.value.folder, 'database') }
  const code = await writeLog(place, tenant, terminal)
  held.value.release(new Date().toISOString())
  return code
}

/** Exports the audit log, or checks an exported one. Answers with the exit code: 0 holds, 1 does not, else as `docs/cli.md`. */
export async function runAuditCommand(words: readonly string[], terminal: AuditTerminal): Promise<number> {
  const options = { data: { type: 'string' }, tenant: { type: 'string' }, head: { type: 'string' } } as const
  let parsed
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (problem) {
    return refuse(terminal, (problem as Error).message)
  }
  const { values, positionals } = parsed
  const [command, file, ...more] = positionals
  if (command === 'check' && file !== undefined && more.length === 0) return check(file, values.head, terminal)
  if (command === 'export' && file === undefined) return exportLog(values.data ?? 'data', values.tenant, terminal)
  return refuse(terminal, 'What should be done?')
}
