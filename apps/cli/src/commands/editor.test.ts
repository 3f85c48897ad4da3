import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { callWanderbuch } from '../sample-call.ts'

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'wanderbuch-editors-'))
  vi.stubEnv('DATABASE_URL', '')
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(cwd, { recursive: true, force: true })
})
const editor = (...words: readonly string[]) => callWanderbuch(['editor', ...words, '--data', 'data'], { cwd })

test('a key is made and shown once, listed without it, renewed and withdrawn', async () => {
  expect((await editor('list')).out).toContain('Nobody may edit packs yet.')
  const added = await editor('add', 'Ada', 'Sample', '--body', 'Chamber of samples', '--role', 'chamber')
  const [, id = '', secret = ''] = /(ed-[0-9a-f]{8})\.([\w-]{22})\n/.exec(added.out) ?? []
  expect([added.exitCode, secret.length]).toEqual([0, 22])
  const listed = await editor('list')
  expect(listed.out).toBe(`${id}  Ada Sample, Chamber of samples (chamber): has a key\n`)
  const again = await editor('add', 'ADA sample', '--body', 'x', '--role', 'chamber')
  expect([again.exitCode, again.errors]).toEqual([64, expect.stringContaining(`wanderbuch editor renew ${id}`)])
  const renewed = JSON.parse((await editor('renew', id, '--json')).out) as { readonly key: string }
  expect(renewed.key).toMatch(new RegExp(`^${id}\\.`))
  expect(renewed.key).not.toContain(secret)
  expect((await editor('withdraw', id)).exitCode).toBe(0)
  expect((await editor('list')).out).toContain('withdrawn on 22 November 2026')
}, 60_000)

test.each([
  [[], 'editor_order_unknown'],
  [['list', 'all'], 'editor_order_unknown'],
  [['add', 'Ben Sample', '--body', 'x'], 'editor_role_unknown'],
  [['add', 'Ben Sample', '--body', 'x', '--role', 'king'], 'editor_role_unknown'],
  [['add', 'Ben Sample', '--role', 'chamber'], 'editor_body_missing'],
  [['add', '--body', 'x', '--role', 'chamber'], 'editor_name_missing'],
  [['withdraw', 'ed-00000000'], 'editor_unknown'],
  [['renew'], 'editor_unknown'],
])(
  '%j: %s',
  async (words, code) => {
    const { exitCode, out } = await editor(...words, '--json')
    expect([exitCode, JSON.parse(out)]).toMatchObject([64, { problem: { code } }])
  },
  60_000,
)
