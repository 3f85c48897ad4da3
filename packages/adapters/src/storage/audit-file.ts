import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Kysely } from 'kysely'
import { type AuditRow, findBrokenAuditRow, listAuditRows } from './audit-log.ts'
import type { Tables } from './tables.ts'

/**
 * The audit log of one tenant as a text that is checked without the database: a line that names the tenant, then one row of
 * the chain a line, all JSON. It holds hashes and ids of editors instead of names, so it may be kept
 * anywhere.
 */
export async function exportAuditLog(db: Kysely<Tables>, tenantId: string): Promise<string> {
  const rows = await listAuditRows(db, tenantId)
  return [{ kind: auditKind, tenantId }, ...rows].map((line) => `${JSON.stringify(line)}\n`).join('')
}

const auditKind = 'wanderbuch-audit-log'

/** A row of the chain, noted elsewhere, for example printed by an earlier check. */
export interface AuditHead {
  readonly sequence: number
  /** SHA-256, hex. */
  readonly rowHash: string
}

export type AuditFileProblem =
  /** `line` counts from 1. */
  | { readonly code: 'audit_file_ill_formed'; readonly line: number }
  /** The row does not follow from the one before it: it was changed, or one was taken out or put in. */
  | { readonly code: 'audit_chain_broken'; readonly sequence: number }
  /** The chain is whole but is not the one the head was noted from: its end was cut off, or all of it written anew. */
  | { readonly code: 'audit_head_not_in_chain'; readonly sequence: number }

/**
 * Checks an exported audit log without the database. The chain alone cannot show that its newest rows were cut off; a head
 * noted earlier can. Answers with the newest row, to be noted for the next check; undefined when the log is empty.
 */
export function checkAuditFile(text: string, noted?: AuditHead): Result<AuditHead | undefined, AuditFileProblem> {
  const lines = text.split('\n').filter((line) => line !== '')
  const [head, ...rest] = lines.map(parseLine)
  if (head?.kind !== auditKind || typeof head.tenantId !== 'string') {
    return fail({ code: 'audit_file_ill_formed', line: 1 })
  }
  const wrong = rest.findIndex((line) => !isAuditRow(line))
  if (wrong !== -1) return fail({ code: 'audit_file_ill_formed', line: wrong + 2 })
  const rows = rest as unknown as readonly AuditRow[]
  const broken = findBrokenAuditRow(head.tenantId, rows)
  if (broken !== undefined) return fail({ code: 'audit_chain_broken', sequence: broken })
  if (noted && rows[noted.sequence - 1]?.rowHash !== noted.rowHash) {
    return fail({ code: 'audit_head_not_in_chain', sequence: noted.sequence })
  }
  const last = rows.at(-1)
  return succeed(last && { sequence: last.sequence, rowHash: last.rowHash })
}

type Line = Readonly<Record<string, unknown>>

function parseLine(text: string): Line {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Line) : {}
  } catch {
    return {}
  }
}

const textMembers = ['at', 'event', 'subjectHash', 'previousHash', 'rowHash'] as const

const isAuditRow = (line: Line) =>
  Number.isInteger(line.sequence) &&
  textMembers.every((name) => typeof line[name] === 'string') &&
  ['string', 'undefined'].includes(typeof line.actor)

/** Every tenant that has an audit log. */
export async function listAuditedTenants(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db.selectFrom('audit_log').select('tenant_id').distinct().execute()
  return rows.map((row) => row.tenant_id).toSorted()
}
