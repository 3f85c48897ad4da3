import { describe, expect, test } from 'vitest'
import { checkAuditFile } from './audit-file.ts'
import { type AuditRow, hashAuditRow } from './audit-log.ts'

const tenantId = 'one'
const chain: AuditRow[] = []
for (const [index, event] of ['dossier_kept', 'dossier_kept', 'share_link_withdrawn', 'dossier_deleted'].entries()) {
  const previousHash = chain.at(-1)?.rowHash ?? '0'.repeat(64)
  const at = `2026-11-2${index}T10:00:00.000Z`
  const row = { sequence: index + 1, at, event, subjectHash: 'a'.repeat(64), previousHash }
  chain.push({ ...row, rowHash: hashAuditRow(tenantId, row) })
}
const [, second, third, fourth] = chain as [AuditRow, AuditRow, AuditRow, AuditRow]

const head = { kind: 'wanderbuch-audit-log', tenantId }
const text = (rows: readonly object[], first: object = head) =>
  [first, ...rows].map((line) => `${JSON.stringify(line)}\n`).join('')
const noted = { sequence: second.sequence, rowHash: second.rowHash }
const rehash = (row: AuditRow) => ({ ...row, rowHash: hashAuditRow(tenantId, row) })

test('a whole chain answers with its newest row', () => {
  expect(checkAuditFile(text(chain), noted)).toEqual({
    ok: true,
    value: { sequence: 4, rowHash: fourth.rowHash },
  })
  expect(checkAuditFile(text([]))).toEqual({ ok: true, value: undefined })
})

describe('tampering shows', () => {
  const rewritten = rehash({ ...second, event: 'dossier_deleted' })
  const followed = rehash({ ...third, previousHash: rewritten.rowHash })
  test.each([
    ['a row changed', chain.with(1, { ...second, event: 'dossier_deleted' }), 'audit_chain_broken', 2],
    ['a day changed', chain.with(0, { ...chain[0]!, at: '2026-11-01T10:00:00.000Z' }), 'audit_chain_broken', 1],
    ['a row changed with its hash', chain.with(1, rewritten), 'audit_chain_broken', 3],
    ['a row taken out', chain.toSpliced(1, 1), 'audit_chain_broken', 2],
    ['the first row taken out', chain.slice(1), 'audit_chain_broken', 1],
    ['two rows exchanged', [chain[0]!, third, second, fourth], 'audit_chain_broken', 2],
    ['a row doubled', chain.toSpliced(1, 0, second), 'audit_chain_broken', 3],
    ['the chain written anew from a row on', [chain[0]!, rewritten, followed], 'audit_head_not_in_chain', 2],
    ['the end cut off', chain.slice(0, 1), 'audit_head_not_in_chain', 2],
    ['everything cut off', [], 'audit_head_not_in_chain', 2],
  ] as const)('%s', (_, rows, code, sequence) => {
    expect(checkAuditFile(text(rows), noted)).toEqual({ ok: false, problem: { code, sequence } })
  })

  test('the rows of another tenant', () => {
    const file = text(chain, { ...head, tenantId: 'other' })
    expect(checkAuditFile(file)).toEqual({ ok: false, problem: { code: 'audit_chain_broken', sequence: 1 } })
  })
})

test.each([
  ['empty', '', 1],
  ['not JSON', 'hello\n', 1],
  ['null', 'null\n', 1],
  ['another kind', text(chain, { kind: 'other', tenantId }), 1],
  ['no tenant', text(chain, { kind: head.kind }), 1],
  ['cut inside a row', text(chain).slice(0, -20), 5],
  ['a row without a hash', text([{ ...chain[0], rowHash: undefined }]), 2],
  ['a number as text', text([{ ...chain[0], sequence: '1' }]), 2],
])('a file that is not an audit log is refused with its line: %s', (_, file, line) => {
  expect(checkAuditFile(file)).toEqual({ ok: false, problem: { code: 'audit_file_ill_formed', line } })
})
