import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countKept } from './keep-dossier.ts'
import { openStorage } from './open-storage.ts'
import { readByOwnerToken } from './read-kept-dossier.ts'

const parent = mkdtempSync(join(tmpdir(), 'wanderbuch-killed-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))

const killAfter = 25

/** Runs a process that keeps dossiers, kills it after so many acknowledgements; answers with all tokens it acknowledged. */
function keepUntilKilled(folder: string): Promise<readonly string[]> {
  const program = join(import.meta.dirname, 'test-support', 'keep-until-killed.mjs')
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk
    if (printed.split('\n').length > killAfter) child.kill('SIGKILL')
  })
  const acknowledged = () => printed.split('\n').slice(0, -1)
  return new Promise((resolve) =>
    child.once('close', () => resolve(acknowledged().map((line) => line.split(' ')[1] ?? ''))),
  )
}

test('a process killed while it keeps dossiers loses none it acknowledged, twice over', async () => {
  const folder = join(parent, 'database')
  const tokens: string[] = []
  for (const _round of [1, 2]) {
    tokens.push(...(await keepUntilKilled(folder)))
    const opened = await openStorage({ kind: 'pglite', folder })
    if (!opened.ok) throw new Error(opened.problem.detail)
    const { db, close } = opened.value
    for (const token of tokens)
      expect(await readByOwnerToken(db, { tenantId: 'one', token })).toMatchObject({ ok: true })
    // The one write in flight at the kill may be there or not.
    expect(await countKept(db)).toBeGreaterThanOrEqual(tokens.length)
    await close()
  }
  expect(tokens.length).toBeGreaterThanOrEqual(2 * killAfter)
})
