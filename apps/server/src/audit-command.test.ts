import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepDossier } from '@wanderbuch/adapters/storage/keep-dossier'
import { openTestStorage } from '@wanderbuch/adapters/storage/test-support/test-places'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAuditCommand } from './audit-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'wanderbuch-audit-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(...words: readonly string[]) {
  const said: string[] = []
  const complaints: string[] = []
  const code = await runAuditCommand(words, {
    cwd: folder,
    environment: {},
    write: (text) => void said.push(text),
    complain: (text) => void complaints.push(text),
  })
  return { code, said: said.join(''), complaints: complaints.join('') }
}

const now = new Date('2026-11-22T10:00:00.000Z')
beforeAll(async () => {
  mkdirSync(join(folder, 'data'))
  const { db, close } = await openTestStorage({ kind: 'pglite', folder: join(folder, 'data', 'database') })
  const wanted = { payload: new Uint8Array(1), now, shareExpiresAt: now, randomBytes }
  for (const tenantId of ['default', 'default', 'other']) await keepDossier(db, { tenantId, ...wanted })
  await close()
})

test('export, check, note the newest row, and see that a later log was cut', async () => {
  const exported = await run('export', '--tenant', 'default')
  expect(exported).toMatchObject({ code: 0, complaints: '' })
  writeFileSync(join(folder, 'log.jsonl'), exported.said)
  const checked = await run('check', 'log.jsonl')
  expect(checked.code).toBe(0)
  const head = /Newest row: (2:[0-9a-f]{64})/.exec(checked.said)?.[1] ?? ''
  expect((await run('check', 'log.jsonl', '--head', head)).code).toBe(0)
  const lines = exported.said.trimEnd().split('\n')
  writeFileSync(join(folder, 'cut.jsonl'), `${lines.slice(0, -1).join('\n')}\n`)
  expect((await run('check', 'cut.jsonl')).code).toBe(0)
  const cut = await run('check', 'cut.jsonl', '--head', head)
  expect([cut.code, cut.complaints]).toEqual([1, expect.stringContaining('audit_head_not_in_chain')])
  writeFileSync(join(folder, 'changed.jsonl'), exported.said.replace('dossier_kept', 'dossier_deleted'))
  const changed = await run('check', 'changed.jsonl')
  expect([changed.code, changed.complaints]).toEqual([1, expect.stringContaining('audit_chain_broken')])
})

test('of several tenants one must be named', async () => {
  const { code, said, complaints } = await run('export')
  expect([code, said]).toEqual([64, ''])
  expect(complaints).toContain('default, other')
})

test.each([
  [[], 64],
  [['check'], 64],
  [['check', 'a', 'b'], 64],
  [['export', 'a'], 64],
  [['--nonsense'], 64],
  [['check', 'none.jsonl'], 66],
  [['check', 'log.jsonl', '--head', 'x'], 64],
  [['export', '--data', 'log.jsonl'], 73],
] as const)('%j ends with %i and a reason', async (words, code) => {
  const answer = await run(...words)
  expect([answer.code, answer.said]).toEqual([code, ''])
  expect(answer.complaints).not.toBe('')
})
